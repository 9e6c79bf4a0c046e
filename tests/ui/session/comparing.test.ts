import { afterEach, beforeEach, expect, it } from 'vitest';
import { compareStates, compareTwoMaps, now, type StateRef } from '../../../src/renderer/compare/start.ts';
import { isEnabled, isKeptByLooking, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { getComparing, setComparing } from '../../../src/renderer/session/comparing.ts';
import { lookAway } from '../../../src/renderer/session/looking.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import {
  askHost,
  connectProject,
  disconnectProject,
  projectStore,
  runCommands,
} from '../../../src/renderer/session/project-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { testId } from '../../helpers/records.ts';
import '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
let host: MemoryHost;
beforeEach(async () => {
  host = createMemoryHost(start);
  await connectProject(host.port);
  sessionStore.setState({ mapId: id('map'), inspectorOpen: false });
});
afterEach(() => {
  disconnectProject();
  host.close();
  sessionStore.setState({ mapId: null, selection: null, inspectorOpen: true });
});

async function saved(): Promise<StateRef> {
  await askHost('save-version', { name: 'Kick-off', note: '' });
  const listed = await askHost('versions', {});
  if (!listed.ok || !listed.value[0]) throw new Error('No version is listed');
  const { revisionId, time } = listed.value[0];
  return { kind: 'version', revisionId, name: 'Kick-off', time };
}

const NEW = testId(9_000);
/** A card renamed, one removed, one new at another step. */
async function changed(): Promise<StateRef> {
  const version = await saved();
  await runCommands([
    { command: 'edit-cards', input: { cardIds: [id('act1')], fields: { title: 'Other' } } },
    { command: 'remove-cards', input: { cardIds: [id('act2')] } },
    { command: 'add-card', input: { id: NEW, laneId: id('pains'), stepId: id('c'), title: 'New' } },
  ]);
  return version;
}
const selected = () => sessionStore.getState().selection;
const cardsShown = () => projectStore.getState().records.card;

it('two states are shown in one, in which nothing can be changed, until the project is shown again', async () => {
  await compareStates(await changed(), now);
  expect(getComparing()).toMatchObject({ before: { name: 'Kick-off' }, after: { name: 'Now' }, at: -1 });
  expect(cardsShown().get(id('act1'))?.title).toBe('Other');
  expect([cardsShown().has(id('act2')), cardsShown().has(NEW)]).toEqual([true, true]);
  expect(await askHost('undo', {})).toMatchObject({ ok: false, failure: { code: 'looking' } });
  expect(noticeStore.getState().notices).toEqual([]);
  await runAction('add-card');
  expect(noticeStore.getState().notices.at(-1)?.text).toMatch(/^You are looking at what changed/);
  for (const action of ['toggle-graph', 'toggle-answers', 'toggle-priorities'] as const)
    expect(isKeptByLooking(action), action).toBe(true);
  expect(sessionStore.getState().inspectorOpen).toBe(true);
  lookAway();
  expect([getComparing(), cardsShown().has(id('act2'))]).toEqual([null, false]);
  expect(sessionStore.getState()).toMatchObject({ mapId: id('map'), inspectorOpen: false });
});

it('the slider shows what both have as it was on its left half, and as it is on its right', async () => {
  await compareStates(await changed(), now);
  setComparing({ blend: 45 });
  expect(cardsShown().get(id('act1'))?.title).toBe('act1');
  expect([cardsShown().has(id('act2')), cardsShown().has(NEW)]).toEqual([true, true]);
  const records = projectStore.getState().records;
  setComparing({ blend: 0 });
  // Nothing is made anew while it is dragged.
  expect(projectStore.getState().records).toBe(records);
  setComparing({ blend: 55 });
  expect(cardsShown().get(id('act1'))?.title).toBe('Other');
});

it('next and former go through all changes in the order of the map, and round', async () => {
  expect(isEnabled('next-change')).toBe(false);
  await compareStates(await changed(), now);
  const gone: unknown[] = [];
  for (let step = 0; step < 4; step += 1) {
    await runAction('next-change');
    gone.push(selected());
  }
  const card = (cardId: string) => ({ kind: 'cards', ids: [cardId] });
  expect(gone).toEqual([card(id('act1')), card(id('act2')), card(NEW), card(id('act1'))]);
  await runAction('previous-change');
  expect(selected()).toEqual(card(NEW));
  expect(getComparing()?.at).toBe(2);
});

it('only what changed is shown where that is asked for', async () => {
  await compareStates(await changed(), now);
  await runAction('only-changes');
  const shown = [...cardsShown().values()].filter(({ mapId }) => mapId === id('map'));
  expect(new Set(shown.map((card) => card.id))).toEqual(new Set([id('act1'), id('act2'), NEW]));
  const { lane, step } = projectStore.getState().records;
  const own = (ids: Iterable<string>) => [...ids].filter((one) => start.lane.get(one)?.mapId === id('map'));
  expect(new Set(own(lane.keys()))).toEqual(new Set([id('actions'), id('pains')]));
  expect([step.has(id('a')), step.has(id('b')), step.has(id('c'))]).toEqual([true, false, true]);
  await runAction('only-changes');
  expect(cardsShown().has(id('act3'))).toBe(true);
});

it('what was asked for last is what is shown, and nothing once the project is closed', async () => {
  const version = await changed();
  const waiting = host.pause('state-at');
  const late = compareStates(version, now);
  await expect.poll(() => waiting.waiting.length).toBe(1);
  compareTwoMaps(id('map'), id('other'));
  waiting.go();
  await late;
  expect(getComparing()?.comparison.between).toBe('maps');
  lookAway();
  const again = host.pause('state-at');
  const later = compareStates(version, now);
  await expect.poll(() => again.waiting.length).toBe(1);
  disconnectProject();
  again.go();
  await later;
  expect([getComparing(), projectStore.getState().looking]).toEqual([null, null]);
});

it('of two states that say the same that is said, and nothing is shown', async () => {
  await compareStates(await saved(), now);
  expect(getComparing()).toBeNull();
  expect(noticeStore.getState().notices.at(-1)?.text).toBe(
    '“Kick-off” and “Now” say the same: nothing differs.',
  );
});

it('two maps are compared in the place of the second, and the map in hand comes back', () => {
  compareTwoMaps(id('map'), id('other'));
  expect(getComparing()?.comparison.between).toBe('maps');
  expect(sessionStore.getState().mapId).toBe(id('other'));
  expect(cardsShown().has(id('act1'))).toBe(true);
  lookAway();
  expect(sessionStore.getState().mapId).toBe(id('map'));
});
