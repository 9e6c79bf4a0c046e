import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { changesFrom } from '../../../src/shared/merge/merge-projects.ts';
import { tablesOf } from '../../../src/shared/merge/sides.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { withPartOf } from '../../../src/shared/restore/restore-part.ts';
import { type Part, scopeOf } from '../../../src/shared/restore/scope.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { draws } from '../../helpers/random-calls.ts';
import { get, list, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { playOn } from '../../helpers/two-histories.ts';

const { records: then, id } = createSmallProject();

const restored = (now: ProjectRecords, part: Part): ProjectRecords => {
  const result = withPartOf(now, then, part);
  if (!result.ok) throw new Error(result.failure.message);
  expect(problemsOf(result.value)).toEqual([]);
  return result.value;
};
const after = (...calls: readonly CommandCall[]): ProjectRecords => run(then, ...calls).records;
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id(card)], fields },
});
const changed = (from: ProjectRecords, to: ProjectRecords) =>
  changesFrom(tablesOf(from), tablesOf(to)).map(({ kind, id: of }) => `${kind} ${of}`);

describe('a card that is brought back', () => {
  it('has the fields it had, in its place, and nothing else changes', () => {
    const now = after(edit('pain', { title: 'Other', severity: 4 }), edit('act1', { title: 'Stays' }));
    const result = restored(now, { kind: 'card', id: id('pain') });
    expect(get(result, 'card', id('pain'))).toEqual(get(then, 'card', id('pain')));
    expect(changed(now, result)).toEqual([`card ${id('pain')}`]);
  });

  it('is there again with its evidence, tags, personas and comments after it was removed', () => {
    const now = after(
      { command: 'remove-cards', input: { cardIds: [id('pain')] } },
      { command: 'remove-evidence', input: { evidenceId: id('e1') } },
    );
    const result = restored(now, { kind: 'card', id: id('pain') });
    for (const kind of ['evidenceLink', 'tagLink', 'personaLink', 'comment'] as const)
      expect(list(result, kind, { targetId: id('pain') })).toEqual(
        list(then, kind, { targetId: id('pain') }),
      );
    expect(get(result, 'evidence', id('e1'))).toEqual(get(then, 'evidence', id('e1')));
  });

  it('brings its column and its lane with it where they are gone', () => {
    const now = after(
      { command: 'remove-stage', input: { stageId: id('s1'), cardsToStepId: null } },
      { command: 'remove-lane', input: { laneId: id('pains'), cardsToLaneId: null } },
    );
    const result = restored(now, { kind: 'card', id: id('pain') });
    const { stepId, laneId } = get(result, 'card', id('pain'));
    expect([stepId, laneId]).toEqual([id('a'), id('pains')]);
    expect(list(result, 'card', { stepId: id('a') }).map((card) => card.id)).toEqual([id('pain')]);
  });

  it('keeps the comments that were written since', () => {
    const now = after(
      { command: 'add-comment', input: { targetKind: 'card', targetId: id('pain'), text: 'Since then' } },
      edit('pain', { title: 'Other' }),
    );
    const result = restored(now, { kind: 'card', id: id('pain') });
    expect(list(result, 'comment', {}).map(({ text }) => text)).toContain('Since then');
  });

  it('is linked to the tag that has its tag’s name by now', () => {
    const [tag] = list(then, 'tag', {});
    const now = after(
      { command: 'remove-cards', input: { cardIds: [id('pain')] } },
      { command: 'remove-tag', input: { tagId: tag!.id } },
      { command: 'add-tag', input: { name: tag!.name } },
    );
    const result = restored(now, { kind: 'card', id: id('pain') });
    expect(list(result, 'tag', {}).filter(({ name }) => name === tag!.name)).toHaveLength(1);
    expect(list(result, 'tagLink', { targetId: id('pain') })).toHaveLength(1);
  });

  it('is refused where it was not there, and where its map is gone', () => {
    const now = after({ command: 'remove-map', input: { mapId: id('map') } });
    const refused = (part: Part) => {
      const result = withPartOf(now, then, part);
      return result.ok ? null : result.failure.code;
    };
    expect(refused({ kind: 'card', id: id('pain') })).toBe('map-gone');
    expect(refused({ kind: 'card', id: id('nobody') })).toBe('part-not-there');
  });
});

describe('a stage that is brought back', () => {
  it('has the steps and cards it had: what was moved out comes back, what is new goes', () => {
    const now = after(
      { command: 'edit-stage', input: { stageId: id('s1'), name: 'Renamed' } },
      { command: 'move-cards', input: { cardIds: [id('act1')], toStepId: id('c'), toLaneId: id('actions') } },
      { command: 'add-card', input: { stepId: id('a'), laneId: id('actions'), title: 'New' } },
      { command: 'add-step', input: { stageId: id('s1'), name: 'New' } },
      edit('act5', { title: 'Elsewhere' }),
    );
    const result = restored(now, { kind: 'stage', id: id('s1') });
    expect(get(result, 'stage', id('s1'))).toEqual(get(then, 'stage', id('s1')));
    for (const step of ['a', 'b'])
      expect(list(result, 'card', { stepId: id(step) })).toEqual(list(then, 'card', { stepId: id(step) }));
    expect(list(result, 'step', { stageId: id('s1') })).toEqual(list(then, 'step', { stageId: id('s1') }));
    expect(get(result, 'card', id('act5')).title).toBe('Elsewhere');
  });

  it('takes no step out of a stage that would be empty then', () => {
    const now = after(
      { command: 'add-stage', input: { id: id('s9'), mapId: id('map'), firstStep: { id: id('n') } } },
      { command: 'move-step', input: { stepId: id('b'), toStageId: id('s9'), beforeStepId: null } },
      { command: 'remove-step', input: { stepId: id('n'), cardsToStepId: null } },
    );
    const result = restored(now, { kind: 'stage', id: id('s1') });
    expect(get(result, 'step', id('b')).stageId).toBe(id('s9'));
  });
});

describe('a map that is brought back', () => {
  it('is as it was, after it was removed', () => {
    const now = after({ command: 'remove-map', input: { mapId: id('map') } });
    const result = restored(now, { kind: 'map', id: id('map') });
    for (const kind of [
      'map',
      'stage',
      'step',
      'lane',
      'card',
      'connection',
      'emotionPoint',
      'evidenceLink',
    ] as const)
      expect(changed(then, result).filter((one) => one.startsWith(`${kind} `))).toEqual([]);
  });
});

describe('any part of any state', () => {
  it('comes back as a sound project in which nothing outside of it has changed', () => {
    fc.assert(
      fc.property(
        draws(30),
        draws(30),
        fc.nat(),
        fc.constantFrom('map', 'stage', 'card'),
        (first, second, nth, kind) => {
          const before = playOn(then, first);
          const now = playOn(before, second);
          const all = [...before[kind].keys()];
          if (all.length === 0) return;
          const part = { kind, id: all[nth % all.length]! };
          const result = withPartOf(now, before, part);
          if (!result.ok) {
            expect(['map-gone', 'part-alone']).toContain(result.failure.code);
            return;
          }
          expect(problemsOf(result.value)).toEqual(problemsOf(now));
          const scope = scopeOf(now, before, part);
          for (const change of changesFrom(tablesOf(now), tablesOf(result.value))) {
            const isNew = change.before === null && before[change.kind].has(change.id);
            expect(
              scope.get(change.kind)?.has(change.id) === true || isNew,
              `${change.kind} ${change.id}`,
            ).toBe(true);
          }
          const record = result.value[kind].get(part.id);
          const { order: _order, ...own } = { ...before[kind].get(part.id)! };
          if (kind !== 'card') expect(record).toMatchObject(own);
          else expect(record).toMatchObject({ title: before.card.get(part.id)!.title });
        },
      ),
      { numRuns: 300 },
    );
  });
});
