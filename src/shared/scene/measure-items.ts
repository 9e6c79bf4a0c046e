import { t } from '../language/translate.ts';
import type { MeasureBox } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import { FEW } from '../measures/estimate.ts';
import { answersText } from '../words/measures.ts';
import type { Item } from './flow.ts';
import { type Sample, SAMPLE_WIDTH, sampleItem } from './legend-items.ts';
import { type Owner, text } from './make-shape.ts';
import { distributionShapes, fewShape, trendShapes, whiskerShapes } from './measure-shapes.ts';
import type { Ink } from './parts.ts';

const owner: Owner = { id: null, role: 'legend' };

/** What the marks of measures from answers mean; those that no measure has are left out. */
export function measureItems(boxes: readonly MeasureBox[], ink: Ink): readonly Item[] {
  if (boxes.length === 0) return [];
  const spread = boxes.some(
    ({ content, measure }) => content.distribution !== null && measure.distribution.kind === 'groups',
  );
  const values = boxes.some(
    ({ content, measure }) => content.distribution !== null && measure.distribution.kind === 'values',
  );
  return [
    sampleItem(t('Measure from answers, with its 95% interval'), whisker, ink),
    ...(spread ? [sampleItem(t('Answers: bad, in between, good'), stack, ink)] : []),
    ...(values ? [sampleItem(t('Answers by value'), columns, ink)] : []),
    ...(boxes.some(({ content }) => content.trend) ? [sampleItem(t('By month'), trend, ink)] : []),
    ...(boxes.some(({ content }) => content.few)
      ? [sampleItem(t('Fewer than {{least}} answers', { least: FEW }), few, ink)]
      : []),
  ];
}

const range = { low: 0, high: 100 };
const estimate = { value: 55, low: 30, high: 80, n: 40 };
const placed = (x: number, y: number, height = 16) => ({ x, y, width: SAMPLE_WIDTH, height });

const whisker: Sample = (x, y, theme) =>
  whiskerShapes(owner, { estimate, range }, placed(x, y), false, theme);

const stack: Sample = (x, y, theme) => {
  const distribution = { kind: 'groups', bad: 1, middle: 1, good: 1 } as const;
  return distributionShapes(owner, { distribution }, placed(x, y + 2, 12), theme);
};

const columns: Sample = (x, y, theme) => {
  const bars = [2, 4, 3, 1].map((count, value) => ({ value, count }));
  return distributionShapes(owner, { distribution: { kind: 'values', bars } }, placed(x, y + 2, 12), theme);
};

const trend: Sample = (x, y, theme) => {
  const months = [30, 50, 45].map((value, index) => ({
    month: `2026-0${index + 1}`,
    figure: { value, low: value - 10, high: value + 10, n: 40 },
  }));
  return trendShapes(owner, { trend: months, range }, placed(x, y), theme);
};

const few: Sample = (x, y, theme) => {
  const words = answersText({ n: 12 });
  const place = { x: x + 2, y, width: 24, height: textStyles.badge.lineHeight };
  return [
    fewShape(owner, place, theme),
    text(
      owner,
      { ...place, lines: [words], rtl: false },
      { style: textStyles.badge, colour: theme.signs.amber.onSoft, align: 'center' },
    ),
  ];
};
