import { expect, it } from 'vitest';
import { brandScene } from '../../../../src/shared/exports/brand/brand-scene.ts';
import { brandPages } from '../../../../src/shared/exports/pages/brand-pages.ts';
import { fitSheet } from '../../../../src/shared/exports/pages/fit-sheet.ts';
import { paperSize } from '../../../../src/shared/exports/paper/paper.ts';
import { createScene } from '../../../../src/shared/scene/create-scene.ts';
import type { Scene } from '../../../../src/shared/scene/shape.ts';
import { lightTheme, type Theme, themes } from '../../../../src/shared/scene/theme.ts';
import { groundFor } from '../../../../src/shared/exports/brand/ready-logo.ts';
import { sampleView } from '../../../helpers/sample-records.ts';
import { tableMeasure } from '../../../helpers/table-measure.ts';

const ink = { measure: tableMeasure, theme: lightTheme };
const names = { project: 'Acme', map: 'Buying', day: '2026-03-04' };
const logo = { sha256: 'a'.repeat(64), width: 400, height: 100 };
const options = { titleBlock: true, legend: true, stageId: null, date: '2026-03-04', projectName: 'Acme' };
const scene = createScene({ view: sampleView(), ...ink, options })!;
const wordsOf = ({ shapes }: Pick<Scene, 'shapes'>): readonly string[] =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.lines.join(' ')] : []));

it('puts logo and label above a drawing and the footer below it, and leaves the drawing whole between them', () => {
  const brand = { label: 'Draft', footer: '{project} – {map} {page}/{pages} {label} {date} {x}' };
  const branded = brandScene(scene, { brand, logo }, names, ink);
  expect(wordsOf(branded)).toContain('Draft');
  expect(wordsOf(branded).at(-1)).toBe('Acme – Buying 1/1 Draft 4 Mar 2026 {x}');
  const picture = branded.shapes.find((shape) => shape.kind === 'image')!;
  expect(picture).toMatchObject({ sha256: logo.sha256, width: 192, height: 48 });
  // Everything of the map is there, further down by the same, and nothing of it is where the head or the foot is.
  const own = branded.shapes.filter(
    (shape) => shape.kind === 'text' && wordsOf(scene).includes(shape.lines.join(' ')),
  );
  expect(own).toHaveLength(wordsOf(scene).length);
  const tops = own.flatMap((shape) => (shape.kind === 'text' ? [shape.y] : []));
  expect(Math.min(...tops)).toBeGreaterThan(32 + 48);
  expect(Math.max(...tops)).toBeLessThan(branded.height - 32);
  const [ground] = branded.shapes;
  expect(ground).toMatchObject({ kind: 'box', x: 0, y: 0, width: branded.width, height: branded.height });
});

it('leaves a drawing as it is where a brand has only colours', () => {
  expect(brandScene(scene, { brand: { colours: ['#003366'] }, logo: null }, names, ink)).toBe(scene);
});

it('keeps a long label and a long footer within the paper', () => {
  const brand = { label: 'Strictly confidential draft for the board', footer: 'long words '.repeat(27) };
  const branded = brandScene(scene, { brand, logo }, names, ink);
  for (const shape of branded.shapes) {
    if (shape.kind !== 'text') continue;
    expect(shape.x).toBeGreaterThanOrEqual(0);
    expect(shape.x + shape.width).toBeLessThanOrEqual(branded.width + 1);
  }
});

it('marks every page, each with its number; sheets of a poster with the label alone', () => {
  const [page] = fitSheet(scene, { paper: 'A4', orientation: 'auto', margin: 5 }).pages;
  const paper = paperSize('A4');
  const pages = { paper, width: 793, height: 1122, pages: [page!, page!], shared: null, smallest: null };
  const brand = { label: 'Draft', footer: '{page}/{pages}' };
  const put = (labelOnly: boolean) =>
    brandPages(pages, { brand, logo, names, margin: 5, labelOnly }, ink).pages.map(
      ({ parts }) => parts.at(-1)!,
    );
  expect(put(false).map(({ scene: marks }) => wordsOf(marks))).toEqual([
    ['Draft', '1/2'],
    ['Draft', '2/2'],
  ]);
  expect(put(true).map(({ scene: marks }) => marks.shapes.map(({ kind }) => kind))).toEqual([
    ['box', 'text'],
    ['box', 'text'],
  ]);
  for (const { scene: marks, said } of put(false)) {
    expect(said).toBe(false);
    for (const shape of marks.shapes) {
      if (shape.kind === 'text') expect(shape.y + shape.style.lineHeight).toBeLessThan(marks.height - 18);
    }
  }
});

/** So many pixels of each colour, opaque or not. */
const pixelsOf = (...parts: readonly (readonly [number, readonly [number, number, number, number]])[]) =>
  new Uint8ClampedArray(
    parts.flatMap(([count, colour]) => Array.from({ length: count }, () => [...colour]).flat()),
  );
const [clear, white, navy, red] = [
  [0, 0, 0, 0],
  [255, 255, 255, 255],
  [10, 15, 31, 255],
  [214, 40, 57, 255],
] as const;

it.each([
  ['white letters', pixelsOf([60, clear], [40, white]), 'dark'],
  ['white letters with a dark dot', pixelsOf([60, clear], [30, white], [10, navy]), 'dark'],
  ['dark letters', pixelsOf([60, clear], [40, navy]), 'light'],
  ['dark letters with a white dot', pixelsOf([50, clear], [42, navy], [8, white]), 'light'],
  ['red letters', pixelsOf([60, clear], [40, red]), undefined],
  ['a picture with a ground of its own', pixelsOf([70, navy], [30, white]), undefined],
  ['nothing', pixelsOf([10, clear]), undefined],
] as const)('knows the ground that a logo of %s needs', (_, pixels, needs) => {
  expect(groundFor(pixels)).toBe(needs);
});

it('puts a ground under a logo on paper that would hide it, and none on its own', () => {
  const groundOf = (theme: Theme, needs: 'light' | 'dark') => {
    const branded = brandScene(scene, { brand: {}, logo: { ...logo, needs } }, names, { ...ink, theme });
    const at = branded.shapes.findIndex(({ kind }) => kind === 'image');
    const [before, picture] = [branded.shapes[at - 1]!, branded.shapes[at]!];
    if (picture.kind !== 'image' || before.kind !== 'box' || before.role === 'background') return null;
    expect(before.x).toBeLessThan(picture.x);
    expect(before.x).toBeGreaterThan(8);
    expect(before.x + before.width).toBeGreaterThan(picture.x + picture.width);
    expect(before.y).toBeGreaterThan(8);
    return before.fill;
  };
  expect(groundOf(lightTheme, 'dark')).toBe('#1a1f2b');
  expect(groundOf(themes.dark, 'light')).toBe('#ffffff');
  expect(groundOf(lightTheme, 'light')).toBeNull();
  expect(groundOf(themes.dark, 'dark')).toBeNull();
});
