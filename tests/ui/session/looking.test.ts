import { afterEach, beforeEach, expect, it } from 'vitest';
import { lookAt, lookAway } from '../../../src/renderer/session/looking.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import {
  askHost,
  connectProject,
  disconnectProject,
  projectStore,
  runCommands,
} from '../../../src/renderer/session/project-store.ts';
import { isEnabled, isKeptByLooking } from '../../../src/renderer/session/actions/run-action.ts';
import { sessionStore, startEditing } from '../../../src/renderer/session/session-store.ts';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import type { ListedVersion } from '../../../src/shared/protocol/version-api.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
let host: MemoryHost;
beforeEach(async () => {
  host = createMemoryHost(start);
  await connectProject(host.port);
});
afterEach(() => {
  disconnectProject();
  host.close();
  sessionStore.setState({ editing: null });
});

const rename = (title: string) =>
  runCommands([{ command: 'edit-cards', input: { cardIds: [id('act1')], fields: { title } } }]);
const shown = (): string | undefined => projectStore.getState().records.card.get(id('act1'))?.title;
async function saved(): Promise<ListedVersion> {
  await askHost('save-version', { name: 'Kick-off', note: '' });
  const listed = await askHost('versions', {});
  if (!listed.ok || !listed.value[0]) throw new Error('No version is listed');
  return listed.value[0];
}

it('an earlier version is shown, and now again with all that happened meanwhile', async () => {
  const version = await saved();
  await rename('Later');
  // What was on its way arrives while the version is shown.
  const run = host.pause('run');
  const late = rename('Elsewhere');
  await lookAt(version);
  expect(shown()).toBe('act1');
  run.go();
  await late;
  expect(projectStore.getState().current?.card.get(id('act1'))?.title).toBe('Elsewhere');
  expect(shown()).toBe('act1');
  lookAway();
  expect([shown(), projectStore.getState().looking]).toEqual(['Elsewhere', null]);
});

it('nothing that changes the project is asked for while an earlier version is shown, and that is said', async () => {
  const version = await saved();
  await lookAt(version);
  const asked = host.asked.length;
  expect(await rename('No')).toMatchObject({ ok: false, failure: { code: 'looking' } });
  expect(await askHost('undo', {})).toMatchObject({ ok: false });
  expect(host.asked.length).toBe(asked);
  startEditing({ kind: 'card', id: id('act1') });
  expect(sessionStore.getState().editing).toBeNull();
  expect(noticeStore.getState().notices.at(-1)?.text).toMatch(/^You are looking at an earlier version/);
});

it('no action that makes or changes anything can be done while an earlier version is shown', async () => {
  const kept = () => actionList.filter(({ id: action }) => isKeptByLooking(action)).map(({ menu }) => menu);
  expect(kept()).toEqual([]);
  await lookAt(await saved());
  const menus = new Set(kept());
  expect(menus).toEqual(new Set(['file', 'edit', 'view', 'insert', 'map']));
  for (const action of actionList.filter(({ menu }) => menu === 'insert' || menu === 'map'))
    if (action.id !== 'open-linked-map') expect(isEnabled(action.id), action.id).toBe(false);
});

it('the last version that was asked for is the one that is shown', async () => {
  const first = await saved();
  await rename('Second');
  const second = await saved();
  await rename('Third');
  const waiting = host.pause('state-at');
  const looks = [lookAt(first), lookAt(second)];
  await expect.poll(() => waiting.waiting.length).toBe(2);
  waiting.go();
  await Promise.all(looks);
  expect(shown()).toBe('Second');
  const again = host.pause('state-at');
  const late = lookAt(first);
  lookAway();
  again.go();
  await late;
  expect([shown(), projectStore.getState().looking]).toEqual(['Third', null]);
});
