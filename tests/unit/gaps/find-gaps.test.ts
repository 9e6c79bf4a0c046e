import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../src/shared/gaps/find-gaps.ts';
import type { Gap, GapKind } from '../../../src/shared/gaps/gap.ts';
import { createGapFinder } from '../../../src/shared/gaps/gap-finder.ts';
import { placesInOrder } from '../../../src/shared/gaps/places-in-order.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { noMeasures, placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import type { Stance } from '../../../src/shared/model/evidence.ts';
import type { Place } from '../../../src/shared/model/place.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { gapWords } from '../../../src/shared/gaps/gap-words.ts';
import { addSet, npsColumn, tally } from '../../helpers/answers.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { run, testId } from '../../helpers/records.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const OLD = '2025-06-01';

const gapsOf = (records: ProjectRecords, mapId = id('map'), measures = noMeasures): readonly Gap[] =>
  findGaps({ records, mapId, measures, olderThan: OLD }).flatMap(({ gaps }) => gaps);
const ofKind = (kind: GapKind, gaps: readonly Gap[]): readonly Gap[] =>
  gaps.filter((gap) => gap.kind === kind);
const placesOf = (gaps: readonly Gap[]): readonly string[] =>
  gaps.map((gap) => (gap.kind === 'persona' ? gap.personaId : gap.place.id));
const link = (targetKind: Place['kind'], target: string, stance: Stance = 'supports', evidence = 'e2') => ({
  command: 'link-evidence' as const,
  input: { evidenceId: id(evidence), targetKind, targetId: id(target), stance },
});

describe('what is missing on a map', () => {
  it('are stages of which nothing has evidence that supports it, left to right', () => {
    const stagesOf = (records: ProjectRecords) => placesOf(ofKind('stage', gapsOf(records)));
    expect(stagesOf(small)).toEqual([id('s2')]);
    expect(stagesOf({ ...small, evidenceLink: new Map() })).toEqual([id('s1'), id('s2')]);
    expect(stagesOf(run(small, link('step', 'c', 'contradicts')).records)).toEqual([id('s2')]);
    expect(stagesOf(run(small, link('card', 'act5', 'context')).records)).toEqual([id('s2')]);
    for (const [kind, name] of [
      ['stage', 's2'],
      ['step', 'c'],
      ['card', 'act5'],
    ] as const)
      expect(stagesOf(run(small, link(kind, name)).records), kind).toEqual([]);
  });

  it('are claims that the map marks as assumptions, with what contradicts them', () => {
    const bare = { ...small, evidenceLink: new Map() };
    expect(ofKind('assumption', gapsOf(small))).toEqual([]);
    expect(ofKind('assumption', gapsOf(bare))).toMatchObject([
      { place: { kind: 'card', id: id('pain') }, against: 0 },
    ]);
    const against = run(bare, link('card', 'pain', 'contradicts')).records;
    const [gap] = ofKind('assumption', gapsOf(against));
    expect(gap).toMatchObject({ against: 1 });
    expect(gap && gapWords(gap, against)).toEqual({
      name: 'pain',
      what: 'Pain point',
      place: 'One · A',
      sentence: 'Nothing supports it; 1 against.',
      detail: '1 against',
    });
    const scored = run(small, {
      command: 'edit-cards',
      input: { cardIds: [id('touch')], fields: { ease: -1 } },
    }).records;
    expect(placesOf(ofKind('assumption', gapsOf(scored)))).toEqual([id('touch')]);
  });

  it('are opportunities without a line to a pain point', () => {
    expect(ofKind('opportunity', gapsOf(small))).toEqual([]);
    expect(placesOf(ofKind('opportunity', gapsOf({ ...small, connection: new Map() })))).toEqual([id('opp')]);
  });

  it('are measures from fewer than 30 answers, the same answers once, where they are placed', () => {
    const { records, setId } = addSet(small, [npsColumn]);
    const few = (count: number, place: Place) => {
      const measures = placeMeasures(records, [tally(setId, place, [{ value: 9, count }])]);
      return gapsOf(records, id('map'), measures);
    };
    const onCard: Place = { kind: 'card', id: id('touch') };
    expect(ofKind('few-answers', few(12, onCard))).toMatchObject([
      { place: onCard, measure: 'nps', n: 12, wording: '' },
    ]);
    expect(ofKind('few-answers', few(29, { kind: 'stage', id: id('s2') }))).toHaveLength(1);
    expect(ofKind('few-answers', few(30, onCard))).toEqual([]);
    expect(ofKind('few-answers', few(3, { kind: 'card', id: id('oact') }))).toEqual([]);
  });

  it('are no stages on which answers are placed', () => {
    const { records, setId } = addSet(small, [npsColumn]);
    const measures = placeMeasures(records, [
      tally(setId, { kind: 'step', id: id('c') }, [{ value: 9, count: 40 }]),
    ]);
    expect(ofKind('stage', gapsOf(records, id('map'), measures))).toEqual([]);
  });

  it('are newer pieces than those from before a day, each once, where it supports something', () => {
    const dated = (date: string | null) =>
      run(small, { command: 'edit-evidence', input: { evidenceId: id('e1'), date } }).records;
    const found = ofKind('old-evidence', gapsOf(dated('2025-05-31')));
    expect(found).toMatchObject([
      { evidenceId: id('e1'), place: { kind: 'stage', id: id('s1') }, date: '2025-05-31', others: 2 },
    ]);
    expect(found[0] && gapWords(found[0], dated('2025-05-31'))).toMatchObject({
      name: 'Survey',
      place: 'One and 2 more places',
    });
    expect(ofKind('old-evidence', gapsOf(dated('2025-06-01')))).toEqual([]);
    expect(ofKind('old-evidence', gapsOf(dated(null)))).toEqual([]);
    const against = new Map(
      [...dated('2020-01-01').evidenceLink].map(([key, one]) => [
        key,
        { ...one, stance: 'contradicts' as const },
      ]),
    );
    expect(ofKind('old-evidence', gapsOf({ ...dated('2020-01-01'), evidenceLink: against }))).toEqual([]);
  });

  it('are personas of the map about whom no evidence is', () => {
    const personas = (records: ProjectRecords, mapId?: string) =>
      placesOf(ofKind('persona', gapsOf(records, mapId)));
    expect(personas(small)).toEqual([id('p2')]);
    // It names none, so it shows all.
    expect(personas(small, id('other'))).toEqual([id('p2')]);
    const asked = run(small, {
      command: 'link-persona',
      input: { personaId: id('p2'), targetKind: 'evidence', targetId: id('e2') },
    }).records;
    expect(personas(asked)).toEqual([]);
    const gone = { ...small, evidence: new Map() };
    expect(personas(gone)).toEqual([id('p1'), id('p2')]);
  });

  it('are computed once for the same tables, and what stayed missing is the same object', () => {
    const find = createGapFinder();
    const question = { records: small, mapId: id('map'), measures: noMeasures, olderThan: OLD };
    const before = find(question);
    const commented = run(small, {
      command: 'add-comment',
      input: { targetKind: 'card', targetId: id('pain'), text: 'Why?' },
    }).records;
    expect(find({ ...question, records: commented })).toBe(before);
    const renamed = run(small, {
      command: 'edit-cards',
      input: { cardIds: [id('act1')], fields: { title: 'Other' } },
    }).records;
    expect(find({ ...question, records: renamed })).toBe(before);
    const more = find({ ...question, records: { ...small, connection: new Map() } });
    expect(more.map(({ kind }) => kind)).toEqual(['stage', 'opportunity', 'persona']);
    expect(more[0]).toBe(before[0]);
    expect(more[2]).toBe(before[1]);
  });

  it('are listed along the stages of the sample, whose assumptions are those of its map', () => {
    const records = sampleRecords();
    const map = [...records.map.values()].find(({ state }) => state === 'current');
    const mapId = map?.id ?? '';
    const gaps = gapsOf(records, mapId);
    const order = placesInOrder(records, mapId).flatMap(({ stage, steps }) => [
      stage.id,
      ...steps.flatMap(({ step, cards }) => [step.id, ...cards.map((card) => card.id)]),
    ]);
    const marked = [...(createMapView(records, mapId)?.cards.values() ?? [])]
      .filter(({ assumption }) => assumption)
      .map(({ card }) => card.id);
    const listed = placesOf(ofKind('assumption', gaps));
    expect(listed).toEqual(order.filter((one) => marked.includes(one)));
    expect(listed.length).toBeGreaterThan(0);
  });
});

describe('on any map', () => {
  const targetsOf = (gap: Gap, records: ProjectRecords): readonly unknown[] => {
    if (gap.kind === 'persona') return [records.persona.get(gap.personaId)];
    const target = records[gap.place.kind].get(gap.place.id);
    return gap.kind === 'old-evidence' ? [target, records.evidence.get(gap.evidenceId)] : [target];
  };

  it('each gap is of something that exists, has words, and is listed once', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const gaps = gapsOf(records, ANY_MAP_ID);
        expect(new Set(gaps.map(({ key }) => key)).size).toBe(gaps.length);
        for (const gap of gaps) {
          expect(targetsOf(gap, records)).not.toContain(undefined);
          const { name, sentence } = gapWords(gap, records);
          expect(name.trim()).not.toBe('');
          expect(sentence).not.toBe('');
        }
      }),
      { numRuns: 100 },
    );
  });

  it('a piece that supports a stage or a claim removes it, and adds nothing', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, at) => {
        const before = gapsOf(records, ANY_MAP_ID);
        const open = before.filter(({ kind }) => kind === 'stage' || kind === 'assumption');
        const gap = open[at % open.length];
        if (!gap || gap.kind === 'persona') return;
        const evidenceId = testId(0xffff);
        const proved = run(
          records,
          { command: 'add-evidence', input: { id: evidenceId, kind: 'survey', title: 'New' } },
          {
            command: 'link-evidence',
            input: { evidenceId, targetKind: gap.place.kind, targetId: gap.place.id },
          },
        ).records;
        const after = gapsOf(proved, ANY_MAP_ID).map(({ key }) => key);
        expect(after).not.toContain(gap.key);
        expect(before.map(({ key }) => key)).toEqual(expect.arrayContaining(after));
      }),
      { numRuns: 100 },
    );
  });
});
