import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { prioritiesDrawings, type PrioritiesDrawing } from '../../../src/shared/priorities/drawings.ts';
import { wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import {
  createPrioritiesScene,
  type PrioritiesInput,
} from '../../../src/shared/priorities/scene/priorities-scene.ts';
import { scenePage } from '../../helpers/scene-page.ts';
import { sceneToSvg } from '../../../src/shared/scene/scene-to-svg.ts';
import type { Scene, Shape } from '../../../src/shared/scene/shape.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { contrast } from '../../helpers/contrast.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';
import { anyJudgedCard, card } from './cards.ts';

const { records: small, id } = createSmallProject();

/** The small project with these cards in the place of its own. */
const withCards = (cards: readonly Card[]): ProjectRecords => ({
  ...small,
  card: new Map(
    cards.map((one) => [one.id, { ...one, mapId: id('map'), laneId: id('pains'), stepId: id('a') }]),
  ),
});

const draw = (
  records: ProjectRecords,
  what: PrioritiesDrawing,
  more: Partial<PrioritiesInput> = {},
): Scene => {
  const scene = createPrioritiesScene({
    records,
    what,
    mapId: id('map'),
    plan: wholePlan,
    titleBlock: true,
    day: '2026-06-01',
    projectName: 'Project',
    measure: tableMeasure,
    theme: lightTheme,
    ...more,
  });
  if (!scene) throw new Error('There is such a map');
  return scene;
};

type TextShape = Extract<Shape, { readonly kind: 'text' }>;
const textsOf = ({ shapes }: Scene): readonly TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
/** The texts of a card, without breaks. */
const saidOf = (scene: Scene, cardId: string): string =>
  textsOf(scene)
    .filter((shape) => shape.id === cardId)
    .map((shape) => shape.lines.join(' '))
    .join(' | ');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const kindsIn: Readonly<Record<PrioritiesDrawing, readonly string[]>> = {
  'impact-effort': ['opportunity'],
  'severity-frequency': ['pain-point'],
  'action-plan': ['opportunity'],
};

describe.each(prioritiesDrawings)('the drawing %s', (what) => {
  it('keeps every text whole and on the paper', () => {
    fc.assert(
      fc.property(fc.array(anyJudgedCard, { maxLength: 60 }), (cards) => {
        const scene = draw(withCards(cards), what);
        for (const { id: cardId, title } of cards.filter(({ kind }) => kindsIn[what].includes(kind))) {
          expect(squeezed(saidOf(scene, cardId))).toContain(squeezed(title.trim()));
        }
        for (const shape of scene.shapes) {
          if (shape.kind !== 'text' && shape.kind !== 'box') continue;
          const height = shape.kind === 'box' ? shape.height : shape.lines.length * shape.style.lineHeight;
          expect(shape.x).toBeGreaterThanOrEqual(0);
          expect(shape.y).toBeGreaterThanOrEqual(0);
          expect(shape.x + shape.width).toBeLessThanOrEqual(scene.width + 0.01);
          expect(shape.y + height).toBeLessThanOrEqual(scene.height + 0.01);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('lays no text of one card over that of another', () => {
    fc.assert(
      fc.property(fc.array(anyJudgedCard, { maxLength: 40 }), (cards) => {
        const boxes = textsOf(draw(withCards(cards), what)).map((shape) => ({
          id: shape.id,
          x: shape.x,
          y: shape.y,
          right: shape.x + shape.width,
          bottom: shape.y + shape.lines.length * shape.style.lineHeight,
        }));
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) {
            const apart = a.right <= b.x || b.right <= a.x || a.bottom <= b.y || b.bottom <= a.y;
            if (!apart) expect([a, b]).toEqual([]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is written as SVG with each card’s id, and for print with its headings', () => {
    const records = sampleRecords();
    const scene = draw(records, what, { mapId: null });
    const shown = [...records.card.values()].filter(({ kind }) => kindsIn[what].includes(kind));
    expect(shown.length).toBeGreaterThan(5);
    const svg = sceneToSvg(scene, { resolveImage: () => null });
    for (const one of shown) expect(svg).toContain(`data-id="${one.id}"`);
    expect(scenePage(scene, { resolveImage: () => null })).toContain('<h1');
  });

  it('is not there for a map that is not there', () => {
    const input = { mapId: id('nowhere') };
    expect(createPrioritiesScene({ ...base(what), ...input })).toBeUndefined();
  });

  it('has readable text on its grounds in the dark theme, too', () => {
    const scene = draw(sampleRecords(), what, { mapId: null, theme: darkTheme });
    for (const { colour } of textsOf(scene)) expect(contrast(colour, darkTheme.paper)).toBeGreaterThan(4.5);
  });
});

const base = (what: PrioritiesDrawing): PrioritiesInput => ({
  records: small,
  what,
  mapId: null,
  plan: wholePlan,
  titleBlock: true,
  day: '2026-06-01',
  projectName: 'Project',
  measure: tableMeasure,
  theme: lightTheme,
});

describe('a crowded matrix', () => {
  const crowd = Array.from({ length: 300 }, (_, index) =>
    card({ title: `Opportunity ${index + 1}`, kind: 'opportunity', impact: 4, effort: 2 }),
  );
  const scene = draw(withCards(crowd), 'impact-effort');

  it('has all 300 marks of one cell, none over another, and all 300 titles beside it', () => {
    const numbers = textsOf(scene).filter((shape) => /^\d+$/.test(shape.lines.join('')) && shape.id !== null);
    // In the matrix and in the list.
    expect(numbers).toHaveLength(600);
    const places = new Set(numbers.map(({ x, y }) => `${x} ${y}`));
    expect(places.size).toBe(600);
    for (const one of crowd) expect(saidOf(scene, one.id)).toContain(one.title);
  });

  it('is no strip: its sides stay within three to one', () => {
    expect(scene.width / scene.height).toBeGreaterThan(1 / 3);
    expect(scene.width / scene.height).toBeLessThan(3);
  });
});

describe('what a drawing says', () => {
  it('names the parts of a rank, what is missing, and the map where there are several', () => {
    const [first, second] = [
      card({ title: 'Slow', severity: 3, frequencyShare: 0.125 }),
      card({ title: 'Dear', severity: 1 }),
    ];
    const one = draw(withCards([first, second]), 'severity-frequency');
    expect(saidOf(one, first.id)).toContain('Severity 3 × 12.5% = 0.38');
    expect(saidOf(one, second.id)).toBe('Dear | Frequency is missing');
    const all = draw(withCards([first, second]), 'severity-frequency', { mapId: null });
    expect(saidOf(all, second.id)).toBe('Dear | Frequency is missing · Map');
  });

  it('says in the plan who does it by when, and what is overdue', () => {
    const late = card({ title: 'Late', owner: 'Ana', due: '2026-05-31', severity: 2, frequencyRating: 1 });
    const scene = draw(withCards([late]), 'action-plan');
    expect(saidOf(scene, late.id)).toMatch(
      /^Late \| Ana \| .*overdue \| Open \| Severity 2, 1 of 5 \(10%\)$/,
    );
  });

  it('shows the plan as it is filtered', () => {
    const cards = [card({ title: 'Mine', owner: 'Ana' }), card({ title: 'Yours', owner: 'Bo' })];
    const scene = draw(withCards(cards), 'action-plan', { plan: { ...wholePlan, owner: 'Bo' } });
    const said = textsOf(scene).flatMap(({ lines }) => lines);
    expect(said).toContain('Yours');
    expect(said).not.toContain('Mine');
    expect(said).toContain('1 of 2 actions');
  });

  it('says that there is nothing where there is nothing', () => {
    for (const what of prioritiesDrawings) {
      const said = textsOf(draw(withCards([]), what)).flatMap(({ lines }) => lines);
      expect(said.some((line) => /^There are no actions|^Nothing rated yet/.test(line))).toBe(true);
    }
  });

  it('speaks German', async () => {
    await speak('de');
    try {
      const said = textsOf(draw(sampleRecords(), 'impact-effort', { mapId: null })).flatMap(
        ({ lines }) => lines,
      );
      expect(said).toContain('Wirkung und Aufwand');
      expect(said).toContain('Alle Maps');
      expect(said.some((line) => line.startsWith('Wirkung 4 ÷ Aufwand 1 = 4 · '))).toBe(true);
    } finally {
      await speak('en');
    }
  });
});
