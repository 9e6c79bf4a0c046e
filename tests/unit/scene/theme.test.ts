import { describe, expect, test } from 'vitest';
import { createScene } from '../../../src/shared/scene/create-scene.ts';
import type { Shape } from '../../../src/shared/scene/shape.ts';
import { themes } from '../../../src/shared/scene/theme.ts';
import { contrast } from '../../helpers/contrast.ts';
import { inside } from '../../helpers/rects.ts';
import { sampleView } from '../../helpers/sample-records.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

describe.each(Object.values(themes))('the $name theme', (theme) => {
  const kinds = [...Object.values(theme.kinds), theme.evidence];
  const grounds = [theme.paper, theme.band, theme.frame];
  const hues = Object.values(theme.hues);

  test('has text that can be read on every ground it stands on (4.5 to 1)', () => {
    const pairs = [
      ...[...grounds, ...kinds.flatMap(({ fill, soft }) => [fill, soft])].flatMap((ground) => [
        [theme.ink, ground],
        [theme.softInk, ground],
      ]),
      ...kinds.map(({ block }) => [theme.ink, block]),
      ...hues.flatMap(({ header, onHeader, soft, onSoft }) => [
        [onHeader, header],
        [onSoft, soft],
      ]),
      ...hues.flatMap(({ text }) => grounds.map((ground) => [text, ground])),
      ...theme.severities.map(({ fill, text }) => [text, fill]),
    ];
    const faint = pairs.filter(([text, ground]) => contrast(text ?? '', ground ?? '') < 4.5);
    expect(faint).toEqual([]);
  });

  test('has marks and lines that can be seen (3 to 1)', () => {
    const pairs = [
      ...kinds.flatMap(({ edge, fill, soft, block }) => [
        [edge, fill],
        [edge, soft],
        [edge, block],
        // Of an assumption.
        [theme.hues.amber.strong, fill],
        [theme.hues.amber.strong, soft],
      ]),
      ...hues.flatMap(({ strong }) => grounds.map((ground) => [strong, ground])),
      ...hues.map(({ soft }) => [theme.star, soft]),
      ...grounds.flatMap((ground) => [
        [theme.star, ground],
        [theme.arrow, ground],
        [theme.answers, ground],
        [theme.accent, ground],
      ]),
    ];
    const faint = pairs.filter(([mark, ground]) => contrast(mark ?? '', ground ?? '') < 3);
    expect(faint).toEqual([]);
  });

  test('keeps that in a whole drawing: every text against the last area drawn under it', () => {
    const options = { titleBlock: true, legend: true, stageId: null, date: '2026-11-21', projectName: 'P' };
    const scene = createScene({ view: sampleView(), measure: tableMeasure, theme, options });
    const texts = scene?.shapes.filter((shape) => shape.kind === 'text') ?? [];
    expect(texts.length).toBeGreaterThan(200);
    const faint = texts.filter((shape) => contrast(shape.colour, groundOf(shape, scene?.shapes ?? [])) < 4.5);
    expect(faint).toEqual([]);
  });
});

function groundOf(text: Extract<Shape, { kind: 'text' }>, shapes: readonly Shape[]): string {
  const rect = { ...text, height: text.lines.length * text.style.lineHeight };
  let ground = '';
  for (const shape of shapes) {
    if (shape === text) break;
    if (shape.kind === 'box' && shape.fill !== null && inside(rect, shape)) ground = shape.fill;
  }
  return ground;
}
