import { expect, it } from 'vitest';
import { noticeStore } from '../../../../src/renderer/session/notices.ts';
import { runKey } from '../../../../src/renderer/screens/answers/run-key.ts';
import { createRowPages } from '../../../../src/renderer/screens/answers/row-pages.ts';
import type { Found } from '../../../../src/renderer/screens/answers/use-found.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import { renderProject } from '../../../helpers/render-window.tsx';
import { createSmallProject } from '../../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const rows = 200_000;
const set = { ...records.responseSet.get(id('answers'))!, rows };
const all = { ...records, responseSet: new Map([[set.id, set]]) };

/** What was found: all answers of the set, of which none is fetched. */
const found: Found = {
  queryId: id('query'),
  count: rows,
  comments: 0,
  total: rows,
  question: '',
  pages: createRowPages(
    rows,
    () => Promise.resolve(fail('query-gone', 'Not asked here.')),
    (from, count) =>
      Promise.resolve(ok(Array.from({ length: count }, (_, at) => ({ setId: set.id, row: from + at })))),
  ),
};
const pick = (count: number) => ({ at: 0, from: 0, rows: [[0, count - 1]] as const });
const notices = () => noticeStore.getState().notices.map(({ text }) => text);

it('a digit places fifty thousand answers as one step, says that it goes on, and that it is done', async () => {
  const { host } = await renderProject(all, { mapId: id('map') }, null);
  const stages = [all.stage.get(id('s1'))!];
  const paused = host.pause();
  const placed = runKey({ kind: 'place', stage: 0 }, found, pick(50_000), stages);
  await expect.poll(notices).toEqual(['Changing 50,000 answers…']);
  paused.go();
  await placed;
  expect(notices()).toEqual([`50,000 answers placed: ${stages[0]!.name}`]);
  expect(host.history.map(({ name }) => name)).toEqual(['place-answers']);
  expect(host.records().responseNote.size).toBeGreaterThanOrEqual(50_000);
});

it.each([
  ['place', 100_001, '100,000'],
  ['evidence', 10_001, '10,000'],
  ['mask', 10_001, '10,000'],
] as const)('%s of more than it can says so and does nothing', async (kind, count, most) => {
  const { host } = await renderProject(all, { mapId: id('map') }, null);
  const stages = [all.stage.get(id('s1'))!];
  await runKey(kind === 'place' ? { kind, stage: 0 } : { kind }, found, pick(count), stages);
  expect(notices()).toContain(`At most ${most} answers can be changed at once. Select fewer.`);
  expect(host.history).toEqual([]);
});
