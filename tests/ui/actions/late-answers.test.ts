import userEvent from '@testing-library/user-event';
import { describe, expect, it, onTestFinished } from 'vitest';
import { attachFilesAsEvidence } from '../../../src/renderer/attach/attach-files.ts';
import { cutPlace } from '../../../src/renderer/clipboard/cut-place.ts';
import { pasteHere } from '../../../src/renderer/clipboard/paste-here.ts';
import { readClipboard } from '../../../src/renderer/clipboard/read-clipboard.ts';
import { addStepBefore } from '../../../src/renderer/map/open/actions.ts';
import { followEditing } from '../../../src/renderer/map/open/editing.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { isThere } from '../../../src/renderer/selection/place-of-step.ts';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { dropDrafts } from '../../../src/renderer/session/drafts.ts';
import { stopHolding } from '../../../src/renderer/keyboard/hand-over.ts';
import { connectProject, disconnectProject } from '../../../src/renderer/session/project-store.ts';
import { select, type Selection, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { type ActionId, actionList } from '../../../src/shared/actions/action-list.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { run } from '../../helpers/records.ts';
import { bridgeMain } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const { records } = run(
  small,
  { command: 'edit-cards', input: { cardIds: [id('act1')], fields: { linkedMapId: id('other') } } },
  { command: 'add-stage', input: { id: id('empty'), mapId: id('map'), beforeStageId: null } },
  { command: 'add-step', input: { id: id('bare'), stageId: id('s1'), beforeStepId: null } },
  { command: 'add-lane', input: { id: id('proof'), mapId: id('map'), kind: 'evidence' } },
);

const cards = (...names: readonly string[]): Selection => ({ kind: 'cards', ids: names.map(id) });

/** What may be selected when an action is begun: each is tried from all from which it can be done. */
const starts: readonly (Selection | null)[] = [
  null,
  cards('act1'),
  cards('pain'),
  cards('pain', 'opp'),
  cards('act1', 'act5'),
  { kind: 'cell', laneId: id('emotion'), stepId: id('a') },
  { kind: 'stage', id: id('s1') },
  { kind: 'stage', id: id('empty') },
  { kind: 'step', id: id('b') },
  { kind: 'step', id: id('bare') },
  { kind: 'lane', id: id('pains') },
  { kind: 'lane', id: id('touchpoints') },
  { kind: 'connection', id: id('flow') },
  { kind: 'evidence', id: id('e1') },
  { kind: 'persona', id: id('p1') },
];

/** Actions that cannot be tried like this, and why. */
const notHere: ReadonlyMap<ActionId, string> = new Map<ActionId, string>([
  ['undo', 'undo-place.test.ts tries it'],
  ['redo', 'undo-place.test.ts tries it'],
  ['copy-picture', 'runs no command, and there is no clipboard here'],
  ['copy-map-picture', 'runs no command, and there is no clipboard here'],
  ['copy-sized-picture', 'runs no command, and there is no clipboard here'],
  ['lay-out-flow', 'needs the flow on screen: flow.test.ts tries it'],
  ['source-details', 'runs no command, and needs a source on screen: sources/dialogs.test.tsx tries it'],
  ['back-to-now', 'runs no command, and no version is looked at here'],
  ['next-change', 'runs no command, and nothing is compared here'],
  ['previous-change', 'runs no command, and nothing is compared here'],
  ['only-changes', 'runs no command, and nothing is compared here'],
  ['clear-filter', 'runs no command, and there is no filter here'],
]);

/** What a person goes on with while an answer is on its way. */
const moves = {
  'chooses another card': () => select(cards('act2')),
  'opens the palette': () => sessionStore.setState({ paletteOpen: true }),
  'opens a dialog': () => sessionStore.setState({ dialog: { kind: 'shortcuts' } }),
  'goes to another map': () => sessionStore.setState({ mapId: id('other'), selection: null }),
  'goes to another screen': () => sessionStore.setState({ screen: 'priorities' }),
} as const;

const place = () => {
  const { screen, mapId, selection, editing, dialog, paletteOpen } = sessionStore.getState();
  return { screen, mapId, selection, editing, dialog, paletteOpen };
};

/** Opens the project in the stores of the window, begins something there, and ends all of it. */
async function inProject<T>(selection: Selection | null, act: (host: MemoryHost) => Promise<T>): Promise<T> {
  bridgeMain();
  const host = createMemoryHost(records);
  dropDrafts();
  await connectProject(host.port);
  sessionStore.setState({ ...sessionStore.getInitialState(), mapId: id('map'), selection });
  const ends = [followProject(), followEditing()];
  try {
    return await act(host);
  } finally {
    // A picker of files that was opened is left without a choice.
    document.querySelector('input[type=file]')?.dispatchEvent(new Event('cancel'));
    for (const end of ends) end();
    stopHolding();
    disconnectProject();
    host.close();
  }
}

/** One turn of the event loop, in which the host receives the requests. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

type Outcome = { readonly asked: boolean; readonly stays: boolean };

/** Begins work, lets the person go on, and lets the answer come: does it find the person elsewhere than it left them? */
async function late(host: MemoryHost, begin: () => Promise<unknown>, move?: () => void): Promise<Outcome> {
  const paused = host.pause();
  const done = begin();
  await turn();
  if (paused.waiting.length === 0) return { asked: false, stays: true };
  move?.();
  const before = place();
  paused.go();
  await done;
  const now = place();
  // What was removed cannot stay selected.
  const gone = now.selection === null && !isThere(before.selection, host.records());
  const expected = move && gone ? { ...before, selection: null } : before;
  return { asked: true, stays: JSON.stringify(now) === JSON.stringify(expected) };
}

/** Actions after whose answer something is selected or opened; an action that is not listed has to stay where it is. */
const leading: ReadonlySet<ActionId> = new Set<ActionId>([
  ...(['add-evidence', 'add-map', 'add-persona', 'add-stage', 'add-step', 'connect-cards'] as const),
  ...(['duplicate', 'duplicate-lane', 'duplicate-map', 'duplicate-stage', 'duplicate-step'] as const),
  ...(['merge-stages', 'merge-steps', 'remove', 'split-stage', 'split-step', 'start-phase'] as const),
]);

/** Dialogs that run no command, and those whose late answers tests/ui/dialogs/late-answers.test.tsx tries. */
const dialogs: ReadonlySet<string> = new Set([
  ...['about', 'export', 'import-feedback', 'import-source', 'import-map', 'settings', 'shortcuts'],
  // workbook/late-workbook.test.ts tries it.
  'read-workbook',
  // It closes before it asks, and its answer is only said.
  'save-version',
  // It asks main alone, and its answer is only said.
  'save-locked',
  'send-for-review',
  // What it asks changes nothing of the project, and what it shows is closed by one key.
  'save-masked',
  // What it shows is closed by one key, and holds nothing that was typed.
  'compare',
  // merge/open-conflicts.test.tsx tries it.
  'open-conflicts',
  ...['add-lane', 'remove-lane', 'remove-map', 'remove-stage', 'remove-step'],
]);

describe('an answer that comes late', () => {
  const tried = actionList.map((action) => action.id).filter((action) => !notHere.has(action));

  it.each(tried)('leaves who has gone on where they are: %s', async (action) => {
    let could = false;
    let leads = false;
    const taken: string[] = [];
    const attempt = (start: Selection | null, move?: () => void): Promise<Outcome | null> =>
      inProject(start, async (host) => {
        if (!isEnabled(action)) return null;
        const outcome = await late(host, () => runAction(action), move);
        const opened = move ? undefined : sessionStore.getState().dialog?.kind;
        if (opened !== undefined) {
          expect(dialogs, `say what the answer to the dialog “${opened}” does, and try it`).toContain(opened);
        }
        return outcome;
      });
    for (const start of starts) {
      const alone = await attempt(start);
      if (alone) could = true;
      if (alone?.stays !== false) continue;
      leads = true;
      for (const [name, move] of Object.entries(moves)) {
        const outcome = await attempt(start, move);
        if (outcome?.stays !== true) taken.push(`who ${name}, from ${JSON.stringify(start)}`);
      }
    }
    expect(taken, `the answer to ${action} takes the place of who has gone on: use thenGo`).toEqual([]);
    expect(could, `${action} can be done from none of the starts: add one, or say in notHere why`).toBe(true);
    expect(leads, `say in the list of those that lead somewhere whether ${action} does`).toBe(
      leading.has(action),
    );
  });
});

const notes = new File(['Everyone asks for the price'], 'notes.txt', { type: 'text/plain' });
const text = { getData: (type: string) => (type === 'text/plain' ? 'Pasted' : '') };

/** What runs commands in other ways than an action of the list. */
const otherWays: Readonly<Record<string, readonly [Selection, () => Promise<unknown>]>> = {
  'cutting a stage': [{ kind: 'stage', id: id('s2') }, () => cutPlace({ kind: 'stage', id: id('s2') })],
  'the button that adds a step': [cards('act1'), () => addStepBefore(null, id('s1'))],
  'files as evidence': [cards('act1'), () => attachFilesAsEvidence([notes], [])],
  'pasting a text': [cards('act1'), () => pasteHere(readClipboard(text))],
};

describe('an answer to what no action of the list does', () => {
  it.each(Object.entries(otherWays))(
    'leaves who has gone on where they are: %s',
    async (_, [start, begin]) => {
      for (const [name, move] of Object.entries(moves)) {
        const outcome = await inProject(start, (host) => late(host, begin, move));
        expect(outcome, name).toEqual({ asked: true, stays: true });
      }
      const alone = await inProject(start, (host) => late(host, begin));
      expect(alone, 'it leads nowhere, so this shows nothing').toEqual({ asked: true, stays: false });
    },
  );

  it('leaves the keyboard in a field that was clicked meanwhile', async () => {
    const field = document.body.appendChild(document.createElement('input'));
    onTestFinished(() => field.remove());
    await inProject(cards('act1'), async (host) => {
      const paused = host.pause();
      const done = runAction('add-step');
      await userEvent.click(field);
      paused.go();
      await done;
      expect(sessionStore.getState()).toMatchObject({ editing: null, selection: cards('act1') });
    });
  });

  it('leads to the last of several that were asked for at once', async () => {
    await inProject(cards('act1'), async (host) => {
      const paused = host.pause();
      const done = [runAction('add-step'), runAction('add-step')];
      await turn();
      expect(paused.waiting).toEqual(['run', 'run']);
      paused.go();
      await Promise.all(done);
      const { editing, selection } = sessionStore.getState();
      expect(editing).toEqual(selection);
      const last = [...host.records().step.keys()].at(-1);
      expect(editing).toEqual({ kind: 'step', id: last });
    });
  });

  it('does not leave selected what it took away, whatever is open', async () => {
    await inProject({ kind: 'persona', id: id('p1') }, async (host) => {
      const paused = host.pause();
      const done = runAction('remove');
      sessionStore.setState({ paletteOpen: true });
      paused.go();
      await done;
      expect(sessionStore.getState()).toMatchObject({ selection: null, paletteOpen: true });
    });
  });
});
