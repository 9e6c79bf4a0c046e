import { waitFor } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { followFelt, getFelt } from '../../../src/renderer/session/felt-store.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import {
  askHost,
  connectProject,
  disconnectProject,
  runCommands,
} from '../../../src/renderer/session/project-store.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { addSet, csatColumn, tally } from '../../helpers/answers.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const { records: withSet, setId } = addSet(small, [csatColumn]);
/** Two personas on the map, and a participant of one of them. */
const { records } = run(withSet, {
  command: 'link-persona',
  input: { personaId: id('p2'), targetKind: 'map', targetId: id('map') },
});
const groups = [{ personaId: id('p1'), tallies: [tally(setId, null, [{ value: 5, count: 3 }])] }];

async function open(): Promise<MemoryHost> {
  const host = createMemoryHost(records);
  host.feel(ok(groups));
  noticeStore.setState({ notices: [] });
  const end = followFelt();
  await connectProject(host.port);
  onTestFinished(() => {
    end();
    disconnectProject();
    host.close();
  });
  return host;
}

const asks = ({ asked }: MemoryHost): number => asked.filter((name) => name === 'answers-felt').length;
const follow = (emotionFrom: 'answers' | 'judged') =>
  runCommands([{ command: 'edit-map', input: { mapId: id('map'), emotionFrom } }]);
/** The host answers in order: what was asked before has been answered. */
const settle = () => askHost('revisions', { before: null, limit: 1 });

it('counts how it felt by persona only while a map follows answers', async () => {
  const host = await open();
  await runCommands([{ command: 'edit-project', input: { name: 'Renamed' } }]);
  await settle();
  expect(asks(host)).toBe(0);
  await follow('answers');
  await waitFor(() => expect(getFelt()).toEqual(groups));
  await runCommands([{ command: 'edit-project', input: { name: 'Again' } }]);
  await settle();
  expect(asks(host)).toBe(1);
  await follow('judged');
  expect(getFelt()).toEqual([]);
});

it('counts anew when a persona gets another name, and asks nothing where one curve stands for all', async () => {
  const host = await open();
  await follow('answers');
  await waitFor(() => expect(asks(host)).toBe(1));
  await runCommands([{ command: 'edit-persona', input: { personaId: id('p2'), quote: 'Later.' } }]);
  await settle();
  expect(asks(host)).toBe(1);
  host.feel(ok([]));
  await runCommands([{ command: 'edit-persona', input: { personaId: id('p2'), name: 'Zoe' } }]);
  await waitFor(() => expect(getFelt()).toEqual([]));
  expect(asks(host)).toBe(2);
  await runCommands([
    { command: 'unlink-persona', input: { personaId: id('p2'), targetId: id('map') } },
    { command: 'edit-persona', input: { personaId: id('p2'), name: 'Tom' } },
  ]);
  await settle();
  expect(asks(host)).toBe(2);
});

it('says once that it cannot be counted', async () => {
  const host = await open();
  host.feel(fail('damaged', 'The answers cannot be read.'));
  await follow('answers');
  await waitFor(() =>
    expect(noticeStore.getState().notices).toMatchObject([{ text: 'The answers cannot be read.' }]),
  );
  await runCommands([{ command: 'edit-persona', input: { personaId: id('p2'), name: 'Zoe' } }]);
  await settle();
  expect(asks(host)).toBe(2);
  expect(noticeStore.getState().notices).toHaveLength(1);
  expect(getFelt()).toEqual([]);
});
