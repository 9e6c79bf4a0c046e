import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cardKindOfLane, defaultLanes, laneKinds, laneNames } from '../../../src/shared/model/lane.ts';
import { cleanText, id, moment, day, title } from '../../../src/shared/model/fields.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { phasesOf } from '../../../src/shared/model/phase.ts';
import { recordKinds, recordSchemas, type RecordKind } from '../../../src/shared/model/records.ts';
import { defaultStages } from '../../../src/shared/model/stage.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records } = createSmallProject();

describe('records', () => {
  it.each(recordKinds)(
    'a %s of the small project fits its schema, and not with one field more or less',
    (kind) => {
      const schema: z.ZodType = recordSchemas[kind];
      const [record] = records[kind].values();
      expect(schema.parse(record)).toEqual(record);
      expect(schema.safeParse({ ...record, surprise: 1 }).success).toBe(false);
      for (const field of Object.keys(record ?? {})) {
        const rest = Object.fromEntries(Object.entries(record ?? {}).filter(([name]) => name !== field));
        expect(schema.safeParse(rest).success, `${kind} without ${field}`).toBe(false);
      }
    },
  );

  it.each(recordKinds)('a %s can be described as JSON Schema', (kind) => {
    expect(z.toJSONSchema(recordSchemas[kind])).toMatchObject({
      type: 'object',
      additionalProperties: false,
      properties: { id: { type: 'string' } },
    });
  });

  it('come parents before children', () => {
    const before = (parent: RecordKind, child: RecordKind): void =>
      expect(recordKinds.indexOf(parent), `${parent} before ${child}`).toBeLessThan(
        recordKinds.indexOf(child),
      );
    before('map', 'stage');
    before('stage', 'step');
    before('map', 'lane');
    before('lane', 'card');
    before('step', 'card');
    before('card', 'connection');
    before('step', 'emotionPoint');
    before('persona', 'emotionPoint');
    before('persona', 'personaLink');
    before('evidence', 'personaLink');
    before('evidence', 'evidenceLink');
    before('evidence', 'attachment');
    before('tag', 'tagLink');
    before('evidence', 'comment');
  });
});

describe('fields', () => {
  it('hold an accent and its letter as one character, except where the text would be too long with it', () => {
    expect(title.parse('Cafe\u0301 U\u0308bergabe \u1100\u1161')).toBe('Café Übergabe 가');
    const twice = '\ufb2a';
    expect(title.parse(twice)).toBe('\u05e9\u05c1');
    expect(title.parse(twice.repeat(2_000))).toBe(twice.repeat(2_000));
  });

  it('new ids are UUIDv7 and sort by the time of their making', () => {
    const made = Array.from({ length: 1_000 }, newId);
    for (const one of made) expect(id.safeParse(one).success).toBe(true);
    expect(made).toEqual([...made].sort());
    expect(new Set(made).size).toBe(1_000);
  });

  it.each(['', 'x', '00000000-0000-4000-8000-000000000000', '00000000-0000-7000-8000-00000000000A'])(
    '“%s” is no id',
    (text) => {
      expect(id.safeParse(text).success).toBe(false);
    },
  );

  it('days and moments are those of a calendar', () => {
    expect(day.safeParse('2026-02-28').success).toBe(true);
    expect(day.safeParse('2026-02-29').success).toBe(false);
    expect(moment.safeParse('2026-02-28T12:00:00.000Z').success).toBe(true);
    expect(moment.safeParse('2026-02-28T12:00:00+02:00').success).toBe(false);
  });

  it.each([
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['tab\tstays', 'tab\tstays'],
    ['nul\u0000 bell\u0007 delete\u007f vertical\u000b', 'nul bell delete vertical'],
    ['half \ud83d and \ude00', 'half \ufffd and \ufffd'],
    ['whole 👩‍👩‍👧 مرحبا 価格 ไทย', 'whole 👩‍👩‍👧 مرحبا 価格 ไทย'],
  ])('text %j is kept as %j', (given, kept) => {
    expect(cleanText(given)).toBe(kept);
    expect(cleanText(kept)).toBe(kept);
  });
});

describe('words of the domain', () => {
  it('every kind of lane has a name and says which cards it holds', () => {
    expect(Object.keys(laneNames).sort()).toEqual([...laneKinds].sort());
    expect(Object.keys(cardKindOfLane).sort()).toEqual([...laneKinds].sort());
    expect(new Set(defaultLanes).size).toBe(defaultLanes.length);
  });

  it('the default stages go through the phases in order, each in a hue of its own', () => {
    const stages = defaultStages.map((stage, index) => ({ ...stage, id: String(index) }));
    expect(phasesOf(stages).map(({ name, stages: own }) => [name, own.length])).toEqual([
      ['Pre-purchase', 3],
      ['Purchase', 1],
      ['Post-purchase', 1],
    ]);
    expect(new Set(defaultStages.map((stage) => stage.hue)).size).toBe(5);
  });
});
