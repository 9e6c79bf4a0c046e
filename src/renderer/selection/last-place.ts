import type { MapLayout } from '../../shared/layout/map-layout.ts';
import { type Selection, sessionStore } from '../session/session-store.ts';
import { firstFocus, type Focus, focusOf } from './navigate.ts';

/** The place on the map that was selected last; null once nothing was. */
let last: Selection | null = null;
sessionStore.subscribe(({ selection }) => {
  // What is no place on the map was reached from one: the keyboard goes on from there.
  if (selection === null || isPlace(selection)) last = selection;
});

function isPlace({ kind }: Selection): boolean {
  switch (kind) {
    case 'cards':
    case 'cell':
    case 'lane':
    case 'step':
    case 'stage':
    case 'phase':
      return true;
    case 'connection':
    case 'evidence':
    case 'persona':
    case 'map':
      return false;
  }
}

/** Where the keyboard begins while no place on the map is selected: where it was last, else at the beginning. */
export const beginFocus = (layout: MapLayout): Focus | null => focusOf(last, layout) ?? firstFocus(layout);
