import { commands, isCommandName, type CommandName } from '../commands/registry.ts';
import { phrase } from '../language/translate.ts';
import type { RecordKind } from '../model/records.ts';

/** How a step is called that did one or several of its kind. */
type Counted = { readonly of: RecordKind; readonly one: string; readonly many: string };

/**
 * Steps of the history that are called otherwise than their first command: those of several commands, or with a meaning of
 * their own. Files hold the names, so a name stays what it is; the English phrases, shown through `t`, may change.
 */
const ownSteps = {
  'create-project': phrase('Create project'),
  'rescue-project': phrase('Rescue project'),
  /** What a program before step names called in words that we do not know. */
  edit: phrase('Edit'),
  'edit-cards': { of: 'card', one: phrase('Edit card'), many: phrase('Edit cards') },
  'move-cards': { of: 'card', one: phrase('Move card'), many: phrase('Move cards') },
  'remove-cards': { of: 'card', one: phrase('Remove card'), many: phrase('Remove cards') },
  'duplicate-cards': { of: 'card', one: phrase('Duplicate card'), many: phrase('Duplicate cards') },
  'cut-cards': { of: 'card', one: phrase('Cut card'), many: phrase('Cut cards') },
  'cut-stage': phrase('Cut stage'),
  'cut-step': phrase('Cut step'),
  'cut-lane': phrase('Cut lane'),
  'paste-cards': { of: 'card', one: phrase('Paste card'), many: phrase('Paste cards') },
  'paste-stage': phrase('Paste stage'),
  'paste-step': phrase('Paste step'),
  'paste-lane': phrase('Paste lane'),
  'add-pictures': { of: 'attachment', one: phrase('Add picture'), many: phrase('Add pictures') },
  'add-attachment': { of: 'attachment', one: phrase('Attach file'), many: phrase('Attach files') },
  'attach-evidence': {
    of: 'evidence',
    one: phrase('Attach file as evidence'),
    many: phrase('Attach files as evidence'),
  },
  'tag-cards': phrase('Add tag to cards'),
  'untag-cards': phrase('Remove tag from cards'),
  'link-persona-to-cards': phrase('Link persona to cards'),
  'unlink-persona-from-cards': phrase('Unlink persona from cards'),
  'link-answer': phrase('Link opportunity and pain point'),
  'restore-card': phrase('Restore earlier version of card'),
  'set-priority': phrase('Change priority'),
  'set-step-width': phrase('Change width of step'),
  'set-lane-height': phrase('Change height of lane'),
  'set-card-span': phrase('Change steps of card'),
  'mark-moment-of-truth': phrase('Mark as moment of truth'),
  'unmark-moment-of-truth': phrase('Remove moment of truth'),
  'collapse-lane': phrase('Collapse lane'),
  'expand-lane': phrase('Expand lane'),
  'import-source': phrase('Import source'),
  'read-workbook': phrase('Read workbook back'),
  'restore-version': phrase('Restore version'),
  'restore-map': phrase('Restore map'),
  'restore-stage': phrase('Restore stage'),
  'restore-removed-card': phrase('Restore card'),
  'merge-copy': phrase('Merge copy'),
  'mask-copy': phrase('Save masked copy'),
  'import-map': phrase('Import map'),
  'mark-highlight': phrase('Mark as evidence'),
  'rename-view': phrase('Rename view'),
  'update-view': phrase('Update view'),
} as const satisfies Readonly<Record<string, string | Counted>>;

/** What a step of the history is: the name of its first command, or one of its own. */
export type StepName = CommandName | keyof typeof ownSteps;

const isOwn = (name: string): name is keyof typeof ownSteps => Object.hasOwn(ownSteps, name);

export const isStepName = (name: string): name is StepName => isOwn(name) || isCommandName(name);

/** The English phrase of a step that did this many, and the kind of record it is about where the name says so. */
export function stepPhrase(
  name: string,
  countOf: (kind: RecordKind) => number,
): { readonly phrase: string; readonly of?: RecordKind } {
  if (!isOwn(name)) return { phrase: isCommandName(name) ? commands[name].label : ownSteps.edit };
  const own: string | Counted = ownSteps[name];
  if (typeof own === 'string') return { phrase: own };
  return { phrase: countOf(own.of) === 1 ? own.one : own.many, of: own.of };
}
