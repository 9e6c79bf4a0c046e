/** What a panel at the left edge is, but for its icon and component, which src/renderer/panels/left-panels.ts has. */
type LeftPanelDefinition = {
  /** What takes the keyboard when the panel is opened: a CSS selector; null where the keyboard stays. */
  readonly focus: string | null;
};

/**
 * The panels at the left edge, one open at a time, in the order of their buttons. A new one is an entry here and beside
 * its component, and the action `toggle-<id>`.
 */
export const leftPanels = {
  outline: { focus: null },
  find: { focus: '[data-find]' },
  evidence: { focus: null },
  sources: { focus: null },
  personas: { focus: null },
  feedback: { focus: null },
  measures: { focus: null },
  comments: { focus: null },
  gaps: { focus: '[data-gaps]' },
  filter: { focus: null },
  history: { focus: null },
  versions: { focus: '[data-versions]' },
} as const satisfies Readonly<Record<string, LeftPanelDefinition>>;

export type LeftPanel = keyof typeof leftPanels;

export const leftPanelIds = Object.keys(leftPanels) as readonly LeftPanel[];
