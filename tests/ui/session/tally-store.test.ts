import { waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import {
  askHost,
  connectProject,
  disconnectProject,
  runCommands,
  takeStep,
} from '../../../src/renderer/session/project-store.ts';
import { followTallies, getTallies } from '../../../src/renderer/session/tally-store.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { fail } from '../../../src/shared/result.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { noResponses } from '../../helpers/recipes.ts';
import { run, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const { records: without } = run(records, {
  command: 'remove-response-set',
  input: { setId: id('answers') },
});
const second = testId(0x77);

const tallyOf = (setId: string): ResponseTally => ({
  setId,
  column: 0,
  place: { kind: 'stage', id: id('s1') },
  month: '2026-01',
  values: [{ value: 9, count: 3 }],
  blank: 0,
  invalid: 0,
});
const tallies = [tallyOf(id('answers')), tallyOf(second)];

async function open(start: ProjectRecords, answers?: () => ReturnType<typeof fail>): Promise<MemoryHost> {
  const host = createMemoryHost(start, answers ?? tallies);
  noticeStore.setState({ notices: [] });
  const end = followTallies();
  await connectProject(host.port);
  onTestFinished(() => {
    end();
    disconnectProject();
    host.close();
  });
  return host;
}

const asks = ({ asked }: MemoryHost): number => asked.filter((name) => name === 'response-tallies').length;
const setIds = (): readonly string[] => getTallies().map(({ setId }) => setId);
const addSecond = () => runCommands([{ command: 'add-response-set', input: { ...noResponses, id: second } }]);
/** The host answers in order: what was asked before has been answered. */
const settle = () => askHost('revisions', { before: null, limit: 1 });

describe('the tallies of imported answers', () => {
  it('are not asked for in a project without sets', async () => {
    const host = await open(without);
    await runCommands([{ command: 'edit-project', input: { name: 'Renamed' } }]);
    await settle();
    expect(asks(host)).toBe(0);
    expect(getTallies()).toEqual([]);
  });

  it('are asked for once a set, and not when something else changes or a set is renamed', async () => {
    const host = await open(records);
    await waitFor(() => expect(setIds()).toEqual([id('answers')]));
    const before = getTallies();
    await runCommands([{ command: 'edit-project', input: { name: 'Renamed' } }]);
    await runCommands([
      { command: 'edit-response-set', input: { setId: id('answers'), name: 'Other name' } },
    ]);
    await settle();
    expect(asks(host)).toBe(1);
    expect(getTallies()).toBe(before);
    await addSecond();
    await waitFor(() => expect(setIds()).toEqual([id('answers'), second]));
    expect(asks(host)).toBe(2);
  });

  it('are asked for again when a person corrects answers', async () => {
    const host = await open(records);
    await waitFor(() => expect(setIds()).toEqual([id('answers')]));
    await runCommands([
      { command: 'leave-out-answers', input: { answers: [{ setId: id('answers'), rows: [4] }] } },
    ]);
    await waitFor(() => expect(asks(host)).toBe(2));
    await takeStep('undo');
    await waitFor(() => expect(asks(host)).toBe(3));
    await settle();
    expect(setIds()).toEqual([id('answers')]);
  });

  it('go with their set at once, and come back with it', async () => {
    const host = await open(records);
    await waitFor(() => expect(setIds()).toEqual([id('answers')]));
    await runCommands([{ command: 'remove-response-set', input: { setId: id('answers') } }]);
    expect(getTallies()).toEqual([]);
    await takeStep('undo');
    await waitFor(() => expect(setIds()).toEqual([id('answers')]));
    expect(asks(host)).toBe(2);
  });

  it('say once that they cannot be read, and are gone with the project', async () => {
    const host = await open(records, () => fail('responses-damaged', 'The responses are damaged.'));
    await waitFor(() => expect(noticeStore.getState().notices).toHaveLength(1));
    await addSecond();
    await waitFor(() => expect(asks(host)).toBe(2));
    await settle();
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual(['The responses are damaged.']);
    disconnectProject();
    expect(getTallies()).toEqual([]);
  });
});
