import { afterEach, describe, expect, it } from 'vitest';
import { describeCard, describeCell } from '../../../src/renderer/map/open/describe.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { cellKey } from '../../../src/shared/layout/map-layout.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { run } from '../../helpers/records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';
import { createSmallMap, mapOf, type SmallMap } from './small-map.ts';

afterEach(() => speak('en'));

function cellOf({ layout, view, id }: SmallMap, lane: string, step: string): string {
  const cell = layout.cellBoxes.get(cellKey(id(lane), id(step)));
  if (!cell) throw new Error('The map has that cell');
  return describeCell({ layout, view }, cell);
}

function cardOf({ layout, view, id }: SmallMap, name: string, leftOut = false): string {
  const box = layout.cards.get(id(name));
  if (!box) throw new Error('The map has that card');
  return describeCard(box, view.cards.get(id(name)), leftOut);
}

/** The small map with a judged pain point, a scored touchpoint that nothing proves, and one lane collapsed. */
function judgedMap(): SmallMap {
  const small = createSmallMap();
  const { id } = small;
  const { records } = run(
    small.records,
    { command: 'edit-cards', input: { cardIds: [id('pain')], fields: { severity: 3 } } },
    { command: 'edit-cards', input: { cardIds: [id('touch')], fields: { ease: -1 } } },
    { command: 'edit-cards', input: { cardIds: [id('opp')], fields: { title: '' } } },
    { command: 'edit-lane', input: { laneId: id('images'), collapsed: true } },
  );
  return { ...small, records, ...mapOf(small, records) };
}

describe('what a screen reader hears on the map', () => {
  it('in English', () => {
    const map = judgedMap();
    expect(cardOf(map, 'pain')).toBe('pain, pain point, severity 3, major, 2 pieces of evidence');
    expect(cardOf(map, 'touch', true)).toBe('touch, touchpoint, assumption, does not match the filter');
    expect(cardOf(map, 'opp')).toMatch(/^Untitled card, opportunity/);
    expect(cellOf(map, 'actions', 'a')).toBe('One, A, Actions, 3 cards: act1, act2, act3');
    expect(cellOf(map, 'actions', 'b')).toBe('One, B, Actions, 1 card: act4');
    expect(cellOf(map, 'pains', 'b')).toBe('One, B, Pain points, empty');
    expect(cellOf(map, 'images', 'b')).toBe('One, B, Images, 1 card');
  });

  it('in German, where nouns keep their capital and one card is not many', async () => {
    const map = judgedMap();
    await speak('de');
    expect(cardOf(map, 'pain')).toBe('pain, Pain Point, Schweregrad 3, schwer, 2 Belege');
    expect(cardOf(map, 'touch', true)).toBe('touch, Touchpoint, Annahme, passt nicht zum Filter');
    expect(cardOf(map, 'opp')).toMatch(/^Unbenannte Karte, Chance/);
    expect(cellOf(map, 'actions', 'a')).toBe('One, A, Actions, 3 Karten: act1, act2, act3');
    expect(cellOf(map, 'actions', 'b')).toBe('One, B, Actions, 1 Karte: act4');
    expect(cellOf(map, 'pains', 'b')).toBe('One, B, Pain points, leer');
    expect(cellOf(map, 'images', 'b')).toBe('One, B, Images, 1 Karte');
  });

  it('in a measures lane what answers say, with the interval, before its cards', () => {
    const measured = createMeasuredMap();
    const view = measured.viewOf();
    const { records, id } = measured;
    const map: SmallMap = { records, id, view, layout: layoutMap(view, tableMeasure) };
    expect(cellOf(map, 'measures', 'a')).toBe(
      'One, A, Measures, NPS 20, between 4 and 35, from 100 answers, Visits',
    );
    expect(cellOf(map, 'measures', 'b')).toContain(
      'CSAT 75%, between 47% and 91%, from 12 answers, few answers',
    );
  });
});
