import { describe, expect, it } from 'vitest';
import { emptyRecords } from '../../../src/shared/changes/apply.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import type { Change } from '../../../src/shared/changes/change-set.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import { squash } from '../../../src/shared/changes/squash.ts';
import { recordKinds } from '../../../src/shared/model/records.ts';
import { plain, testId } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const tag = (name: string) => ({ id: testId(0x77), name, hue: 'iris' }) as const;
const added = (name: string): Change => ({ kind: 'tag', id: testId(0x77), before: null, after: tag(name) });
const edited = (from: string, to: string): Change => ({
  kind: 'tag',
  id: testId(0x77),
  before: tag(from),
  after: tag(to),
});
const other: Change = {
  kind: 'tag',
  id: testId(0x78),
  before: null,
  after: { ...tag('a'), id: testId(0x78) },
};
const removed = (name: string): Change => ({ kind: 'tag', id: testId(0x77), before: tag(name), after: null });

describe('applyChanges', () => {
  it('adds, changes and removes', () => {
    expect(applyChanges(records, [added('x')]).tag.get(testId(0x77))).toEqual(tag('x'));
    expect(applyChanges(records, [added('x'), edited('x', 'y')]).tag.get(testId(0x77))).toEqual(tag('y'));
    expect(applyChanges(records, [added('x'), removed('x')]).tag.has(testId(0x77))).toBe(false);
  });

  it('leaves the records that it was given as they were', () => {
    const size = records.tag.size;
    applyChanges(records, [added('x')]);
    expect(records.tag.size).toBe(size);
  });

  it('keeps the identity of kinds and records that it does not touch', () => {
    const after = applyChanges(records, [added('x')]);
    for (const kind of recordKinds) {
      if (kind === 'tag') expect(after.tag).not.toBe(records.tag);
      else expect(after[kind]).toBe(records[kind]);
    }
    expect(after.tag.get(id('t1'))).toBe(records.tag.get(id('t1')));
  });

  it('keeps the identity of every kind when nothing changes', () => {
    const after = applyChanges(records, []);
    for (const kind of recordKinds) expect(after[kind]).toBe(records[kind]);
  });

  it('builds a project from nothing', () => {
    const every = recordKinds.flatMap((kind) =>
      [...records[kind].values()].map(
        (record) => ({ kind, id: record.id, before: null, after: record }) as Change,
      ),
    );
    expect(plain(applyChanges(emptyRecords(), every))).toEqual(plain(records));
  });
});

describe('invert', () => {
  it('swaps before and after and goes backwards', () => {
    expect(invert([added('x'), edited('x', 'y')])).toEqual([edited('y', 'x'), removed('x')]);
  });
});

describe('squash', () => {
  it('leaves one change a record: the first before and the last after', () => {
    expect(squash([edited('a', 'b'), edited('b', 'c')])).toEqual([edited('a', 'c')]);
    expect(squash([added('a'), edited('a', 'b')])).toEqual([added('b')]);
    expect(squash([edited('a', 'b'), removed('b')])).toEqual([removed('a')]);
    expect(squash([removed('a'), added('b')])).toEqual([edited('a', 'b')]);
  });

  it('drops records that end as they began', () => {
    expect(squash([added('a'), removed('a')])).toEqual([]);
    expect(squash([edited('a', 'b'), edited('b', 'a')])).toEqual([]);
  });

  it('does not mix up records of two kinds', () => {
    expect(squash([added('a'), other, removed('a')])).toEqual([other]);
  });

  it('keeps the order in which records were first touched', () => {
    expect(squash([added('a'), other, edited('a', 'b')]).map((change) => change.id)).toEqual([
      testId(0x77),
      testId(0x78),
    ]);
  });
});
