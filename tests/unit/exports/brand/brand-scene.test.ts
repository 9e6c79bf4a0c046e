import { expect, it } from 'vitest';
import { brandScene } from '../../../../src/shared/exports/brand/brand-scene.ts';
import { brandPages } from '../../../../src/shared/exports/pages/brand-pages.ts';
import { fitSheet } from '../../../../src/shared/exports/pages/fit-sheet.ts';
import { paperSize } from '../../../../src/shared/exports/paper/paper.ts';
import { createScene } from '../../../../src/shared/scene/create-scene.ts';
import type { Scene } from '../../../../src/shared/scene/shape.ts';
import { lightTheme } from '../../../../src/shared/scene/theme.ts';
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
