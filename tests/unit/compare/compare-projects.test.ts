import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { compareProjects, isSame } from '../../../src/shared/compare/compare-projects.ts';
import type { Comparison, Difference } from '../../../src/shared/compare/comparison.ts';
import { contentKey } from '../../../src/shared/compare/carriers.ts';
import { listOf } from '../../../src/shared/compare/places.ts';
import { byOrder } from '../../../src/shared/model/order.ts';
import { type ProjectRecords, type RecordKind, recordKinds } from '../../../src/shared/model/records.ts';
import { anyRecords } from '../../helpers/any-map.ts';
import { get, list, run, testId } from '../../helpers/records.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
const after = (...calls: readonly CommandCall[]): Comparison =>
  compareProjects(start, run(start, ...calls).records);
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});

/** Everything that differs, with what hangs on it. */
function all({ maps, rest }: Comparison): readonly Difference[] {
  const top = [
    ...maps.flatMap(({ own, lanes, stages }) => [
      own,
      ...lanes,
      ...stages.flatMap((stage) => [stage.own, ...stage.steps, ...stage.cards, ...stage.emotions]),
    ]),
    ...rest,
  ].filter((difference) => difference !== null);
  return top.flatMap((difference) => [difference, ...difference.attached]);
}
const told = (comparison: Comparison): readonly string[] =>
  all(comparison).map(({ kind, before, after: is, moved, fields, attached }) =>
    [
      kind,
      ...(before ? [] : ['new']),
      ...(is ? [] : ['gone']),
      ...(moved ? ['moved'] : []),
      ...fields,
      ...(attached.length > 0 ? [`(${attached.length})`] : []),
    ].join(' '),
  );

describe('two states of a project', () => {
  it('are the same where nothing was done, and where it was undone', () => {
    expect(isSame(after())).toBe(true);
    expect(isSame(after(edit('pain', { severity: 3 }), edit('pain', { severity: null })))).toBe(true);
  });

  it('differ in the fields of a card', () => {
    const comparison = after(edit('pain', { severity: 3, title: 'Price is unclear' }));
    expect(told(comparison)).toEqual(['card title severity']);
    expect(comparison.counts).toEqual({ new: 0, gone: 0, moved: 0, changed: 1, all: 1 });
    expect(comparison.maps[0]!.stages[0]!.id).toBe(
      get(start, 'step', get(start, 'card', id('pain')).stepId).stageId,
    );
  });

  it('differ in the cell of a card, told where it is now', () => {
    const comparison = after({
      command: 'move-cards',
      input: { cardIds: [id('pain')], toLaneId: id('pains'), toStepId: id('c') },
    });
    expect(told(comparison)).toEqual(['card moved']);
    expect(comparison.maps[0]!.stages.map((stage) => stage.id)).toEqual([
      get(start, 'step', id('c')).stageId,
    ]);
  });

  it('name one card that was put before the others of its cell, not all of them', () => {
    const cell = { laneId: id('pains'), stepId: id('c') };
    const ids = [1, 2, 3, 4].map((count) => testId(9_000 + count));
    const filled = run(
      start,
      ...ids.map(
        (cardId): CommandCall => ({ command: 'add-card', input: { id: cardId, ...cell, title: 'x' } }),
      ),
    ).records;
    const { records } = run(filled, {
      command: 'move-cards',
      input: { cardIds: [ids[3]!], toLaneId: cell.laneId, toStepId: cell.stepId, beforeCardId: ids[0]! },
    });
    expect(all(compareProjects(filled, records)).map((one) => [one.id, one.moved])).toEqual([[ids[3], true]]);
  });

  it('tell what hangs on a card at the card', () => {
    const comparison = after({
      command: 'add-comment',
      input: { targetKind: 'card', targetId: id('pain'), text: 'Is this still so?' },
    });
    expect(told(comparison)).toEqual(['card (1)', 'comment new']);
    expect(comparison.counts).toMatchObject({ changed: 1, all: 1 });
  });

  it('do not differ where both have one tag on one card, put there twice', () => {
    const tag: CommandCall = { command: 'add-tag', input: { id: testId(9_100), name: 'Checkout' } };
    const tagged = run(start, tag).records;
    const put = (): ProjectRecords =>
      run(tagged, {
        command: 'link-tag',
        input: { tagId: testId(9_100), targetKind: 'card', targetId: id('pain') },
      }).records;
    const [one, other] = [put(), put()];
    expect([...one.tagLink.keys()]).not.toEqual([...other.tagLink.keys()]);
    expect(isSame(compareProjects(one, other))).toBe(true);
  });

  it('do not differ in their versions, which are about states and no part of one', () => {
    const named = {
      id: testId(9_200),
      revisionId: testId(9_201),
      name: 'Before the steering meeting',
      note: '',
      author: 'Ada',
      createdAt: '2026-11-03T12:00:00.000Z',
    };
    expect(isSame(compareProjects(start, { ...start, version: new Map([[named.id, named]]) }))).toBe(true);
  });

  it('list a stage that is gone with its cards where it was', () => {
    const comparison = after({ command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } });
    const [map] = comparison.maps;
    expect(map!.stages[0]).toMatchObject({ id: id('s1'), own: { after: null } });
    expect(map!.stages[0]!.cards.length).toBe(
      list(start, 'card').filter(({ stepId }) => get(start, 'step', stepId).stageId === id('s1')).length,
    );
  });

  it('tell a map that is new in one line', () => {
    const comparison = after({ command: 'duplicate-map', input: { mapId: id('map') } });
    expect(told(comparison)).toEqual(['map new (1)', 'personaLink new']);
  });

  it('have every difference told, and nothing else, whatever they are', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        const comparison = compareProjects(one, other);
        const made = applied(one, all(comparison));
        expect(contents(made)).toEqual(contents(other));
        const moved = new Set(
          all(comparison).flatMap((difference) => (difference.moved ? [difference.id] : [])),
        );
        expect(sequences(one, other, moved)).toEqual(sequences(other, one, moved));
        expect(isSame(comparison)).toBe(all(comparison).length === 0);
      }),
    );
  });

  it('of the sample, told backwards, have what is new as gone', () => {
    const sample = sampleRecords();
    const [card] = list(sample, 'card');
    const without = run(sample, { command: 'remove-cards', input: { cardIds: [card!.id] } }).records;
    expect(compareProjects(sample, without).counts).toMatchObject({ gone: 1, new: 0 });
    expect(compareProjects(without, sample).counts).toMatchObject({ gone: 0, new: 1 });
  });
});

/** The state before with every difference made in it. */
function applied(records: ProjectRecords, differences: readonly Difference[]): ProjectRecords {
  const made = Object.fromEntries(recordKinds.map((kind) => [kind, new Map<string, unknown>(records[kind])]));
  for (const { kind, before, after: is } of differences) {
    if (before) made[kind]!.delete(before.id);
    if (is) made[kind]!.set(is.id, is);
  }
  return made as unknown as ProjectRecords;
}

/** What records say, without their order keys, and without ids where what they say is what they are. */
const contents = (records: ProjectRecords): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    recordKinds.map((kind: RecordKind) => [
      kind,
      [...records[kind].values()]
        .map((record): string => {
          const isKnownById = contentKey(kind, record as never) === null;
          return JSON.stringify({ ...record, order: '', id: isKnownById ? record.id : '' });
        })
        .sort(),
    ]),
  );

/** In each list those that stand in the same one in both states and were not moved. */
function sequences(records: ProjectRecords, other: ProjectRecords, moved: ReadonlySet<string>) {
  return recordKinds.map((kind) => {
    const lists = new Map<string, { readonly id: string; readonly order: string }[]>();
    for (const record of records[kind].values()) {
      const list = listOf(kind, record as never);
      const twin = other[kind].get(record.id);
      if (list === null || !twin || !('order' in record) || moved.has(record.id)) continue;
      if (listOf(kind, twin as never) === list) lists.set(list, [...(lists.get(list) ?? []), record]);
    }
    return [...lists]
      .map(([name, siblings]) => [name, siblings.sort(byOrder).map((one) => one.id)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  });
}
