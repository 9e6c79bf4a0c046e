import { describe, expect, it } from 'vitest';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import { pageOptionsSchema } from '../../../src/shared/exports/paper/page-options.ts';
import { planPages } from '../../../src/shared/exports/pages/plan-pages.ts';
import { createPlanPages } from '../../../src/shared/priorities/scene/plan-pages.ts';
import {
  createPrioritiesScene,
  type PrioritiesInput,
} from '../../../src/shared/priorities/scene/priorities-scene.ts';
import { pictureSize } from '../../../src/shared/protocol/export-page.ts';
import type { Scene, Shape } from '../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import { manyActions, titleOfAction } from '../../helpers/many-actions.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const inputOf = (records: ProjectRecords, mapId: string | null): Omit<PrioritiesInput, 'what'> => ({
  records,
  mapId,
  plan: wholePlan,
  titleBlock: true,
  day: '2026-06-01',
  projectName: 'Project',
  measure: tableMeasure,
  theme: lightTheme,
});

/** A4 across. */
const PLAN_PAGE = { width: 1122, height: 793, margin: 48 } as const;

type TextShape = Extract<Shape, { readonly kind: 'text' }>;
const textsOf = ({ shapes }: Scene): readonly TextShape[] =>
  shapes.filter((shape): shape is TextShape => shape.kind === 'text');
const said = (scene: Scene): readonly string[] => textsOf(scene).map(({ lines }) => lines.join(' '));

const pagesOf = (count: number, all = false, more = {}): readonly Scene[] => {
  const { records, mapId } = manyActions(count, more);
  const pages = createPlanPages(inputOf(records, all ? null : mapId), PLAN_PAGE);
  if (!pages) throw new Error('There is such a map');
  return pages;
};

describe('the plan as pages', () => {
  it.each([false, true])(
    'has every action once, whole, with the columns on each page (all maps: %s)',
    (all) => {
      const pages = pagesOf(300, all);
      expect(pages.length).toBeGreaterThan(10);
      const found = new Map<string, number>();
      for (const [index, page] of pages.entries()) {
        expect([page.width, page.height]).toEqual([PLAN_PAGE.width, PLAN_PAGE.height]);
        const texts = said(page);
        for (const column of ['What to do', 'Owner', 'Due', 'Status', 'Scores'])
          expect(texts).toContain(column);
        expect(texts).toContain(`Page ${index + 1} of ${pages.length}`);
        for (const shape of textsOf(page)) {
          const bottom = shape.y + shape.lines.length * shape.style.lineHeight;
          expect(bottom, shape.lines.join(' ')).toBeLessThanOrEqual(PLAN_PAGE.height - 24);
          expect(shape.x + shape.width).toBeLessThanOrEqual(PLAN_PAGE.width);
          if (shape.role === 'card') {
            expect(bottom).toBeLessThan(PLAN_PAGE.height - 48);
            const title = shape.lines.join(' ');
            if (title.startsWith('No ')) found.set(title, (found.get(title) ?? 0) + 1);
          }
        }
      }
      expect([...found.keys()].sort()).toEqual(Array.from({ length: 300 }, (_, at) => titleOfAction(at + 1)));
      expect(new Set(found.values())).toEqual(new Set([1]));
    },
  );

  it('is one page with a word on it where nothing is to be done', () => {
    const pages = pagesOf(0);
    expect(pages).toHaveLength(1);
    expect(pages.flatMap(said)).toContain('There are no actions.');
  });

  it('lets a row that is longer than a page go on on the next, with none of its words lost', () => {
    const title = Array.from({ length: 380 }, (_, at) => `w${at}`).join(' ');
    const pages = pagesOf(2, false, { title, owner: title });
    const words = pages.flatMap((page) =>
      textsOf(page)
        .filter(({ role }) => role === 'card')
        .flatMap(({ lines }) => lines.join(' ').split(/\s+/)),
    );
    expect(words.filter((word) => word === 'w0')).toHaveLength(4);
    expect(words.filter((word) => word === 'w379')).toHaveLength(4);
    for (const page of pages) {
      for (const shape of page.shapes) {
        if (shape.kind !== 'text' || shape.role !== 'card') continue;
        expect(shape.y + shape.lines.length * shape.style.lineHeight).toBeLessThan(PLAN_PAGE.height - 48);
      }
    }
  });

  it('says that there is no such map', () => {
    const { records } = manyActions(1);
    expect(createPlanPages(inputOf(records, 'no map'), PLAN_PAGE)).toBeUndefined();
  });
});

describe('the paper of the plan', () => {
  const on = (page: object, all = false) => {
    const { records, mapId } = manyActions(60, { owner: 'Mara Lindqvist-Sommer' });
    return planPages(inputOf(records, all ? null : mapId), pageOptionsSchema.parse(page));
  };
  const cases = ['A5', 'A4', 'A3', 'A0', 'Letter', 'Legal', 'Tabloid', '100x100mm', '600x120mm'].flatMap(
    (paper) =>
      (['auto', 'portrait', 'landscape'] as const).map((orientation) => [paper, orientation] as const),
  );

  it.each(cases)(
    '%s, %s: every action once, nothing beyond the margin, no column without room',
    (paper, orientation) => {
      for (const all of [false, true]) {
        const made = on({ paper, orientation, margin: 10 }, all);
        if (!made.ok || !made.value) throw new Error('There is room');
        const { pages, width, height } = made.value;
        const edge = (10 / 25.4) * 96;
        const titles: string[] = [];
        for (const { parts } of pages) {
          for (const { scene, scale } of parts) {
            expect(scene.width * scale).toBeCloseTo(width, 3);
            for (const shape of textsOf(scene)) {
              expect(shape.width).toBeGreaterThan(8);
              expect(shape.x * scale).toBeGreaterThanOrEqual(edge);
              expect((shape.x + shape.width) * scale).toBeLessThanOrEqual(width - edge);
              expect((shape.y + shape.lines.length * shape.style.lineHeight) * scale).toBeLessThanOrEqual(
                height - edge,
              );
            }
            titles.push(...said(scene).filter((text) => text.startsWith('No ')));
          }
        }
        expect(titles).toHaveLength(60);
      }
    },
  );

  it('is A4 across unless something else is chosen, and drawn larger on larger paper', () => {
    const usual = on({});
    const large = on({ paper: 'A3' });
    if (!usual.ok || !usual.value || !large.ok || !large.value) throw new Error('There is room');
    expect(usual.value.paper).toEqual({ width: 297, height: 210 });
    expect(usual.value.pages[0]?.parts[0]).toMatchObject({ scale: 1 });
    expect(usual.value.pages[0]?.parts[0]?.scene).toMatchObject({ width: 1122, height: 793 });
    expect(large.value.paper).toEqual({ width: 420, height: 297 });
    expect(large.value.pages[0]?.parts[0]?.scale).toBeCloseTo(1.414, 2);
  });

  it('is refused where a table has no room', () => {
    expect(on({ paper: '90x200mm' })).toMatchObject({ ok: false, failure: { code: 'no-room' } });
  });
});

it('2,000 actions are a picture of a size that a PNG can have', () => {
  const { records, mapId } = manyActions(2_000);
  const scene = createPrioritiesScene({ ...inputOf(records, mapId), what: 'action-plan' });
  expect(pictureSize(scene!, 4).height).toBeLessThan(1_000_000);
});
