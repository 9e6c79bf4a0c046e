import type { CDPSession } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { type ActionDefinition, type ActionId, actionList } from '../../../src/shared/actions/action-list.ts';
import { pressFast, strokeOf } from '../../helpers/fast-keys.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import { askPageHost, openInPage } from '../../helpers/page-host.ts';
import { goToCard, inspector, leftPanel, waitForMap } from '../../helpers/window-steps.ts';

/**
 * Where letters go that are typed after an action: into a field, into a new card on the map, or nowhere. Actions that only
 * change how the map looks stay where they are, and one of them stands for all.
 */
type Leads = 'field' | 'map' | 'nowhere' | 'stays' | 'not tried';

/** Every action of the list, with a card selected and the keyboard on the map. */
const leads: Readonly<Record<ActionId, Leads>> = {
  // Another window, the start screen, a window of the system, or the system's clipboard.
  'new-project': 'not tried',
  'open-project': 'not tried',
  'open-sample': 'not tried',
  'close-project': 'not tried',
  'save-as': 'not tried',
  'attach-file': 'not tried',
  cut: 'not tried',
  copy: 'not tried',
  paste: 'not tried',
  'copy-picture': 'not tried',
  'copy-map-picture': 'not tried',
  // Nothing to do them with.
  redo: 'not tried',
  undo: 'not tried',
  'clear-filter': 'not tried',
  'open-linked-map': 'not tried',
  'connect-cards': 'not tried',
  'rate-severity': 'not tried',
  // A field.
  palette: 'field',
  find: 'field',
  'toggle-find': 'field',
  'find-evidence': 'field',
  'add-evidence': 'field',
  'add-persona': 'field',
  'add-map': 'field',
  'edit-map': 'field',
  'add-comment': 'field',
  'add-tag': 'field',
  'add-stage': 'field',
  'add-step': 'field',
  // A name that is selected: letters rename it.
  'split-stage': 'field',
  'merge-stages': 'stays',
  'split-step': 'map',
  'merge-steps': 'stays',
  'duplicate-stage': 'field',
  'duplicate-step': 'stays',
  'duplicate-lane': 'stays',
  // What takes letters for nothing.
  export: 'nowhere',
  settings: 'nowhere',
  'add-lane': 'nowhere',
  shortcuts: 'nowhere',
  about: 'nowhere',
  'remove-map': 'nowhere',
  'toggle-priorities': 'nowhere',
  'duplicate-map': 'nowhere',
  'next-area': 'nowhere',
  'previous-area': 'stays',
  // The map: a card below; for `rename` the card itself.
  rename: 'map',
  'add-card': 'map',
  duplicate: 'map',
  remove: 'map',
  save: 'map',
  'select-all': 'map',
  'select-lane': 'stays',
  'select-stage': 'stays',
  'select-kind': 'stays',
  'zoom-in': 'stays',
  'zoom-out': 'stays',
  'zoom-100': 'stays',
  'zoom-fit': 'map',
  'zoom-selection': 'stays',
  'toggle-inspector': 'map',
  'toggle-outline': 'map',
  'toggle-evidence': 'stays',
  'toggle-personas': 'stays',
  'toggle-filter': 'stays',
  'toggle-history': 'stays',
  'toggle-minimap': 'stays',
  'theme-light': 'stays',
  'theme-dark': 'stays',
  'theme-system': 'stays',
  'move-left': 'stays',
  'move-right': 'map',
  'move-up': 'stays',
  'move-down': 'stays',
  'moment-of-truth': 'map',
  'collapse-lane': 'field',
  wider: 'stays',
  narrower: 'stays',
  'fit-width': 'stays',
  taller: 'stays',
  shorter: 'stays',
  'fit-height': 'stays',
  'cover-more': 'stays',
  'cover-fewer': 'stays',
};

/** What is selected before each action. */
const CARD = 'Searches “desk small flat”';
/** Letters that begin no word of the sample's in this order. */
const LETTERS = 'qzjx';
const letters = LETTERS.split('');

describeApp(
  'on a machine six times as slow, at a key every 15 ms',
  { size: [1280, 800] },
  ({ app, window }) => {
    let keyboard: CDPSession;
    let before: ReadonlySet<string>;

    beforeAll(async () => {
      await openInPage(window, 'sample');
      await waitForMap(window);
      keyboard = await window.context().newCDPSession(window);
      before = await texts();
    });

    /** Every text of the project. */
    async function texts(): Promise<ReadonlySet<string>> {
      const snapshot = await askPageHost(window, 'snapshot', {});
      if (!snapshot.ok) throw new Error(snapshot.failure.message);
      const found = new Set<string>();
      for (const records of Object.values(snapshot.value.records)) {
        for (const record of records) {
          for (const [field, value] of Object.entries(record)) {
            if (field !== 'order' && typeof value === 'string' && !/^[0-9a-f-]{36}$/.test(value))
              found.add(value);
          }
        }
      }
      return found;
    }
    /** Texts that came since the beginning and have one of the letters typed: all of them together, or nothing. */
    const typed = async (): Promise<readonly string[]> =>
      [...(await texts())].filter((text) => !before.has(text) && /[qzjx]/.test(text));

    /** What the field that has the keyboard holds, and what it is. */
    const focused = () =>
      window.evaluate(() => {
        const { activeElement } = document;
        const field =
          activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement
            ? activeElement.value
            : null;
        const where = activeElement?.closest('[data-editor]') ? 'map' : field === null ? 'nowhere' : 'field';
        return { where, field };
      });

    /** Until nothing is under way: the page has drawn some frames and the host has answered. */
    const settle = async (): Promise<void> => {
      await window.evaluate(
        () =>
          new Promise<void>((resolve) => {
            let frames = 0;
            const tick = (): void => {
              frames += 1;
              if (frames > 4) resolve();
              else requestAnimationFrame(tick);
            };
            tick();
          }),
      );
      await askPageHost(window, 'revisions', { before: null, limit: 1 });
    };

    /** Back to the sample as it was, a card selected and the keyboard on the map. */
    async function begin(): Promise<void> {
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      for (let presses = 0; presses < 3; presses += 1) await window.keyboard.press('Escape');
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settle();
      while ((await askPageHost(window, 'undo', {})).ok);
      if ((await window.getByRole('grid').count()) === 0) await window.keyboard.press('ControlOrMeta+Alt+P');
      await waitForMap(window);
      if ((await inspector(window).count()) === 0) await window.keyboard.press('ControlOrMeta+I');
      if ((await leftPanel(window).count()) > 0)
        await leftPanel(window)
          .getByRole('button', { name: /^Hide / })
          .click();
      await goToCard(window, CARD);
      await window.getByRole('grid').focus();
      await window.keyboard.press('ControlOrMeta+0');
      await settle();
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    }

    async function check(id: ActionId): Promise<string | null> {
      const wanted = leads[id];
      if (wanted !== 'nowhere') {
        const arrived = await expect
          .poll(focused)
          .toEqual({ where: wanted, field: LETTERS })
          .then(() => null)
          .catch(async () => `${id}: ${JSON.stringify(await focused())}`);
        if (arrived !== null) return arrived;
      }
      await settle();
      if (wanted === 'nowhere') await pressFast(keyboard, ['Escape']);
      else await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settle();
      const found = await typed();
      if (found.some((text) => text !== LETTERS)) return `${id}: ${found.join(' | ')}`;
      return wanted === 'nowhere' && found.length > 0 ? `${id}: ${found.join(' | ')}` : null;
    }

    const definitions: readonly (ActionDefinition & { readonly id: ActionId })[] = actionList;
    const tried = definitions.filter(({ id }) => leads[id] !== 'not tried' && leads[id] !== 'stays');

    test('every letter arrives where an action leads that has keys', { timeout: 400_000 }, async () => {
      const wrong: string[] = [];
      for (const { id, accelerator } of tried) {
        if (accelerator === undefined) continue;
        await begin();
        if (id === 'add-card') await window.keyboard.press('ArrowDown');
        await pressFast(keyboard, [strokeOf(accelerator), ...letters]);
        wrong.push(...((await check(id)) ?? '').split('\n').filter(Boolean));
      }
      expect(wrong).toEqual([]);
    });

    test('every letter arrives where an action leads that the menu begins', {
      timeout: 400_000,
    }, async () => {
      const wrong: string[] = [];
      for (const { id, accelerator } of tried) {
        if (accelerator !== undefined) continue;
        await begin();
        await app.app.evaluate(
          ({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(),
          id,
        );
        await pressFast(keyboard, letters);
        wrong.push(...((await check(id)) ?? '').split('\n').filter(Boolean));
      }
      expect(wrong).toEqual([]);
    });

    test('what is closed gives the keyboard back at once: letters after Escape begin a card', async () => {
      const wrong: string[] = [];
      for (const opens of ['ctrl+K', 'F1', 'ctrl+,', 'ctrl+F', 'shift+F10']) {
        await begin();
        await pressFast(keyboard, [opens, 'Escape', ...letters]);
        await expect
          .poll(focused)
          .toEqual({ where: 'map', field: LETTERS })
          .catch(async () => wrong.push(`${opens}: ${JSON.stringify(await focused())}`));
      }
      expect(wrong).toEqual([]);
    });

    test('the palette and a menu lead on to a field, which has the letters after Enter', async () => {
      await begin();
      await pressFast(keyboard, ['ctrl+K', ...'find ev'.split(''), 'Enter', ...letters]);
      await expect.poll(focused).toEqual({ where: 'field', field: LETTERS });
      expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Find evidence',
      );
      await begin();
      await pressFast(keyboard, ['shift+F10', 'ArrowDown', 'Enter', ...letters]);
      await expect.poll(focused).toEqual({ where: 'map', field: LETTERS });
      expect(await window.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Card title',
      );
      await window.keyboard.press('Escape');
      await settle();
      expect(await typed()).toEqual([]);
    });
  },
);
