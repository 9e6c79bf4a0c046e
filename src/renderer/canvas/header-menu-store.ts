import { createStore, useStore } from 'zustand';
import type { HeaderKind } from './drag-header.ts';

export type OpenMenu = {
  readonly kind: HeaderKind;
  readonly id: string;
  /** The button it hangs on, or the place of a right click, px in the window. */
  readonly anchor: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

const menuStore = createStore<{ readonly menu: OpenMenu | null }>()(() => ({ menu: null }));

/** One menu serves all headers, so that a map of hundreds of steps does not carry hundreds of menus. */
export const useHeaderMenu = (): OpenMenu | null => useStore(menuStore, (state) => state.menu);
export const openHeaderMenu = (menu: OpenMenu | null): void => menuStore.setState({ menu });
