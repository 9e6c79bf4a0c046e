import { t } from '../language/translate.ts';
import { followsAnswers } from '../layout/answered-emotion.ts';
import { cleanText } from '../layout/clean-text.ts';
import type { MapLayout } from '../layout/map-layout.ts';
import type { MeasureText } from '../layout/measure.ts';
import { shortenWords } from '../layout/shorten-words.ts';
import { textStyles } from '../layout/sizes.ts';
import { type MapView, standingConnections } from '../layout/view.ts';
import { FEW, few } from '../measures/estimate.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import { cardKinds } from '../model/card.ts';
import type { Hue } from '../model/palette.ts';
import { cardKindName } from '../words/cards.ts';
import { flow, type Item } from './flow.ts';
import { funnelItems } from './funnel-items.ts';
import { hotSpotItems } from './hot-spot-items.ts';
import { iconItem, type Sample, SAMPLE_WIDTH, sampleItem } from './legend-items.ts';
import { box, path, type Owner } from './make-shape.ts';
import type { Ink } from './parts.ts';
import { measureItems } from './measure-items.ts';
import type { Shape } from './shape.ts';
import { signItems } from './sign-items.ts';
import type { Theme } from './theme.ts';

const owner: Owner = { id: null, role: 'legend' };

/** Says what the marks on this map mean; marks that it does not use are left out. */
export function legendShapes(
  view: MapView,
  layout: MapLayout,
  width: number,
  measure: MeasureText,
  theme: Theme,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const items = legendItems(view, layout, width, { measure, theme });
  return flow(items, { x: 0, y: 0, width }, { x: 24, y: 8 });
}

function legendItems(view: MapView, layout: MapLayout, width: number, ink: Ink): readonly Item[] {
  const { theme } = ink;
  const boxes = [...layout.cards.values()];
  const kinds = new Set(boxes.map(({ card }) => card.kind));
  const items: Item[] = cardKinds
    .filter((kind) => kinds.has(kind))
    .map((kind) => iconItem(cardKindName(kind), kind, theme.kinds[kind].edge, width, ink));
  const chips = layout.evidenceCounts.flatMap((counts) => counts.chips.map(({ badge }) => badge));
  const elsewhere =
    layout.evidence.length > 0 ||
    [...layout.stages, ...layout.steps].some(({ evidenceCount }) => evidenceCount > 0);
  const contents = boxes.map(({ content }) => content);
  items.push(...signItems(contents, width, ink, { chips, clipped: elsewhere }));
  const curves = layout.lanes.some(({ curveHeight }) => curveHeight > 0);
  if (curves && view.emotions.some(({ points }) => points.size > 0)) {
    items.push(...emotionItems(view, layout, ink));
  }
  items.push(...measureItems(layout.measures, ink), ...funnelItems(layout.funnels, ink));
  items.push(...hotSpotItems(layout.hotSpots, width, ink));
  if (view.steps.some(({ step }) => step.momentOfTruth)) {
    items.push(iconItem(t('Moment of truth'), 'star', theme.star, width, ink));
  }
  const drawn = standingConnections(view).filter(
    ({ fromCardId, toCardId }) => layout.cards.has(fromCardId) && layout.cards.has(toCardId),
  );
  if (drawn.some(({ kind }) => kind === 'flow')) {
    items.push(sampleItem(t('Where customers go next'), arrowSample(theme.arrow, false), ink));
  }
  if (drawn.some(({ kind }) => kind === 'answers')) {
    items.push(sampleItem(t('Addresses a pain point'), arrowSample(theme.answers, true), ink));
  }
  return items;
}

/** Longest name of a persona in the legend, px. */
const NAME_WIDTH = 160;

/** Whose curves are drawn, and what they are drawn from. */
function emotionItems(view: MapView, layout: MapLayout, ink: Ink): readonly Item[] {
  const { measure } = ink;
  if (!followsAnswers(view)) {
    return [
      sampleItem(t('Emotion, backed by evidence'), lineSample(null), ink),
      sampleItem(t('Emotion, team’s estimate'), lineSample([6, 5]), ink),
    ];
  }
  const drawn = view.emotions.filter(({ points }) => points.size > 0);
  const shownFew = layout.steps.some(({ step }) =>
    drawn.some(({ points, felt }) => points.has(step.id) && isFew(felt?.get(step.id))),
  );
  const named = drawn.map(({ persona }) => {
    const name = shortenWords(cleanText(persona.name), textStyles.badge, NAME_WIDTH, measure);
    return sampleItem(t('Emotion from answers: {{name}}', { name }), lineSample(null, persona.hue), ink);
  });
  return [
    ...(named.length > 1 ? named : [sampleItem(t('Emotion, from answers'), lineSample(null), ink)]),
    ...(shownFew
      ? [sampleItem(t('Emotion, fewer than {{least}} answers', { least: FEW }), lineSample([6, 5]), ink)]
      : []),
  ];
}

const isFew = (felt: EvidenceEmotion | undefined): boolean => felt !== undefined && few(felt);

const lineSample =
  (dash: readonly [number, number] | null, hue: Hue = 'slate'): Sample =>
  (x, y, theme) => [
    path(owner, `M${x} ${y + 8}L${x + SAMPLE_WIDTH} ${y + 8}`, {
      stroke: theme.hues[hue].strong,
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
