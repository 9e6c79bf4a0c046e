import { numberText, t } from '../language/translate.ts';
import { textStyles } from '../layout/sizes.ts';
import { signsInWords } from '../layout/legend-of-signs.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { isSign } from '../layout/place-badges.ts';
import { type MapView, standingConnections } from '../layout/view.ts';
import { cardKinds } from '../model/card.ts';
import { severities, severityName } from '../words/card-values.ts';
import { cardKindName } from '../words/cards.ts';
import { barShapes } from './badge-shapes.ts';
import { flow, labelItem, type Item } from './flow.ts';
import type { Icon } from '../icons/icons.ts';
import { box, path, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { Theme } from './theme.ts';

const owner: Owner = { id: null, role: 'legend' };
export const SAMPLE_WIDTH = 28;
/** Of a severity's colour, as high as its words. */
const SWATCH = textStyles.badge.lineHeight;

/** Says what the marks on this map mean; marks that it does not use are left out. */
export function legendShapes(
  view: MapView,
  layout: MapLayout,
  width: number,
  measure: MeasureText,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const items = legendItems(view, layout, width, measure, theme);
  return flow(items, { x: 0, y: 0, width }, { x: 24, y: 8 });
}

function legendItems(
  view: MapView,
  layout: MapLayout,
  width: number,
  measure: MeasureText,
  theme: Theme,
): readonly Item[] {
  const withIcon = (words: string, name: Icon, colour: string): Item =>
    labelItem(
      words,
      { owner, style: textStyles.badge, colour: theme.softInk, icon: { name, colour } },
      measure,
      width,
    );
  const boxes = [...layout.cards.values()];
  const kinds = new Set(boxes.map(({ card }) => card.kind));
  const items: Item[] = cardKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => withIcon(cardKindName(kind), kind, theme.kinds[kind].edge));
  const badges = boxes.flatMap(({ content }) => content.badges.map(({ badge }) => badge));
  const found = new Set(badges.map(({ severity }) => severity));
  for (const severity of severities) {
    if (found.has(severity)) items.push(severityItem(severity, measure, theme));
  }
  if (boxes.some(({ content }) => content.assumption)) {
    items.push(withIcon(t('Assumption: no evidence is linked'), 'assumption', theme.hues.amber.strong));
  }
  const clipped =
    badges.some(({ kind }) => kind === 'evidence') ||
    [...layout.stages, ...layout.steps].some(({ evidenceCount }) => evidenceCount > 0);
  if (clipped || layout.evidence.length > 0) {
    items.push(withIcon(t('Evidence'), 'paperclip', theme.evidence.edge));
  }
  const chips = layout.evidenceCounts.flatMap((counts) => counts.chips.map(({ badge }) => badge));
  const signs = [...badges, ...chips].filter(isSign);
  for (const { words, icon: name, hue } of signsInWords(signs)) {
    items.push(withIcon(words, name, hue === null ? theme.softInk : theme.hues[hue].strong));
  }
  if (signs.some(({ bars }) => bars !== null)) {
    const words = [t('Success'), t('Ease'), t('Emotion')].join(', ');
    items.push(sampleItem(words, barsSample, measure, theme));
  }
  const curves = layout.lanes.some(({ curveHeight }) => curveHeight > 0);
  if (curves && view.emotions.some(({ points }) => points.size > 0)) {
    items.push(sampleItem(t('Emotion, backed by evidence'), lineSample(null), measure, theme));
    items.push(sampleItem(t('Emotion, team’s estimate'), lineSample([6, 5]), measure, theme));
  }
  if (view.steps.some(({ step }) => step.momentOfTruth)) {
    items.push(withIcon(t('Moment of truth'), 'star', theme.star));
  }
  const drawn = standingConnections(view).filter(
    ({ fromCardId, toCardId }) => layout.cards.has(fromCardId) && layout.cards.has(toCardId),
  );
  if (drawn.some(({ kind }) => kind === 'flow')) {
    items.push(sampleItem(t('Where customers go next'), arrowSample(theme.arrow, false), measure, theme));
  }
  if (drawn.some(({ kind }) => kind === 'answers')) {
    items.push(sampleItem(t('Addresses a pain point'), arrowSample(theme.answers, true), measure, theme));
  }
  return items;
}

/** A swatch with the number that cards show. */
export function severityItem(severity: number, measure: MeasureText, theme: Theme): Item {
  const { fill = null, text: ink = theme.ink } = theme.severities[severity] ?? {};
  const words = t('Severity {{severity}}: {{name}}', { severity, name: severityName(severity) });
  const swatch: Sample = (x, y) => {
    const place = { x, y, width: SWATCH, height: SWATCH };
    const number = { ...place, lines: [numberText(severity)], rtl: false };
    return [
      box(owner, place, { fill, radius: 4 }),
      text(owner, number, { style: textStyles.badge, colour: ink, align: 'center' }),
    ];
  };
  return sampleItem(words, swatch, measure, theme, SWATCH);
}

/** What a mark looks like, 28 px wide and 16 px high where nothing else is said. */
export type Sample = (x: number, y: number, theme: Theme) => readonly Shape[];

/** A mark and what it means; `room`: the width of the mark, px. */
export function sampleItem(
  words: string,
  sample: Sample,
  measure: MeasureText,
  theme: Theme,
  room = SAMPLE_WIDTH,
): Item {
  const style = textStyles.badge;
  const width = Math.ceil(measure(words, style, 400).width);
  return {
    width: room + 6 + width,
    height: style.lineHeight,
    shapes: (x, y) => [
      ...sample(x, y, theme),
      text(
        owner,
        { x: x + room + 6, y, width, lines: [words], rtl: false },
        { style, colour: theme.softInk },
      ),
    ],
  };
}

/** The bars of an experience as cards show them: a good success, a fair ease, a bad emotion. */
const barsSample: Sample = (x, y, theme) =>
  barShapes({ x: x + 4, y, width: 19, height: 16 }, [2, 1, -1], theme, owner);

const lineSample =
  (dash: readonly [number, number] | null): Sample =>
  (x, y, theme) => [
    path(owner, `M${x} ${y + 8}L${x + SAMPLE_WIDTH} ${y + 8}`, {
      stroke: theme.hues.slate.strong,
      strokeWidth: 2.5,
      dash,
    }),
  ];

const arrowSample =
  (colour: string, dotAtStart: boolean): Sample =>
  (x, y) => {
    const tip = x + SAMPLE_WIDTH;
    return [
      path(owner, `M${x} ${y + 8}L${tip - 6} ${y + 8}`, { stroke: colour, strokeWidth: 1.5 }),
      path(owner, `M${tip} ${y + 8}L${tip - 7} ${y + 4}L${tip - 7} ${y + 12}Z`, {
        fill: colour,
        strokeWidth: 0,
      }),
      ...(dotAtStart ? [box(owner, { x, y: y + 5, width: 6, height: 6 }, { fill: colour, radius: 3 })] : []),
    ];
  };
