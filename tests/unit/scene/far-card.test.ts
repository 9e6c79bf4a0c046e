import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardContent } from '../../../src/shared/layout/card-content.ts';
import { widthShowingWhole } from '../../../src/shared/layout/fit-columns.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { CardBox, MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import { densities } from '../../../src/shared/model/map.ts';
import {
  FAR_ZOOM,
  farCardShapes,
  farMarkShapes,
  farTitle,
  LEAST_LETTER,
} from '../../../src/shared/scene/far-card.ts';
import { farLook } from '../../../src/shared/scene/far-look.ts';
import { lightTheme, themes } from '../../../src/shared/scene/theme.ts';
import { anyView } from '../../helpers/any-map.ts';
import { bigMapCalls } from '../../helpers/big-project.ts';
import { contrast } from '../../helpers/contrast.ts';
import { createTestIds, run, startRecords } from '../../helpers/records.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const anyZoom = fc.double({ min: 0.05, max: FAR_ZOOM, noNaN: true });

describe('the title of a card seen from afar', () => {
  test('has letters of the least size on screen, and lies within its card, whatever the zoom', () => {
    fc.assert(
      fc.property(anyView, anyZoom, (view, zoom) => {
        for (const card of layoutMap(view, tableMeasure).cards.values()) {
          const title = farTitle(card, zoom, tableMeasure);
          if (!title) continue;
          expect(title.style.size * zoom).toBeCloseTo(LEAST_LETTER);
          expect(title.x).toBeGreaterThanOrEqual(card.x);
          expect(title.x + title.width).toBeLessThanOrEqual(card.x + card.width);
          expect(title.y).toBeGreaterThanOrEqual(card.y);
          const bottom = title.y + title.lines.length * title.style.lineHeight;
          expect(bottom).toBeLessThanOrEqual(card.y + card.height + 0.001);
        }
      }),
    );
  });

  test('is whole where it fits; else its words end in an ellipsis', () => {
    const view = sampleView();
    const { cards } = layoutMap({ ...view, map: { ...view.map, density: 'compact' } }, tableMeasure);
    for (const card of cards.values()) {
      const near = farTitle(card, FAR_ZOOM, tableMeasure);
      expect(near?.lines.join(' ').replaceAll('- ', '-'), card.card.title).toBe(card.card.title);
      const title = farTitle(card, 0.4, tableMeasure);
      if (!title?.cut) continue;
      const kept = title.lines.join(' ').replaceAll('- ', '-').replace(/…$/, '');
      expect(title.lines.at(-1)).toMatch(/…$/);
      expect(card.card.title.startsWith(kept.split('…')[0] ?? '')).toBe(true);
    }
  });

  test('has one line more where the lines come a little closer for it', () => {
    const { cards } = layoutMap(
      { ...sampleView(), map: { ...sampleView().map, density: 'titles' } },
      tableMeasure,
    );
    const card = [...cards.values()].find(({ titleLines }) => titleLines.length === 2)!;
    const zoom = 23.2 / card.height;
    const title = farTitle(card, zoom, tableMeasure)!;
    expect(title.lines.length).toBe(2);
    expect(title.style.lineHeight * zoom).toBeCloseTo(11.6);
  });

  test('gives way to a block where two short words have no room', () => {
    const { cards } = layoutMap(sampleView(), tableMeasure);
    for (const card of cards.values()) {
      expect(farTitle(card, 0.1, tableMeasure)).toBeNull();
      const shapes = farCardShapes(card, 0.1, tableMeasure, lightTheme);
      expect(shapes.filter(({ kind }) => kind === 'text')).toEqual([]);
      expect(shapes[0]).toMatchObject({ fill: lightTheme.kinds[card.card.kind].block });
    }
  });

  test('is told from one of which fewer than two words are left', () => {
    const view = sampleView();
    const { cards } = layoutMap({ ...view, map: { ...view.map, density: 'compact' } }, tableMeasure);
    let cut = 0;
    for (const zoom of [0.28, 0.3, 0.35, 0.4, 0.5]) {
      for (const card of cards.values()) {
        const title = farTitle(card, zoom, tableMeasure);
        if (!title?.cut) continue;
        cut += 1;
        const words = card.card.title.split(/\s+/);
        const said = title.lines.join(' ').replaceAll('…', '').split(/\s+/);
        const whole = said.filter((word) => words.includes(word));
        expect(title.says, title.lines.join(' ')).toBe(whole.length >= 2);
      }
    }
    expect(cut).toBeGreaterThan(5);
  });

  test('breaks no word that a line could hold, in German too', () => {
    const view = sampleView();
    const title = 'Lieferbenachrichtigung kommt zu spät';
    const cards = new Map(
      [...view.cards].map(([id, one]) => [id, { ...one, card: { ...one.card, title } }] as const),
    );
    const cells = new Map(
      [...view.cells].map(([key, list]) => [key, list.map(({ card }) => cards.get(card.id)!)]),
    );
    const layout = layoutMap(
      { ...view, map: { ...view.map, density: 'compact' }, cards, cells },
      tableMeasure,
    );
    for (const card of layout.cards.values()) {
      for (const line of farTitle(card, 0.6, tableMeasure)?.lines ?? []) {
        for (const word of line.split(' ').filter((part) => part !== '' && !part.endsWith('…')))
          expect(title.split(' ')).toContain(word);
      }
    }
  });
});

describe('the cards of a map seen from afar', () => {
  const { records } = run(startRecords(), ...bigMapCalls(300, createTestIds(1)));
  const [mapId = ''] = [...records.map.values()]
    .filter(({ name }) => name === 'Large map')
    .map(({ id }) => id);
  const large = createMapView(records, mapId)!;
  const room = { width: 1_672, height: 862 };
  const fitted = (view: MapView): MapLayout =>
    layoutMap(view, tableMeasure, undefined, widthShowingWhole(view, tableMeasure, room)!);
  const zoomOf = ({ width, height, laneNameWidth, headerHeight }: MapLayout): number =>
    Math.min(1, room.width / (width - laneNameWidth), room.height / (height - headerHeight));
  const isTitled = (layout: MapLayout, card: CardBox, zoom: number): boolean =>
    farCardShapes(card, zoom, tableMeasure, lightTheme, farLook(layout, zoom, tableMeasure)).some(
      (shape) => shape.kind === 'text' && !/^\d$/.test(shape.lines.join('')),
    );

  test.each([
    ['300 cards', large],
    ['the sample', sampleView()],
  ] as const)('all show their titles or none does, at every zoom: %s', (_, view) => {
    const layout = fitted(view);
    const looks = new Set<string>();
    for (let zoom = 0.1; zoom < FAR_ZOOM; zoom += 0.02) {
      const titled = [...layout.cards.values()].filter((card) => isTitled(layout, card, zoom));
      expect([0, layout.cards.size], `at ${zoom}`).toContain(titled.length);
      looks.add(farLook(layout, zoom, tableMeasure));
    }
    expect([...looks]).toEqual(['blocks', 'titles']);
  });

  test('of which there are 300 show their titles while the whole map is on a wide screen', () => {
    const layout = fitted(large);
    expect(farLook(layout, zoomOf(layout), tableMeasure)).toBe('titles');
  });

  test('look alike whatever a card is missing: one without words is no block among titles', () => {
    const [card] = [...fitted(large).cards.values()];
    const silent = { ...card!, content: { ...card!.content, title: null, body: null, value: null } };
    const [ground] = farCardShapes(silent, 0.6, tableMeasure, lightTheme, 'titles');
    expect(ground).toEqual(farCardShapes(card!, 0.6, tableMeasure, lightTheme, 'titles')[0]);
  });

  test('are cut in no word that the lines below a severity have room for', () => {
    const pain = [...sampleView().cells.values()].flat().find(({ card }) => card.severity === 4)!;
    const title = 'Zu wenig Produktinformation';
    const { height, ...content } = cardContent(
      { ...pain, card: { ...pain.card, title } },
      196,
      { density: 'compact', cardFill: 'plain' },
      tableMeasure,
    );
    const own = { x: 0, y: 0, width: 196, height, titleLines: [], bodyLines: [], rtl: false };
    const card = { ...own, card: { ...pain.card, title }, content: { height, ...content } };
    expect(farTitle(card, 0.66, tableMeasure)?.lines).toEqual(['Zu wenig', 'Produktinformation']);
  });

  test('of a pain point in a narrow column: the title flows around its severity', () => {
    const layout = fitted(large);
    const zoom = zoomOf(layout);
    const pains = [...layout.cards.values()].filter(({ card }) => card.kind === 'pain-point');
    expect(pains.length).toBeGreaterThan(20);
    for (const card of pains) {
      const title = farTitle(card, zoom, tableMeasure)!;
      const [ground, mark] = farMarkShapes(card, zoom, lightTheme);
      if (ground?.kind !== 'box' || mark?.kind !== 'text') throw new Error('No severity is drawn');
      for (const [at, line] of title.lines.entries()) {
        const right = title.x + tableMeasure(line, title.style, Number.MAX_SAFE_INTEGER).width;
        const top = title.y + at * title.style.lineHeight;
        const isBeside = top + 2 / zoom < ground.y + ground.height;
        if (isBeside) expect(right, line).toBeLessThanOrEqual(ground.x);
      }
    }
  });
});

describe('a map that is fitted to a wide screen', () => {
  test('shows nine of ten titles with two words at least, in the density of new maps', () => {
    const view: MapView = { ...sampleView(), map: { ...sampleView().map, density: 'compact' } };
    const layout = layoutMap(view, tableMeasure);
    const zoom = Math.min(
      1692 / (layout.width - layout.laneNameWidth),
      878 / (layout.height - layout.headerHeight),
    );
    const cards = [...layout.cards.values()].filter(({ card }) => card.title !== '');
    const read = cards.filter((card) => {
      const title = farTitle(card, zoom, tableMeasure);
      const words = title?.lines.join(' ').replace(/…$/, '').split(' ').length ?? 0;
      return words >= Math.min(2, card.card.title.split(' ').length);
    });
    expect(read.length / cards.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a severity seen from afar', () => {
  test.each(Object.values(themes))('can be read in the $name theme, in every density', (theme) => {
    for (const density of densities) {
      const view = sampleView();
      const { cards } = layoutMap({ ...view, map: { ...view.map, density } }, tableMeasure);
      const rated = [...cards.values()].filter(
        ({ card }) => card.kind === 'pain-point' && card.severity !== null,
      );
      expect(rated.length).toBeGreaterThan(5);
      for (const card of rated) {
        const shapes = farCardShapes(card, 0.6, tableMeasure, theme);
        const mark = shapes.find(
          (shape) => shape.kind === 'text' && shape.lines[0] === String(card.card.severity),
        );
        const ground = shapes.findLast((shape) => shape.kind === 'box');
        if (mark?.kind !== 'text' || ground?.kind !== 'box') throw new Error('No severity is drawn');
        expect(contrast(mark.colour, ground.fill ?? '')).toBeGreaterThanOrEqual(4.5);
        expect(mark.style.size * 0.6).toBeCloseTo(LEAST_LETTER);
      }
    }
  });
});
