import { createStore, useStore } from 'zustand';
import type { Rect } from '../../../shared/layout/map-layout.ts';

export type HeaderKind = 'stage' | 'step' | 'lane';

/** What a menu is of: a header, a phase by one of its stages, the selected cards, the selected cell, or pieces of evidence by their ids. */
export type MenuOwner =
  | { readonly kind: HeaderKind | 'phase'; readonly id: string }
  | { readonly kind: 'cards' }
  | { readonly kind: 'pieces'; readonly ids: readonly string[] }
  | { readonly kind: 'cell' };

export type OpenMenu = {
  readonly of: MenuOwner;
  /** The button it hangs on, what it is the menu of, or the place of a right click; px in the window. */
  readonly anchor: Rect;
};

type MenuState = {
  /** The one that is open, or was last: it is still seen while it goes. */
  readonly menu: OpenMenu | null;
  readonly opened: boolean;
};

const menuStore = createStore<MenuState>()(() => ({ menu: null, opened: false }));

/** One menu serves the whole map, so that a map of hundreds of steps does not carry hundreds of menus. */
export const useMapMenu = (): MenuState => useStore(menuStore);
export const openMapMenu = (menu: OpenMenu): void => menuStore.setState({ menu, opened: true });
export const closeMapMenu = (): void => menuStore.setState({ opened: false });
