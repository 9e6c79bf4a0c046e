import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionDefinition, type ActionId, actionList } from '../../../src/shared/actions/action-list.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { toTry } from '../../helpers/alike-actions.ts';
import { pressFast, strokeOf } from '../../helpers/fast-keys.ts';
import { describeApp } from '../../helpers/describe-app.ts';
import {
  answerMessageBoxes,
  answerSaveDialogs,
  removeFolders,
  temporaryFolder,
} from '../../helpers/launch-app.ts';
import { askPageHost, hostPids, openInPage } from '../../helpers/page-host.ts';
import { clickCardInView, waitForRest } from '../../helpers/map-steps.ts';
import { goToCard, inspector, leftPanel, goToMap, waitForMap } from '../../helpers/window-steps.ts';

/**
 * Where letters go that are typed after an action: into a field, into a new card on the map, or nowhere. Actions that only
 * change how the map looks leave the focus where it is; one of them represents all.
 */
type Leads = 'field' | 'map' | 'nowhere' | 'stays' | 'not tried';

/** Every action of the list, with a card selected and the keyboard on the map. */
const leads: Readonly<Record<ActionId, Leads>> = {
  // Another project comes or goes: tried at the end.
  'new-project': 'not tried',
  'open-sample': 'not tried',
  'close-project': 'not tried',
  // What follows is a window of the system, which has the keys.
  'open-project': 'not tried',
  'merge-copy': 'not tried',
  'add-review': 'not tried',
  // Only where a merge has left conflicts open.
  'open-conflicts': 'not tried',
  'attach-file': 'not tried',
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
  'next-area': 'field',
  'add-tag': 'field',
  'add-stage': 'field',
  'add-step': 'field',
  'start-phase': 'field',
  'rename-phase': 'field',
  // A name that is selected: letters rename it.
  'split-stage': 'field',
  'lay-out-flow': 'stays',
  'show-proof': 'nowhere',
  'merge-stages': 'stays',
  'join-phases': 'stays',
  'remove-phase': 'stays',
  'split-step': 'map',
  'merge-steps': 'stays',
  'duplicate-stage': 'field',
  'duplicate-step': 'stays',
  'duplicate-lane': 'stays',
  // What takes letters for nothing.
  export: 'nowhere',
  'export-again': 'nowhere',
  'import-feedback': 'nowhere',
  'read-workbook': 'nowhere',
  settings: 'nowhere',
  'add-lane': 'nowhere',
  shortcuts: 'nowhere',
  about: 'nowhere',
  'remove-map': 'nowhere',
  'toggle-priorities': 'nowhere',
  'toggle-graph': 'nowhere',
  'toggle-answers': 'nowhere',
  'show-answers': 'stays',
  'duplicate-map': 'nowhere',
  // A connection, a field of choices, another map: letters change nothing there.
  'connect-cards': 'nowhere',
  'rate-severity': 'nowhere',
  'open-linked-map': 'nowhere',
  'previous-area': 'stays',
  // The map: a card below; for `rename` the card itself.
  rename: 'map',
  'add-card': 'map',
  'add-opportunity': 'map',
  duplicate: 'map',
  remove: 'map',
  undo: 'map',
  redo: 'map',
  cut: 'map',
  copy: 'map',
  paste: 'map',
  'copy-picture': 'map',
  'copy-map-picture': 'stays',
  'copy-sized-picture': 'map',
  'clear-filter': 'map',
  save: 'map',
  'save-as': 'map',
  // The name of the version, in its dialog.
  'save-version': 'nowhere',
  'save-locked': 'field',
  'send-for-review': 'nowhere',
  'save-masked': 'nowhere',
  'toggle-versions': 'nowhere',
  'back-to-now': 'stays',
  compare: 'nowhere',
  'next-change': 'stays',
  'previous-change': 'stays',
  'only-changes': 'stays',
  'select-all': 'map',
  'select-lane': 'stays',
  'select-stage': 'stays',
  'select-kind': 'stays',
  'zoom-in': 'stays',
  'zoom-out': 'stays',
  'zoom-100': 'stays',
  'zoom-fit': 'map',
  'zoom-selection': 'stays',
  'density-comfortable': 'stays',
  'density-compact': 'stays',
  'density-titles': 'stays',
  'cards-across-1': 'stays',
  'cards-across-2': 'stays',
  'cards-across-3': 'stays',
  'evidence-pieces': 'stays',
  'answer-lines': 'stays',
  'hot-spots': 'stays',
  funnel: 'stays',
  'emotion-answers': 'stays',
  'soft-cards': 'stays',
  'zoom-width': 'stays',
  'zoom-stage': 'stays',
  'highlight-assumptions': 'stays',
  'toggle-inspector': 'map',
  'toggle-outline': 'map',
  'toggle-evidence': 'stays',
  'toggle-personas': 'stays',
  'toggle-sources': 'stays',
  'source-details': 'stays',
  'open-source': 'stays',
  'import-source': 'nowhere',
  'import-map': 'nowhere',
  'toggle-feedback': 'stays',
  'toggle-measures': 'stays',
  'toggle-comments': 'stays',
  'toggle-gaps': 'nowhere',
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

type CardFields = Extract<CommandCall, { command: 'edit-cards' }>['input']['fields'];

/** What is selected before each action. */
const CARD = 'Searches “desk small flat”';
/** Another card, in another step and lane, with one above it and one below. */
const OTHER = 'Looks for someone who owns one';
const BELOW_OTHER = 'Closes the page “until later”';
const PAIN = 'No advice for aching backs';
/** The card below which letters begin one, where that is not the one that was selected. */
const above: Partial<Record<ActionId, string>> = {
  undo: OTHER,
  redo: OTHER,
  cut: BELOW_OTHER,
  copy: CARD,
  paste: CARD,
  'copy-picture': CARD,
  'copy-sized-picture': CARD,
  'clear-filter': CARD,
  'save-as': CARD,
};
/** What the field holds then, where it is more than the letters: the card’s title, with the caret before it. */
const holds: Partial<Record<ActionId, string>> = { 'next-area': `qzjx${CARD}` };
/** A project takes its time to open on such a machine. */
const OPENS = { timeout: 15_000 };
/** Letters that begin no word of the sample's in this order. */
const LETTERS = 'qzjx';
const letters = LETTERS.split('');

describeApp(
  'on a machine six times as slow, at a key every 15 ms',
  // The host of a window that is closed by Playwright, not by its button, lives on.
  { size: [1280, 800], own: true },
  ({ app, window }) => {
    let keyboard: CDPSession;
    let before: ReadonlySet<string>;

    beforeAll(async () => {
      await openInPage(window, 'sample');
      await waitForMap(window);
      // Saving for the first time opens a dialog.
      await answerSaveDialogs(app, null);
      keyboard = await window.context().newCDPSession(window);
      before = textsOf(await records());
    });
    afterAll(removeFolders);

    async function records() {
      const snapshot = await askPageHost(window, 'snapshot', {});
      if (!snapshot.ok) throw new Error(snapshot.failure.message);
      return snapshot.value.records;
    }
    type Records = Awaited<ReturnType<typeof records>>;
    /** Every text of the project. */
    function textsOf(all: Records): ReadonlySet<string> {
      const found = new Set<string>();
      for (const kind of Object.values(all)) {
        for (const record of kind) {
          for (const [field, value] of Object.entries(record)) {
            if (field !== 'order' && typeof value === 'string' && !/^[0-9a-f-]{36}$/.test(value))
              found.add(value);
          }
        }
      }
      return found;
    }
    /** Texts that came since the beginning and have one of the letters typed: all of them together, or nothing. */
    const typedIn = (all: Records): readonly string[] =>
      [...textsOf(all)].filter((text) => !before.has(text) && /[qzjx]/.test(text));
    const typed = async (): Promise<readonly string[]> => typedIn(await records());

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

    const cards = async () => (await records()).card;
    /** The card above that of the title, in the same cell. */
    function titleAbove({ card: all }: Records, title: string): string | undefined {
      const card = all.find((one) => one.title === title);
      const cell = all
        .filter(({ laneId, stepId }) => laneId === card?.laneId && stepId === card.stepId)
        .sort((a, b) => (a.order < b.order ? -1 : 1));
      return card && cell[cell.indexOf(card) - 1]?.title;
    }
    const cardAbove = async (title: string): Promise<string | undefined> =>
      titleAbove(await records(), title);

    async function editCard(title: string, fields: CardFields): Promise<void> {
      const id = (await cards()).find((card) => card.title === title)?.id ?? '';
      const calls = [{ command: 'edit-cards' as const, input: { cardIds: [id], fields } }];
      expect(await askPageHost(window, 'run', { calls })).toMatchObject({ ok: true });
    }
    /** A click is quicker than the palette, which goes to cards out of view, too. */
    const selectCard = async (title: string): Promise<void> => {
      // Where the map still moves, the click would meet what has come in the card’s place.
      await waitForRest(window);
      if (!(await clickCardInView(window, title))) await goToCard(window, title);
      await window.getByRole('grid').focus();
      await window.waitForFunction((words) => {
        const active = document.activeElement?.getAttribute('aria-activedescendant');
        return document
          .getElementById(active ?? '')
          ?.getAttribute('aria-label')
          ?.startsWith(words);
      }, title);
    };

    /** What an action needs besides the selected card. */
    const preparations: Partial<Record<ActionId, () => Promise<void>>> = {
      'add-card': () => window.keyboard.press('ArrowDown'),
      undo: () => editCard(OTHER, { body: 'Nobody nearby has one.' }),
      redo: async () => {
        await editCard(OTHER, { body: 'Nobody nearby has one.' });
        await askPageHost(window, 'undo', {});
      },
      cut: () => selectCard(OTHER),
      paste: async () => {
        await window.keyboard.press('ControlOrMeta+C');
        await selectCard(OTHER);
      },
      'connect-cards': () => window.keyboard.press('Shift+ArrowRight'),
      // A phase starts with the stage of the first card already.
      'start-phase': () => selectCard(OTHER),
      'rate-severity': () => selectCard(PAIN),
      'show-proof': () => selectCard(PAIN),
      'open-linked-map': async () => {
        const snapshot = await askPageHost(window, 'snapshot', {});
        const mapId = snapshot.ok ? snapshot.value.records.map.at(-1)?.id : undefined;
        await editCard(CARD, { linkedMapId: mapId ?? null });
      },
      'save-as': () => answerSaveDialogs(app, join(temporaryFolder(), 'desk.journey')),
      'clear-filter': async () => {
        await window.keyboard.press('ControlOrMeta+Shift+L');
        await leftPanel(window).getByRole('checkbox').first().check();
        await window.getByRole('grid').focus();
      },
    };

    /** Back to the sample as it was, a card selected and the keyboard on the map. */
    async function begin(id?: ActionId): Promise<void> {
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      for (let presses = 0; presses < 3; presses += 1) await window.keyboard.press('Escape');
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settle();
      while ((await askPageHost(window, 'undo', {})).ok);
      await goToMap(window);
      if ((await inspector(window).count()) === 0) await window.keyboard.press('ControlOrMeta+I');
      if ((await leftPanel(window).count()) > 0)
        await leftPanel(window)
          .getByRole('button', { name: /^Hide / })
          .click();
      await selectCard(CARD);
      await window.keyboard.press('ControlOrMeta+0');
      if (id) await preparations[id]?.();
      await settle();
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    }

    const chooseInMenu = (id: ActionId): Promise<void> =>
      app.app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);

    async function check(id: ActionId): Promise<string | null> {
      const wanted = leads[id];
      const text = holds[id] ?? LETTERS;
      if (wanted !== 'nowhere') {
        const arrived = await expect
          .poll(focused)
          .toEqual({ where: wanted, field: text })
          .then(() => null)
          .catch(async () => `${id}: ${JSON.stringify(await focused())}`);
        if (arrived !== null) return arrived;
        // What follows reads what the letters made, which needs no slow machine.
        await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      }
      await settle();
      // The letters are dealt with, and that something is left is no matter of a slow machine.
      if (wanted === 'nowhere') {
        await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
        await pressFast(keyboard, ['Escape']);
      } else await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settle();
      const all = await records();
      const found = typedIn(all);
      if (found.some((one) => one !== text)) return `${id}: ${found.join(' | ')}`;
      const place = above[id];
      if (place !== undefined && titleAbove(all, LETTERS) !== place)
        return `${id}: below ${titleAbove(all, LETTERS)}`;
      return wanted === 'nowhere' && found.length > 0 ? `${id}: ${found.join(' | ')}` : null;
    }

    const definitions: readonly (ActionDefinition & { readonly id: ActionId })[] = actionList;
    const tried = toTry(definitions).filter(({ id }) => leads[id] !== 'not tried' && leads[id] !== 'stays');

    test('every letter arrives where an action leads that has keys', { timeout: 400_000 }, async () => {
      const wrong: string[] = [];
      for (const { id, accelerator } of tried) {
        if (accelerator === undefined) continue;
        await begin(id);
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
        await begin(id);
        await chooseInMenu(id);
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

    /** Presses keys while the project's host does not answer, and then lets it. */
    async function pressAhead(...strokes: readonly string[]): Promise<void> {
      const pids = await hostPids(app);
      await settle();
      for (const pid of pids) process.kill(pid, 'SIGSTOP');
      try {
        await pressFast(keyboard, strokes);
        await window.evaluate(() => new Promise(requestAnimationFrame));
      } finally {
        for (const pid of pids) process.kill(pid, 'SIGCONT');
      }
    }
    /** Goes to the first cell of the emotion lane; returns the emotion of the map's first persona there. */
    async function toEmotionLane(): Promise<() => Promise<number | undefined>> {
      const { card, lane } = await records();
      const mapId = card.find(({ title }) => title === CARD)?.mapId;
      const lanes = lane.filter((one) => one.mapId === mapId).sort((a, b) => (a.order < b.order ? -1 : 1));
      await window.keyboard.press('Control+Home');
      await window.keyboard.press('Control+ArrowLeft');
      for (const one of lanes) {
        if (one.kind === 'emotion') break;
        await window.keyboard.press('ArrowDown');
      }
      await window.keyboard.press('ArrowRight');
      const before = new Map((await records()).emotionPoint.map((one) => [one.id, one.value]));
      return async () =>
        (await records()).emotionPoint.find(({ id, value }) => before.get(id) !== value)?.value;
    }
    const typedBelow = async (): Promise<string | undefined> => {
      await expect.poll(focused).toEqual({ where: 'map', field: LETTERS });
      await window.keyboard.press('Escape');
      await settle();
      return cardAbove(LETTERS);
    };

    test('keys pressed before a command is answered act on what it leaves', async () => {
      const beginFast = async (id?: ActionId): Promise<void> => {
        await begin(id);
        await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      };
      await beginFast('undo');
      await pressAhead('ctrl+Z', ...letters);
      expect(await typedBelow()).toBe(OTHER);
      await beginFast('redo');
      await pressAhead('ctrl+shift+Z', ...letters);
      expect(await typedBelow()).toBe(OTHER);

      await beginFast('paste');
      await pressAhead('ctrl+V', ...letters);
      expect(await typedBelow()).toBe(CARD);
      // Another paste in a row lies below the first.
      await beginFast('paste');
      await pressAhead('ctrl+V', 'ctrl+C', 'ctrl+V', ...letters);
      expect(await typedBelow()).toBe(CARD);
      expect((await cards()).filter(({ title }) => title === CARD)).toHaveLength(3);

      // The preview of a paste is answered, and what it pasted is gone on with.
      await app.app.evaluate(({ clipboard }) => clipboard.writeText('one\ttwo\nthree\tfour'));
      await beginFast();
      await pressAhead('ctrl+V', 'Enter', ...letters);
      expect(await typedBelow()).toBe('four');

      // A lane that was added has its name selected, and letters are it.
      await beginFast();
      await chooseInMenu('add-lane');
      await pressAhead('Enter', ...letters, 'Enter');
      await settle();
      expect(await typed()).toEqual([LETTERS]);
      expect(await cardAbove(LETTERS)).toBeUndefined();

      // A header that is cut leaves nothing to write on.
      await beginFast();
      await window.keyboard.press('Control+ArrowUp');
      await window.keyboard.press('Control+ArrowUp');
      await pressAhead('ctrl+X', ...letters);
      await settle();
      expect(await typed()).toEqual([]);

      // A point of the curve is taken off, made anew and raised twice; each key goes on from the one before.
      await beginFast();
      const point = await toEmotionLane();
      await pressAhead('Delete', 'Enter', 'ArrowUp', 'ArrowUp', 'Escape', 'alt+ArrowUp');
      await settle();
      expect(await point()).toBe(1.5);
      await beginFast();
      await pressAhead(
        'ctrl+Z',
        'ctrl+K',
        ...letters,
        'ctrl+A',
        'ctrl+X',
        'Escape',
        'ctrl+F',
        'ctrl+V',
        'z',
        'ctrl+Z',
      );
      await expect.poll(focused).toEqual({ where: 'field', field: LETTERS });
    });

    test('a copy and a paste that take their time on the way to the page are waited for', async () => {
      const onTheWay = (delay: number): Promise<void> =>
        app.app.evaluate(({ BrowserWindow }, ms) => {
          for (const { webContents } of BrowserWindow.getAllWindows()) {
            for (const name of ['copy', 'paste', 'sendInputEvent'] as const) {
              Reflect.deleteProperty(webContents, name);
              if (ms === 0) continue;
              const send: (...what: readonly never[]) => void = webContents[name].bind(webContents);
              Object.assign(webContents, {
                [name]: (...what: readonly never[]) => void setTimeout(() => send(...what), ms),
              });
            }
          }
        }, delay);
      await begin('paste');
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      await onTheWay(800);
      try {
        await pressAhead('ctrl+V', 'ctrl+C', 'ctrl+V', ...letters);
        await expect.poll(focused, { timeout: 4_000 }).toEqual({ where: 'map', field: LETTERS });
      } finally {
        await onTheWay(0);
      }
      expect((await cards()).filter(({ title }) => title === CARD)).toHaveLength(3);
      expect(await typedBelow()).toBe(CARD);
    });

    test('a shortcut right after Escape does what it does at any other time', async () => {
      await app.app.evaluate(({ clipboard }) => clipboard.writeText('one\ttwo\nthree\tfour'));
      const preview = window.getByRole('dialog', { name: 'Paste 4 cards' });
      await begin();
      await pressFast(keyboard, ['ctrl+V', 'Escape', 'ctrl+V']);
      await preview.waitFor();
      await pressFast(keyboard, ['Escape', 'ctrl+V', 'Escape', 'F1', 'Escape', 'ctrl+V']);
      await preview.waitFor();
      await pressFast(keyboard, ['Escape', ...letters, 'ctrl+Z', ...'qq'.split(''), 'Escape']);
    });

    test('a paste from the palette has the letters after it', async () => {
      await begin();
      await window.keyboard.press('ControlOrMeta+C');
      await selectCard(OTHER);
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 6 });
      await pressFast(keyboard, ['ctrl+K', ...'paste'.split(''), 'Enter', ...letters]);
      expect(await check('paste')).toBeNull();
    });

    test('letters after a project that opens or closes are in it, and in no other', async () => {
      await begin();
      // Opening takes long enough by itself.
      await keyboard.send('Emulation.setCPUThrottlingRate', { rate: 2 });
      await answerMessageBoxes(app, 'D');
      await pressFast(keyboard, ['ctrl+W', ...letters]);
      await window.getByRole('button', { name: 'Five stages' }).waitFor();
      await pressFast(keyboard, ['ctrl+N', ...letters]);
      await expect.poll(focused, OPENS).toEqual({ where: 'map', field: LETTERS });
      // A second one is in a window of its own.
      const another = app.app.waitForEvent('window');
      await pressFast(keyboard, ['Escape', 'ctrl+N', ...letters.toReversed()]);
      await waitForMap(await another);
      await (await another).close();
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await settle();
      expect(await typed()).toEqual([LETTERS]);
      await pressFast(keyboard, ['Escape', 'ctrl+W', ...letters]);
      await window.getByRole('button', { name: 'Five stages' }).waitFor();
      await chooseInMenu('open-sample');
      await pressFast(keyboard, letters);
      await window.getByRole('grid').waitFor(OPENS);
      await settle();
      expect(await typed()).toEqual([]);
    });
  },
);
