import { fireEvent, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { act } from 'react';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fitPanels, LEAST_WIDTH, usePanelWidths } from '../../../src/renderer/app/panel-widths.ts';
import { followWidth } from '../../../src/renderer/app/narrow.ts';
import { PanelEdge } from '../../../src/renderer/app/PanelEdge.tsx';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { takeSettings } from '../../../src/renderer/session/settings.ts';
import { settingsSchema } from '../../../src/shared/protocol/main-api.ts';
import { bridgeMain, renderThemed } from '../../helpers/render-window.tsx';

const both = { left: true, right: true };
const none = { left: null, right: null };
const widthsOf = (...args: Parameters<typeof fitPanels>): readonly number[] => {
  const { left, right } = fitPanels(...args);
  return [left.width, right.width];
};

describe('the widths of the panels', () => {
  it('suit the window where nobody has chosen one', () => {
    expect(widthsOf(1280, none, both)).toEqual([296, 296]);
    expect(widthsOf(1920, none, both)).toEqual([346, 346]);
    expect(widthsOf(3840, none, both)).toEqual([352, 352]);
  });

  it('leave the map half of every window that has room for two', () => {
    for (let width = 1180; width <= 4000; width += 1) {
      for (const wanted of [none, { left: 560, right: 560 }, { left: 300, right: 520 }]) {
        const [left, right] = widthsOf(width, wanted, both);
        expect(width - 44 - left! - right!).toBeGreaterThanOrEqual(width / 2);
        expect(Math.min(left!, right!)).toBeGreaterThanOrEqual(LEAST_WIDTH);
      }
    }
  });

  it('give way on the right first, and come back with the room', () => {
    const wanted = { left: 400, right: 500 };
    expect(widthsOf(1920, wanted, both)).toEqual([400, 500]);
    expect(widthsOf(1600, wanted, both)).toEqual([400, 356]);
    expect(widthsOf(1280, wanted, both)).toEqual([324, 272]);
    expect(widthsOf(1280, wanted, { left: false, right: true })[1]).toBe(500);
  });

  it('can be made as wide as they are shown at most', () => {
    const { left, right } = fitPanels(1280, none, both);
    expect(left.most).toBe(324);
    expect(right.most).toBe(300);
    expect(widthsOf(1280, { left: left.most, right: null }, both)[0]).toBe(left.most);
  });
});

const Edge = ({ side }: { readonly side: 'left' | 'right' }): ReactNode => (
  <PanelEdge side={side} {...usePanelWidths()[side]} />
);

describe('the edge of a panel', () => {
  const usualWidth = innerWidth;
  afterAll(() => void Object.assign(window, { innerWidth: usualWidth }));
  beforeEach(() => {
    Object.assign(window, { innerWidth: 1920 });
    sessionStore.setState({ leftPanel: 'outline', inspectorOpen: true });
    takeSettings(settingsSchema.parse({}));
  });
  const edge = (): HTMLElement => screen.getByRole('separator');
  const width = (): number => Number(edge().getAttribute('aria-valuenow'));

  it('moves by keys and remembers where it came to once the key is let go', async () => {
    const main = bridgeMain();
    const user = renderThemed(<Edge side="left" />);
    act(() => edge().focus());
    expect(width()).toBe(346);
    await user.keyboard('{ArrowRight>3}');
    expect(width()).toBe(394);
    expect(main.calls).toEqual([]);
    main.answers['set-settings'] = settingsSchema.parse({ panelWidths: { left: 394, right: null } });
    await user.keyboard('{/ArrowRight}');
    expect(main.calls).toEqual([
      { name: 'set-settings', params: { panelWidths: { left: 394, right: null } } },
    ]);
    expect(width()).toBe(394);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    expect(main.calls.at(-1)?.params).toEqual({ panelWidths: { left: 330, right: null } });
  });

  it('goes to its limits and back to what suits the window', async () => {
    const main = bridgeMain();
    main.answers['set-settings'] = settingsSchema.parse({ panelWidths: { left: null, right: 300 } });
    const user = renderThemed(<Edge side="right" />);
    act(() => edge().focus());
    await user.keyboard('{End>}');
    expect(width()).toBe(Number(edge().getAttribute('aria-valuemax')));
    await user.keyboard('{/End}{Home>}');
    expect(width()).toBe(LEAST_WIDTH);
    await user.keyboard('{/Home}');
    main.answers['set-settings'] = settingsSchema.parse({});
    fireEvent.doubleClick(edge());
    expect(width()).toBe(346);
    expect(main.calls.at(-1)?.params).toEqual({ panelWidths: { left: null, right: null } });
  });

  it('is dragged to the right and to the left, and let go by Escape where it was', () => {
    const main = bridgeMain();
    renderThemed(<Edge side="right" />);
    Object.assign(edge(), { setPointerCapture: () => undefined });
    const drag = (to: number): void => {
      fireEvent.pointerDown(edge(), { button: 0, pointerId: 1, clientX: 1500, clientY: 100 });
      fireEvent.pointerMove(window, { pointerId: 1, clientX: to, clientY: 100 });
    };
    drag(1460);
    expect(width()).toBe(386);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(width()).toBe(346);
    expect(main.calls).toEqual([]);
    drag(1530);
    fireEvent.pointerUp(window, { pointerId: 1, clientX: 1530, clientY: 100 });
    expect(main.calls.map(({ params }) => params)).toEqual([{ panelWidths: { left: null, right: 316 } }]);
  });
});

describe('a window that becomes too narrow for two panels', () => {
  it('hides the left one and shows it again when it is wide', () => {
    const media = { matches: false, change: (): void => undefined };
    vi.stubGlobal('matchMedia', () => ({
      get matches() {
        return media.matches;
      },
      addEventListener: (_name: string, change: () => void) => void (media.change = change),
      removeEventListener: () => undefined,
    }));
    sessionStore.setState({ leftPanel: 'filter', inspectorOpen: true });
    const end = followWidth();
    vi.unstubAllGlobals();
    const become = (narrow: boolean): void => {
      media.matches = narrow;
      media.change();
    };
    become(true);
    expect(sessionStore.getState()).toMatchObject({ leftPanel: null, inspectorOpen: true });
    become(false);
    expect(sessionStore.getState().leftPanel).toBe('filter');
    become(true);
    sessionStore.setState({ leftPanel: 'history' });
    sessionStore.setState({ leftPanel: null });
    become(false);
    expect(sessionStore.getState().leftPanel).toBeNull();
    end();
  });
});

describe('the widths that are remembered', () => {
  it('are what a panel can be, else the rest of the settings stays as it was', () => {
    expect(settingsSchema.parse({ author: 'Lena' }).panelWidths).toEqual(none);
    expect(settingsSchema.parse({ panelWidths: { left: 300, right: null } }).panelWidths.left).toBe(300);
    for (const left of [5, 1e9, 300.5, '300']) {
      const read = settingsSchema.parse({ author: 'Lena', panelWidths: { left, right: 300 } });
      expect(read).toMatchObject({ author: 'Lena', panelWidths: none });
    }
  });
});
