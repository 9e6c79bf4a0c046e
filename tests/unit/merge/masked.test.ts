import { describe, expect, it } from 'vitest';
import { withPatches } from '../../../src/shared/changes/apply.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { type Merge, mergeProjects } from '../../../src/shared/merge/merge-projects.ts';
import type { RecordKind } from '../../../src/shared/model/records.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { signed } from '../../helpers/two-histories.ts';

const { records, id } = createSmallProject();
const base = run(records, {
  command: 'edit-evidence',
  input: { evidenceId: id('e2'), text: 'Mia Meier gave up.', source: 'Call of 3 March' },
}).records;

/** A copy for a client: a name is replaced, a participant, a source and what hangs on it are left out. */
const masked = withPatches(
  base,
  new Map<RecordKind, ReadonlyMap<string, unknown>>([
    [
      'evidence',
      new Map([
        [id('e2'), { ...get(base, 'evidence', id('e2')), text: 'Person 1 gave up.', participantId: null }],
      ]),
    ],
    ['participant', new Map([[id('mia'), undefined]])],
    ['source', new Map([[id('talk'), undefined]])],
    ['highlight', new Map([[id('mark'), undefined]])],
    ['attachment', new Map([[id('recording'), undefined]])],
  ]),
);

const comesHome = (mine: readonly CommandCall[], theirs: readonly CommandCall[]): Merge =>
  mergeProjects({
    ...signed,
    base,
    masked,
    mine: run(base, ...mine).records,
    theirs: run(masked, ...theirs).records,
  });

describe('a masked copy', () => {
  it('that nobody has changed changes nothing', () => {
    const merge = comesHome([], []);
    expect([merge.changes, merge.conflicts]).toEqual([[], []]);
  });

  it('brings its comments home, and what was masked does not overwrite', () => {
    const merge = comesHome(
      [],
      [{ command: 'add-comment', input: { targetKind: 'evidence', targetId: id('e2'), text: 'Really?' } }],
    );
    expect(merge.changes.map(({ kind, before }) => [kind, before])).toEqual([['comment', null]]);
    expect(get(merge.records, 'evidence', id('e2'))).toEqual(get(base, 'evidence', id('e2')));
    expect(merge.records.source.has(id('talk'))).toBe(true);
  });

  it('brings home what was written over a masked text, and beside it', () => {
    const merge = comesHome(
      [],
      [
        { command: 'edit-evidence', input: { evidenceId: id('e2'), text: 'They gave up.' } },
        { command: 'edit-evidence', input: { evidenceId: id('e1'), title: 'Poll' } },
      ],
    );
    expect(get(merge.records, 'evidence', id('e2'))).toMatchObject({
      text: 'They gave up.',
      participantId: id('mia'),
    });
    expect(get(merge.records, 'evidence', id('e1')).title).toBe('Poll');
  });

  it('brings home a removal, with what was left out of the copy and hangs on it', () => {
    const merge = comesHome([], [{ command: 'remove-evidence', input: { evidenceId: id('e2') } }]);
    expect(merge.conflicts).toEqual([]);
    expect(merge.records.evidence.has(id('e2'))).toBe(false);
    expect(merge.records.highlight.has(id('mark'))).toBe(false);
    expect(merge.records.participant.has(id('mia'))).toBe(true);
  });

  it('does not bring back what was removed here since', () => {
    const merge = comesHome([{ command: 'remove-source', input: { sourceId: id('talk') } }], []);
    expect([merge.changes, merge.conflicts]).toEqual([[], []]);
    expect(list(merge.records, 'highlight')).toEqual([]);
  });
});
