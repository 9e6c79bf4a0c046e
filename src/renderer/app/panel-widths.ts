import { useSyncExternalStore } from 'react';
import { createStore, useStore } from 'zustand';
import type { Settings } from '../../shared/protocol/main-api.ts';
import { useSession } from '../session/session-store.ts';
import { changeSettings, settingsStore, useSettings } from '../session/settings.ts';

export type Side = 'left' | 'right';
/** Px each panel was made wide; null where it has the width that suits the window. */
export type WantedWidths = Settings['panelWidths'];

/** No panel is narrower: its fields would not fit. */
export const LEAST_WIDTH = 272;
const MOST_WIDTH = 560;
/** The buttons of the panels, beside them. */
const RAIL = 44;

/** How wide a panel is shown, and how wide it could be made, px. */
export type PanelWidth = { readonly width: number; readonly most: number };

const within = (width: number, most: number): number => Math.min(Math.max(width, LEAST_WIDTH), most);

/**
 * The widths at which panels leave the map half of the window. Where that is too little for both, the right one gives way
 * first; what they were made wide comes back with the room.
 */
export function fitPanels(
  windowWidth: number,
  wanted: WantedWidths,
  open: Readonly<Record<Side, boolean>>,
): Readonly<Record<Side, PanelWidth>> {
  const usual = Math.round(Math.min(352, Math.max(296, windowWidth * 0.18)));
  const room = windowWidth - RAIL - Math.ceil(windowWidth / 2);
  const side = (made: number | null, beside: number): PanelWidth => {
    const most = Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, room - beside));
    return { width: within(made ?? usual, most), most };
  };
  const left = side(wanted.left, open.right ? LEAST_WIDTH : 0);
  return { left, right: side(wanted.right, open.left ? left.width : 0) };
}

/** Widths that are being changed and not kept yet. */
const changingStore = createStore<{ readonly widths: Partial<WantedWidths> }>()(() => ({ widths: {} }));

/** Shows a panel so wide, or as wide as suits the window, until it is kept or given up. */
export const showPanelWidth = (side: Side, width: number | null): void =>
  changingStore.setState(({ widths }) => ({ widths: { ...widths, [side]: width } }));

export const giveUpPanelWidths = (): void => changingStore.setState({ widths: {} });

/** Remembers the widths that are shown. */
export async function keepPanelWidths(): Promise<void> {
  const { widths } = changingStore.getState();
  if (Object.keys(widths).length === 0) return;
  await changeSettings({ panelWidths: { ...settingsStore.getState().panelWidths, ...widths } });
  if (changingStore.getState().widths === widths) giveUpPanelWidths();
}

const onResize = (listener: () => void): (() => void) => {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
};

/** How wide the panels at both sides are, whether they are open or not. */
export function usePanelWidths(): Readonly<Record<Side, PanelWidth>> {
  const windowWidth = useSyncExternalStore(onResize, () => innerWidth);
  const { panelWidths } = useSettings();
  const { widths } = useStore(changingStore);
  const left = useSession(({ leftPanel }) => leftPanel !== null);
  const right = useSession(({ inspectorOpen }) => inspectorOpen);
  return fitPanels(windowWidth, { ...panelWidths, ...widths }, { left, right });
}
