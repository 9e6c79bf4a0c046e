import type { ComponentType } from 'react';
import { MapCanvas } from '../map/MapCanvas.tsx';
import type { ScreenId } from '../session/screens.ts';
import { later } from '../ui/later.ts';

/** What each screen shows. The map is there at once; the others are loaded when the page is idle. */
export const screens: Readonly<Record<ScreenId, ComponentType>> = {
  map: MapCanvas,
  answers: later(async () => (await import('./answers/AnswersScreen.tsx')).AnswersScreen),
  graph: later(async () => (await import('./graph/GraphScreen.tsx')).GraphScreen),
  priorities: later(async () => (await import('./priorities/PrioritiesScreen.tsx')).PrioritiesScreen),
  source: later(async () => (await import('./source/SourceScreen.tsx')).SourceScreen),
};
