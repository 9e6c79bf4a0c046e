import { t } from '../../../language/translate.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { curveSegments, type Point, round } from '../../../layout/monotone.ts';
import type { EmotionLine, MapView, StepView } from '../../../layout/view.ts';
import { few } from '../../../measures/estimate.ts';
import { feltText } from '../../../words/evidence-emotion.ts';
import { signed } from '../../../words/figures.ts';
import { judgementWords } from '../../../words/judgements.ts';
import { nameOf } from '../../../words/titles.ts';
import { h, type HtmlElement, type HtmlNode } from './element.ts';
import type { PageSetting } from './page-setting.ts';

/** A step's part of the drawing: its column is so wide, whatever width it has on the page. */
const STEP = 100;
const HEIGHT = 120;
const AROUND = 12;

const yOf = (value: number): number => AROUND + ((2 - value) / 4) * (HEIGHT - 2 * AROUND);

type CurvePoint = Point & { readonly backed: boolean };

const pointsOf = (view: MapView, line: EmotionLine): readonly CurvePoint[] =>
  view.steps.flatMap(({ step }, index): readonly CurvePoint[] => {
    const point = line.points.get(step.id);
    if (!point) return [];
    const felt = line.felt?.get(step.id);
    const behind = view.behind.get(step.id)?.length ?? 0;
    const backed = felt ? !few(felt) : point.source === 'measured' || behind > 0;
    return [{ x: (index + 0.5) * STEP, y: yOf(point.value), backed }];
  });

/**
 * All curves over all steps, drawn once; each cell of the lane shows its part. Dots are lines without a length, so that they
 * stay round when a cell is wider than its part of the drawing.
 */
export function curveDefinitions({ view }: Pick<PageSetting, 'view'>): HtmlElement {
  const curves = view.emotions.flatMap((line, index): readonly HtmlNode[] => {
    const points = pointsOf(view, line);
    if (points.length === 0) return [];
    const solid = (at: number): boolean => (points[at]?.backed ?? false) && (points[at + 1]?.backed ?? false);
    const segments = curveSegments(points);
    const pathOf = (wanted: boolean): string =>
      segments.flatMap(({ start, curve }, at) => (solid(at) === wanted ? [start + curve] : [])).join('');
    return [
      h(
        'g',
        { class: `curve h-${line.persona.hue}`, 'data-curve': index },
        pathOf(true) === '' ? null : h('path', { d: pathOf(true) }),
        pathOf(false) === '' ? null : h('path', { class: 'judged', d: pathOf(false) }),
        h('path', { class: 'dots', d: points.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join('') }),
      ),
    ];
  });
  const width = view.steps.length * STEP;
  return h(
    'svg',
    { class: 'symbols', 'aria-hidden': 'true' },
    h('defs', {}, h('g', { id: 'curves' }, h('path', { class: 'zero', d: `M0 ${yOf(0)}H${width}` }), curves)),
  );
}

/** One step's part of the curves, and their values in words. */
export function curveCell({ view }: Pick<PageSetting, 'view'>, { step }: StepView): readonly HtmlElement[] {
  const index = view.steps.findIndex((one) => one.step.id === step.id);
  const values = view.emotions.flatMap((line, number): readonly HtmlElement[] => {
    const point = line.points.get(step.id);
    if (!point) return [];
    const felt = line.felt?.get(step.id);
    const value = felt ? feltText(felt) : signed(Math.round(point.value * 10) / 10);
    const name = cleanText(nameOf(line.persona, t('Unnamed persona')));
    const words = t('{{value}}, {{word}}', { value, word: judgementWords('emotion', point.value) });
    return [
      h(
        'li',
        { class: `h-${line.persona.hue}`, 'data-curve': number, dir: 'auto' },
        h('span', { class: 'dot', 'aria-hidden': 'true' }),
        h('span', {}, `${name}: `),
        h('span', {}, felt ? value : words),
      ),
    ];
  });
  return [
    h(
      'svg',
      {
        class: 'part',
        viewBox: `${index * STEP} 0 ${STEP} ${HEIGHT}`,
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
      h('use', { href: '#curves' }),
    ),
    ...(values.length === 0 ? [] : [h('ul', { class: 'felt' }, values)]),
  ];
}
