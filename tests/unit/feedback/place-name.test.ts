import { describe, expect, it } from 'vitest';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { proposeRules } from '../../../src/shared/feedback/rows/propose-rules.ts';
import { namesOfPlace, placeName } from '../../../src/shared/feedback/words/place-name.ts';

const stage = (title: string): NamedPlace => ({ kind: 'stage', id: newId(), title, map: 'Desk' });
const titlesFor = (values: readonly string[], titles: readonly string[]): readonly string[] =>
  proposeRules({ header: 'Stage', nth: 0 }, values, titles.map(stage)).rules.map(
    ({ rule }) => `${rule.value} > ${rule.place?.title}`,
  );

describe('the name of a place', () => {
  it.each([
    '1. Intent',
    '1.Intent',
    '1) Intent',
    '(1) Intent',
    '[1] Intent',
    '1 Intent',
    '01 Intent',
    '1 - Intent',
    '3 – Intent',
    '3 — Intent',
    '1: Intent',
    '1_Intent',
    '1 | Intent',
    '1 / Intent',
    '1 > Intent',
    '1/5 Intent',
    '2 of 5: Intent',
    '2.1 Intent',
    '2.1. Intent',
    '#1 Intent',
    'No. 1 Intent',
    'Nr. 1: Intent',
    'Stage 2: Intent',
    'Stage 2 - Intent',
    'stage 02 Intent',
    'Stage_2_Intent',
    'Stage II: Intent',
    'Stage 2 of 5: Intent',
    '(Stage 2) Intent',
    'Stage #2: Intent',
    'Journey stage 2: Intent',
    'Phase 3 – Intent',
    'Schritt 4: Intent',
    'Step 2.1 Intent',
    'Touchpoint 12: Intent',
    'Stage: Intent',
    'Phase - Intent',
    'S2 Intent',
    'P3: Intent',
    'a) Intent',
    '(b) Intent',
    'C. Intent',
    'D - Intent',
    'II. Intent',
    'iv) Intent',
    '① Intent',
    '1️⃣ Intent',
    'Intent (3)',
    'Intent (Phase 3 von 5)',
    'Intent - Stage 3',
    'Intent, stage 3',
    'Intent #3',
    '  INTENT ',
  ])('is the same in ‘%s’', (text) => expect(placeName(text)).toBe('intent'));

  it.each([
    ['24 hours after the delivery', '24 hours after the delivery'],
    ['2 Wochen später', '2 wochen spater'],
    ['1st visit', '1st visit'],
    ['360° view', '360 view'],
    ['3D configurator', '3d configurator'],
    ['A new home', 'a new home'],
    ['I decide', 'i decide'],
    ['Stage', 'stage'],
    ['Stage 2', 'stage 2'],
    ['Phase-out', 'phase out'],
    ['Stepping in', 'stepping in'],
    ['Visit 2', 'visit 2'],
    ['7', '7'],
    ['...', ''],
  ])('keeps what is part of it: ‘%s’', (text, name) => expect(placeName(text)).toBe(name));

  it('is known in the other language of the app, with a number before or without', () => {
    expect(namesOfPlace('Purchase')).toContain('kauf');
    expect(namesOfPlace('3. Purchase')).toContain('kauf');
    expect(namesOfPlace('Phase 3: Kauf')).toContain('purchase');
    expect(namesOfPlace('...')).toEqual([]);
  });

  it('leads to places that have a number themselves, and to the right one where only that differs', () => {
    expect(titlesFor(['Intent', 'Stage 3: Purchase'], ['1. Intent', '2. Purchase'])).toEqual([
      'Intent > 1. Intent',
      'Stage 3: Purchase > 2. Purchase',
    ]);
    expect(titlesFor(['Call 1', '2. Call', 'call 2'], ['Call 1', 'Call 2'])).toEqual([
      'Call 1 > Call 1',
      'call 2 > Call 2',
    ]);
    expect(titlesFor(['1 Kauf', '2. Kauf', 'Kauf'], ['1. Kauf', '2. Kauf'])).toEqual([
      '1 Kauf > 1. Kauf',
      '2. Kauf > 2. Kauf',
    ]);
    expect(titlesFor(['7 days after'], ['30 days after'])).toEqual([]);
  });

  it('is found in a moment, whatever is written', () => {
    const long = `${'1.'.repeat(20_000)}${'a '.repeat(20_000)}`;
    const before = performance.now();
    for (const text of [long, '('.repeat(40_000), 'stage '.repeat(10_000), '1 '.repeat(30_000)])
      placeName(text.slice(0, 2_000));
    expect(performance.now() - before).toBeLessThan(500);
  });
});
