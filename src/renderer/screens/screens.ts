import type { ComponentType } from 'react';
import { MapCanvas } from '../map/MapCanvas.tsx';
import type { ScreenId } from '../session/screens.ts';
import { later } from '../ui/later.ts';

/** What each screen shows. The map is there at once; the others are loaded when the page is idle. */
export const screens: Readonly<Record<ScreenId, ComponentType>> = {
  map: MapCanvas,
  graph: later(async () => (await import('./graph/GraphScreen.tsx')).GraphScreen),
  priorities: later(async () => (await import('./priorities/PrioritiesScreen.tsx')).PrioritiesScreen),
};
