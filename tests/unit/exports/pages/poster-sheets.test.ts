import { describe, expect, it } from 'vitest';
import { layOnPaper } from '../../../../src/shared/exports/pages/lay-on-paper.ts';
import type { Page, Pages } from '../../../../src/shared/exports/pages/page.ts';
import { laneSpans } from '../../../../src/shared/exports/pages/poster-lanes.ts';
import { pageOptionsSchema } from '../../../../src/shared/exports/paper/page-options.ts';
import { mmToPx } from '../../../../src/shared/exports/paper/units.ts';
import { createScene } from '../../../../src/shared/scene/create-scene.ts';
import type { Scene } from '../../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../../src/shared/scene/theme.ts';
import { sampleView } from '../../../helpers/sample-records.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';

const ink = { measure: tableMeasure, theme: lightTheme };
const options = { titleBlock: true, legend: true, date: '2026-11-12', projectName: 'Havnby', stageId: null };
const scene = createScene({ view: sampleView(), ...ink, options })!;

function posterOn(paper: string, margin = 5, overlap = 10): Pages {
  const wish = pageOptionsSchema.parse({ layout: 'poster', poster: 'A0', paper, margin, overlap });
  const names = { title: 'Desk', project: 'Havnby', day: '2026-11-12' };
  const laid = layOnPaper({ scene, map: null, names }, wish, ink);
  if (!laid.ok || !laid.value) throw new Error('There is a poster');
  return laid.value;
}

type Line = { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };

/** The straight lines of a drawing, px of the paper. */
const linesOf = ({ shapes }: Scene, scale = 1): readonly Line[] =>
  shapes.flatMap((shape) => {
    const found = shape.kind === 'path' ? /^M([\d.-]+) ([\d.-]+)L([\d.-]+) ([\d.-]+)$/.exec(shape.d) : null;
    if (!found) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = found.slice(1).map((text) => Number(text) * scale);
    return [{ x1, y1, x2, y2 }];
  });
const textsOf = ({ shapes }: Scene): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join(' ')] : []));

/** What lies on a sheet over its piece of the poster. */
const furnitureOf = ({ parts }: Page): Scene => parts.at(-1)!.scene;

describe.each([
  ['A4', 5, 10],
  ['Letter', 8, 14],
] as const)('a sheet of %s with an edge of %d mm and an overlap of %d mm', (paper, margin, overlap) => {
  const { pages } = posterOn(paper, margin, overlap);
  const sheets = pages.slice(1).map((page) => ({
    name: furnitureOf(page).title,
    page,
    lines: linesOf(furnitureOf(page)),
  }));
  const at = (name: string) => sheets.find((sheet) => sheet.name === name);
  const neighbour = (name: string, across: number, down: number) => {
    const number = Number(name.slice(1)) + down;
    return at(`${String.fromCharCode(name.charCodeAt(0) + across)}${number}`);
  };
  /** Where upright marks are, px of the poster's drawing. */
  const uprights = ({ page, lines }: (typeof sheets)[number]): readonly number[] =>
    lines.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => (x1 - page.piece!.x) / page.piece!.scale);
  const level = ({ page, lines }: (typeof sheets)[number]): readonly number[] =>
    lines.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => (y1 - page.piece!.y) / page.piece!.scale);

  it('has marks where the next sheet has them too, at the same place of the poster', () => {
    let met = 0;
    for (const sheet of sheets) {
      const [right, below] = [neighbour(sheet.name, 1, 0), neighbour(sheet.name, 0, 1)];
      if (right) {
        expect(Math.max(...uprights(sheet))).toBeCloseTo(Math.min(...uprights(right)), 1);
        met += 1;
      }
      if (below) {
        expect(Math.max(...level(sheet))).toBeCloseTo(Math.min(...level(below)), 1);
        met += 1;
      }
    }
    expect(met).toBeGreaterThan(20);
  });

  it('has none of them on what is seen of the poster', () => {
    for (const { page, lines } of sheets) {
      const { clip } = page.piece!;
      const [x1, y1] = [clip.x + mmToPx(overlap / 2), clip.y + mmToPx(overlap / 2)];
      const [x2, y2] = [
        clip.x + clip.width - mmToPx(overlap / 2),
        clip.y + clip.height - mmToPx(overlap / 2),
      ];
      for (const line of lines) {
        const isInside =
          Math.max(line.x1, line.x2) > x1 + 0.1 &&
          Math.min(line.x1, line.x2) < x2 - 0.1 &&
          Math.max(line.y1, line.y2) > y1 + 0.1 &&
          Math.min(line.y1, line.y2) < y2 - 0.1;
        expect(isInside).toBe(false);
      }
    }
  });

  it('says the map, its name among all, and the day', () => {
    for (const { name, page } of sheets)
      expect(textsOf(furnitureOf(page))).toContainEqual(
        expect.stringMatching(new RegExp(`^Desk · ${name} of A1–[A-Z]\\d+ · 12\\sNov\\s2026$`)),
      );
  });
});

describe('the names of lanes on sheets', () => {
  const names = new Set(sampleView().lanes.map(({ name }) => name));
  const turnedOf = ({ parts }: Page) => parts.filter(({ turned }) => turned);

  it('are on each that does not begin with them, for every lane that it shows, where it is cut away', () => {
    const { pages } = posterOn('A4');
    const spans = laneSpans(scene);
    expect(spans.map(({ name }) => name)).toEqual([...names]);
    let shown = 0;
    for (const page of pages.slice(1)) {
      const piece = page.piece!;
      const found = turnedOf(page);
      if (furnitureOf(page).title.startsWith('A')) {
        expect(found).toEqual([]);
        continue;
      }
      const [top, bottom] = [piece.clip.y + mmToPx(6), piece.clip.y + piece.clip.height - mmToPx(6)];
      const visible = spans.filter(({ from, to }) => {
        const length =
          Math.min(bottom, piece.y + to * piece.scale) - Math.max(top, piece.y + from * piece.scale);
        return length >= 48;
      });
      expect(found.flatMap(({ scene: one }) => textsOf(one))).toEqual(visible.map(({ name }) => name));
      shown += found.length;
      for (const { scene: one, x, y, said } of found) {
        expect(said).toBe(false);
        // Within the strip at the left that the sheet before shows, too.
        expect(x).toBeGreaterThanOrEqual(piece.clip.x - 0.01);
        expect(x + one.height).toBeLessThanOrEqual(piece.clip.x + mmToPx(5) + 0.01);
        expect(y - one.width).toBeGreaterThanOrEqual(piece.clip.y);
        expect(y).toBeLessThanOrEqual(piece.clip.y + piece.clip.height);
      }
    }
    expect(shown).toBeGreaterThan(20);
  });

  it('are left out where nothing is cut away, or too little', () => {
    for (const overlap of [0, 4]) {
      const { pages } = posterOn('A4', 5, overlap);
      expect(pages.flatMap(turnedOf)).toEqual([]);
    }
  });
});

describe('the line on the overview', () => {
  it.each([
    ['A4', 100],
    ['A3', 100],
    ['90x200mm', 50],
  ] as const)('is as long on %s as it says', (paper, mm) => {
    const [overview] = posterOn(paper).pages;
    const [said] = overview!.parts;
    expect(textsOf(said!.scene).join(' ')).toContain(`This line is ${mm} mm long`);
    const lengths = linesOf(said!.scene, said!.scale).map(({ x1, x2 }) => x2 - x1);
    expect(Math.max(...lengths)).toBeCloseTo(mmToPx(mm), 1);
  });
});
