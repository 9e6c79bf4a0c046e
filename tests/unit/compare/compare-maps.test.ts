import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { painsInFuture } from '../../../src/shared/compare/answered.ts';
import { compareMaps } from '../../../src/shared/compare/compare-maps.ts';
import { compareProjects, isOneProject, isSame } from '../../../src/shared/compare/compare-projects.ts';
import { emotionByStage } from '../../../src/shared/compare/emotion-by-stage.ts';
import { pairMaps } from '../../../src/shared/compare/pair/pair-maps.ts';
import { createPairing } from '../../../src/shared/compare/pair/pairing.ts';
import { renameIds } from '../../../src/shared/compare/pair/rename-ids.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createSample } from '../../../src/shared/sample/index.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { createTestIds, get, list, run, startRecords, testId } from '../../helpers/records.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: start, id } = createSmallProject();
const COPY = 'Map to be';
const copied = run(start, {
  command: 'duplicate-map',
  input: { mapId: id('map'), name: COPY, state: 'future' },
}).records;
const copy = list(copied, 'map').find(({ name }) => name === COPY)!.id;
/** The card of the copy with that title. */
const inCopy = (title: string): string =>
  list(copied, 'card').find((card) => card.mapId === copy && card.title === title)!.id;
const edit = (card: string, fields: object): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [card], fields },
});
const compared = (...calls: readonly CommandCall[]) =>
  compareMaps(run(copied, ...calls).records, id('map'), copy);

/** As projects are that were copied by older programs. */
const withoutOrigins = (records: ProjectRecords): ProjectRecords => ({
  ...records,
  ...Object.fromEntries(
    (['map', 'stage', 'step', 'lane', 'card'] as const).map((kind) => [
      kind,
      new Map(list(records, kind).map((record) => [record.id, { ...record, originId: null }])),
    ]),
  ),
});

describe('a map and its copy', () => {
  it('are the same, whatever their names and states', () => {
    expect(isSame(compared())).toBe(true);
  });

  it('differ in a field of a card that is found by its title', () => {
    const { maps, pairs } = compared(edit(inCopy('pain'), { severity: 1 }));
    const [card] = maps[0]!.stages.flatMap(({ cards }) => cards);
    expect(card).toMatchObject({ id: inCopy('pain'), fields: ['severity'], before: { title: 'pain' } });
    expect(pairs.get(inCopy('pain'))).toBe('origin');
  });

  it('have each card and what became of it, whatever it is called by now and wherever it went', () => {
    const { maps, pairs, counts } = compared(edit(inCopy('pain'), { title: 'Delivery takes weeks' }), {
      command: 'edit-stage',
      input: { stageId: list(copied, 'stage', { mapId: copy })[0]!.id, name: 'Before all else' },
    });
    expect(counts).toMatchObject({ new: 0, gone: 0, changed: 2 });
    expect(maps[0]!.stages[0]!.cards[0]!.fields).toEqual(['title']);
    expect(pairs.get(inCopy('pain'))).toBe('origin');
  });

  it('have a card that was renamed a little, and another that has nothing to do with it, where nothing says what was copied', () => {
    const before = run(
      withoutOrigins(copied),
      edit(id('pain'), { title: 'Price is unclear' }),
      edit(inCopy('pain'), { title: 'Price is not clear' }),
    ).records;
    const { maps, pairs, counts } = compareMaps(before, id('map'), copy);
    expect(counts).toMatchObject({ new: 0, gone: 0, changed: 1 });
    expect(maps[0]!.stages[0]!.cards[0]!.fields).toEqual(['title']);
    expect(pairs.get(inCopy('pain'))).toBe('near-name');
    const other = run(before, edit(inCopy('pain'), { title: 'Delivery takes weeks' })).records;
    expect(compareMaps(other, id('map'), copy).counts).toMatchObject({ new: 1, gone: 1 });
  });

  it('have a card by what it was copied from, whatever it is called now', () => {
    const { records } = run(copied, edit(inCopy('pain'), { title: 'Delivery takes weeks' }));
    const originOf = (record: { readonly id: string }): string | null =>
      record.id === inCopy('pain') ? id('pain') : null;
    const { counts, pairs } = compareMaps(records, id('map'), copy, originOf);
    expect(counts).toMatchObject({ new: 0, gone: 0, changed: 1 });
    expect(pairs.get(inCopy('pain'))).toBe('origin');
  });

  it('have a card that moved from one cell to another', () => {
    const stepOf = (name: string): string =>
      list(copied, 'step').find((step) => step.mapId === copy && step.name === name)!.id;
    const lane = get(copied, 'card', inCopy('pain')).laneId;
    const { maps } = compared({
      command: 'move-cards',
      input: { cardIds: [inCopy('pain')], toLaneId: lane, toStepId: stepOf('C') },
    });
    const [card] = maps[0]!.stages.flatMap(({ cards }) => cards);
    expect(card).toMatchObject({
      moved: true,
      fields: [],
      before: { stepId: stepOf('A') },
      after: { stepId: stepOf('C') },
    });
  });

  it('have the arrows, tags and points of one as those of the other', () => {
    const connection = list(copied, 'connection').find((one) => one.mapId === copy)!;
    const { maps } = compared({ command: 'remove-connection', input: { connectionId: connection.id } });
    const [card] = maps[0]!.stages.flatMap(({ cards }) => cards);
    expect(card!.attached).toMatchObject([{ kind: 'connection', after: null }]);
  });

  it('pair each record with one other at most, and kinds never with others', () => {
    fc.assert(
      fc.property(anyRecords, anyRecords, (one, other) => {
        const pairing = createPairing();
        pairMaps(
          { records: withOwnIds(one), mapId: OTHER_MAP },
          { records: other, mapId: ANY_MAP_ID },
          pairing,
          () => null,
        );
        expect(new Set(pairing.ids.values()).size).toBe(pairing.ids.size);
        for (const [before, after] of pairing.ids) {
          const [was, is] = [withOwnIds(one).card.get(before), other.card.get(after)];
          expect(was?.kind).toBe(is?.kind);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const OTHER_MAP = testId(0xa_0000 + 1);
/** The same records under ids that the other project does not have. */
function withOwnIds(records: ProjectRecords): ProjectRecords {
  const ids = new Map<string, string>();
  for (let count = 0; count < 1_000; count += 1) ids.set(testId(count), testId(0xa_0000 + count));
  return renameIds(records, ids);
}

describe('two projects that were not made from each other', () => {
  it('are the same where they say the same', () => {
    const other = run(run(startRecords()).records, ...createSample(createTestIds(900_000)).calls).records;
    const renamed = renameIds(other, new Map([[testId(0), testId(7)]]));
    const sample = sampleRecords();
    expect(isOneProject(sample, renamed)).toBe(false);
    expect(compareProjects(sample, renamed).counts).toMatchObject({ new: 0, gone: 0, moved: 0 });
  });

  it('are found by name where any map has other ids', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { counts } = compareProjects(records, withOwnIds(records));
        expect(counts.new).toBe(counts.gone);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the pain points of the current map', () => {
  const records = sampleRecords();
  const [current, future] = list(records, 'map');
  const answers = (all: ProjectRecords): ReadonlyMap<string, readonly string[]> =>
    new Map(
      painsInFuture(compareMaps(all, current!.id, future!.id)).map(({ pain, answers: by }) => [
        pain.title,
        by.map(({ card, by: how }) => `${how}: ${card.title}`),
      ]),
    );

  it('are answered by what became of the opportunities that address them, or by nothing', () => {
    const said = answers(records);
    expect(said.get('Not enough product information')).toEqual(['title: Cornerstone guide']);
    expect(said.get('Modules cannot be compared side by side')).toEqual([
      'title: Compares modules in one table',
    ]);
    expect(said.get('Delivery day known too late')).toEqual([]);
    expect(said.size).toBe(list(records, 'card').filter(({ kind }) => kind === 'pain-point').length);
  });

  it('are not answered by an opportunity that was declined', () => {
    const guide = list(records, 'card').find(({ title }) => title === 'Cornerstone guide: choosing a desk')!;
    const declined = run(records, edit(guide.id, { status: 'declined' })).records;
    expect(answers(declined).get('Not enough product information')).toEqual([]);
  });

  it('are answered on a copy by the same opportunity, and say that they are still there', () => {
    const answered = run(start, {
      command: 'add-connection',
      input: { fromCardId: id('act5'), toCardId: id('pain'), kind: 'answers' },
    }).records;
    const { records: all } = run(answered, {
      command: 'duplicate-map',
      input: { mapId: id('map'), name: COPY, state: 'future' },
    });
    const to = list(all, 'map').find(({ name }) => name === COPY)!.id;
    const [pain] = painsInFuture(compareMaps(all, id('map'), to)).filter((one) => one.pain.title === 'pain');
    expect(pain!.remains?.mapId).toBe(to);
    expect(pain!.answers.map(({ card, by }) => [card.title, by])).toContainEqual(['act5', 'link']);
  });

  it('are answered by what became of the opportunity, whatever it is called and wherever it is on the copy', () => {
    const answered = run(start, {
      command: 'add-connection',
      input: { fromCardId: id('act5'), toCardId: id('pain'), kind: 'answers' },
    }).records;
    const { records: all } = run(answered, {
      command: 'duplicate-map',
      input: { mapId: id('map'), name: COPY, state: 'future' },
    });
    const to = list(all, 'map').find(({ name }) => name === COPY)!.id;
    const made = list(all, 'card').find(({ originId }) => originId === id('act5'))!;
    const line = list(all, 'connection').find(({ fromCardId }) => fromCardId === made.id)!;
    const { records: later } = run(
      all,
      { command: 'remove-connection', input: { connectionId: line.id } },
      edit(made.id, { title: 'Nothing like before' }),
    );
    const [pain] = painsInFuture(compareMaps(later, id('map'), to)).filter(
      (one) => one.pain.title === 'pain',
    );
    expect(pain!.answers.map(({ card, via, by }) => [card.title, via?.title, by])).toContainEqual([
      'Nothing like before',
      'act5',
      'opportunity',
    ]);
  });

  it('stand beside the emotion of each stage, as the mean of its steps', () => {
    const [first] = emotionByStage(compareMaps(records, current!.id, future!.id), future!.id);
    expect(first).toMatchObject({
      stage: { name: 'Consideration' },
      persona: { name: 'Miriam Okafor' },
      after: 0.8,
    });
    expect(first!.before).toBeCloseTo(-0.05);
  });
});
