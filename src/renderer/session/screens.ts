import { phrase } from '../../shared/language/translate.ts';
import type { ExportedDrawing } from '../../shared/exports/formats/drawings.ts';
import { graphStore } from './graph-store.ts';
import { prioritiesStore } from './priorities-store.ts';

/** What a screen is, but for its component, which src/renderer/screens/screens.ts has. */
export type ScreenDefinition = {
  /** How it is named where it is announced; `t` says it. */
  readonly label: string;
  /** What takes the keyboard when the screen is shown: a CSS selector. */
  readonly focus: string;
  /** True where cards of every map of the project can be selected, not those of the open one alone. */
  readonly showsAllMaps: boolean;
  /** The kinds of selection that it shows. */
  readonly selects: 'all' | readonly ('cards' | 'connection')[];
  /** The drawing that the export dialog begins with. */
  readonly drawing: () => ExportedDrawing;
};

/** What can fill the room between the panels. A new screen is an entry here and its component beside the others. */
export const screenDefinitions = {
  map: {
    label: phrase('Map'),
    focus: '[data-map-grid]',
    showsAllMaps: false,
    selects: 'all',
    drawing: () => 'map',
  },
  priorities: {
    label: phrase('Priorities'),
    focus: '[data-main-focus]',
    showsAllMaps: true,
    selects: ['cards'],
    drawing: () => prioritiesStore.getState().tab,
  },
  graph: {
    label: phrase('Flow and proof'),
    focus: '[data-main-focus]',
    showsAllMaps: false,
    selects: ['cards', 'connection'],
    drawing: () => graphStore.getState().tab,
  },
  answers: {
    label: phrase('Answers'),
    focus: '[data-main-focus]',
    showsAllMaps: true,
    selects: 'all',
    drawing: () => 'map',
  },
  source: {
    label: phrase('Source'),
    focus: '[data-main-focus]',
    showsAllMaps: true,
    selects: 'all',
    drawing: () => 'map',
  },
} as const satisfies Readonly<Record<string, ScreenDefinition>>;

export type ScreenId = keyof typeof screenDefinitions;
