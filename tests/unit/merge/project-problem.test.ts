import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withPatches } from '../../../src/shared/changes/apply.ts';
import { mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import { projectProblem } from '../../../src/shared/merge/project-problem.ts';
import { recordKinds, type ProjectRecords, type RecordKind } from '../../../src/shared/model/records.ts';
import { referenceProblem } from '../../../src/host/database/check-rows.ts';
import { insertRecords } from '../../../src/host/database/insert-records.ts';
import type { Sqlite } from '../../../src/host/database/sqlite/connection.ts';
import { tables } from '../../../src/host/database/tables/index.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { copiesOf, histories } from '../../helpers/two-histories.ts';
import { usePlace } from '../host/open-here.ts';

const place = usePlace();
const { records: start, id } = createSmallProject();

/** What the check of an opened file says of records, in a real database that has nothing else. */
function problemIn(sqlite: Sqlite, records: ProjectRecords): string | undefined {
  sqlite.pragma('foreign_keys = OFF');
  for (const kind of recordKinds) sqlite.exec(`DELETE FROM ${tables[kind].name}`);
  const all = new Set<object>(recordKinds.flatMap((kind) => [...records[kind].values()]));
  insertRecords(sqlite, records, all);
  const addFile = sqlite.prepare(
    "INSERT OR IGNORE INTO blob (sha256, size, media_type, bytes) VALUES (?, 0, '', x'')",
  );
  for (const { sha256 } of records.attachment.values()) addFile.run(sha256);
  return referenceProblem(sqlite);
}

const openSqlite = (): Sqlite =>
  place.open({ kind: 'new', template: 'blank', name: 'Rows' }).session().sqlite;

const without = (records: ProjectRecords, kind: RecordKind, gone: string): ProjectRecords =>
  withPatches(records, new Map([[kind, new Map([[gone, undefined]])]]));

const patched = (kind: RecordKind, name: string, patch: object): ProjectRecords =>
  withPatches(start, new Map([[kind, new Map([[id(name), { ...start[kind].get(id(name)), ...patch }]])]]));

describe('what keeps records from being a project', () => {
  it('is found as in a file that is opened, whatever record is missing', () => {
    const sqlite = openSqlite();
    expect(projectProblem(start)).toBeUndefined();
    expect(problemIn(sqlite, start)).toBeUndefined();
    for (const kind of recordKinds.filter((one) => one !== 'project')) {
      for (const gone of [...start[kind].keys()].slice(0, 2)) {
        const records = without(start, kind, gone);
        const name = `without ${kind} ${gone}`;
        expect([name, projectProblem(records) !== undefined]).toEqual([
          name,
          problemIn(sqlite, records) !== undefined,
        ]);
      }
    }
  });

  it.each([
    ['a step is on a different map from its stage', patched('step', 'a', { mapId: id('other') })],
    ['a card is on a different map from its lane', patched('card', 'act1', { laneId: id('oactions') })],
    ['a card is on a different map from its step', patched('card', 'act1', { stepId: id('oa') })],
    ['a connection leaves its map', patched('connection', 'flow', { toCardId: id('oact') })],
    ['a stage has no step', patched('step', 'c', { stageId: id('s1') })],
    ['more responses were forgotten than there are', patched('responseSet', 'answers', { forgotten: 7 })],
    [
      'a piece of evidence is made of a response that is not there',
      patched('answerLink', 'of-answers', { rows: [6] }),
    ],
  ])('names it: %s', (text, records) => {
    expect(projectProblem(records)).toBe(text);
    expect(problemIn(openSqlite(), records)).toBe(text);
  });

  it('is nothing in what comes of a merge, in a real database too', () => {
    const sqlite = openSqlite();
    fc.assert(
      fc.property(histories(25), (drawn) => {
        const { records } = mergeProjects(copiesOf(start, drawn));
        expect(problemIn(sqlite, records)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});
