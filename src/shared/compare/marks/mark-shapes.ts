import type { CardBox, MapLayout, Rect, TextBlock } from '../../layout/map-layout.ts';
import type { MeasureText, TextStyle } from '../../layout/measure.ts';
import { textStyles } from '../../layout/sizes.ts';
import { box, type Owner, path } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import type { Theme } from '../../scene/theme.ts';
import type { Difference, MapComparison } from '../comparison.ts';
import { type DifferenceState, statesOf } from '../words/lines.ts';
import { moveArrow } from './move-arrow.ts';
import { lineColour, SIGN, signShapes } from './sign.ts';

export type MarkInk = { readonly measure: MeasureText; readonly theme: Theme };

export type Marks = {
  /** Painted below the cards, whose texts no arrow may cross: from where a card was to where it is. */
  readonly under: readonly Shape[];
  /** Painted over everything: signs of stages, steps, lanes and cards, frames, and a veil with struck titles over what is gone. */
  readonly over: readonly Shape[];
};

/** What is painted at a card that differs. */
export type CardMark = {
  readonly id: string;
  readonly states: readonly DifferenceState[];
  readonly place: CardBox;
  /** The line around it. */
  readonly frame: Shape;
  /** Through each line of the title of a card that is gone. */
  readonly strikes: readonly Shape[];
  /** From where it was to where it is. */
  readonly arrow: readonly Shape[];
};

/** The marks of the cards of a map, in its order. `at`: which of the states the layout is nearer to, see `recordsOfBoth`. */
export const cardMarks = (
  comparison: MapComparison,
  layout: MapLayout,
  ink: MarkInk,
  at: 'before' | 'after' = 'after',
): readonly CardMark[] =>
  comparison.stages.flatMap(({ cards }) =>
    cards.flatMap((card): readonly CardMark[] => {
      const place = layout.cards.get(card.id);
      const states = statesOf(card);
      const [first] = states;
      if (!place || !first) return [];
      const owner: Owner = { id: card.id, role: 'card' };
      const isGone = card.after === null;
      const line = { stroke: lineColour(first, ink.theme), strokeWidth: isGone ? 1 : 2, radius: 6 };
      const other = at === 'after' ? card.before : card.after;
      return [
        {
          id: card.id,
          states,
          place,
          frame: box(owner, place, line),
          strikes: isGone ? strikes(place, owner, ink) : [],
          arrow: other && card.moved ? moveArrow(other, place, layout, ink.theme, at) : [],
        },
      ];
    }),
  );

/** What is painted on a map to show what differs. The layout is that of `withGone`, so that there is a place for everything. */
export function marksOf(comparison: MapComparison, layout: MapLayout, ink: MarkInk): Marks {
  const headers = new Map<string, Rect>();
  for (const { stage, ...rect } of layout.stages) headers.set(stage.id, rect);
  for (const { step, ...rect } of layout.steps) headers.set(step.id, rect);
  for (const { lane, ...rect } of layout.lanes)
    headers.set(lane.id, { ...rect, width: layout.laneNameWidth });
  const parts = [
    ...comparison.lanes,
    ...comparison.stages.flatMap(({ own, steps }) => [...(own ? [own] : []), ...steps]),
  ];
  const cards = cardMarks(comparison, layout, ink);
  return {
    under: cards.flatMap(({ arrow }) => arrow),
    over: [
      ...parts.flatMap((part) => {
        const place = headers.get(part.id);
        return place ? headerMark(part, place, ink.theme) : [];
      }),
      ...cards.flatMap((card) => cardShapes(card, ink.theme)),
    ],
  };
}

/** The shapes of a map with its marks among and over them. */
export function withMarks(shapes: readonly Shape[], { under, over }: Marks): readonly Shape[] {
  const first = shapes.findIndex(({ role }) => role === 'card');
  const at = first < 0 ? shapes.length : first;
  return [...shapes.slice(0, at), ...under, ...shapes.slice(at), ...over];
}

function headerMark(
  part: Difference<'stage' | 'step' | 'lane'>,
  place: Rect,
  theme: Theme,
): readonly Shape[] {
  const owner: Owner = { id: part.id, role: part.kind };
  const states = statesOf(part);
  const veil = part.after === null ? [box(owner, place, { fill: veilOf(theme) })] : [];
  return [...veil, ...signsAt(states, { x: place.x - 5, y: place.y - 6 }, owner, theme)];
}

function cardShapes({ id, states, place, frame, strikes: lines }: CardMark, theme: Theme): readonly Shape[] {
  const owner: Owner = { id, role: 'card' };
  const veil = states.includes('gone') ? [box(owner, place, { fill: veilOf(theme), radius: 6 })] : [];
  const signs = signsAt(states, { x: place.x - SIGN / 2, y: place.y - SIGN / 2 }, owner, theme);
  return [...veil, frame, ...lines, ...signs];
}

/** Signs beside each other from a corner on. */
const signsAt = (
  states: readonly DifferenceState[],
  { x, y }: { readonly x: number; readonly y: number },
  owner: Owner,
  theme: Theme,
): readonly Shape[] =>
  states.flatMap((state, index) => signShapes(state, { x: x + index * (SIGN - 2), y }, owner, theme));

/** Paper that lets a third through: text below it is read, and is not taken for text that is there. */
const veilOf = (theme: Theme): string => `${theme.paper}99`;

/** A line through each line of a card’s title, or of its text where it has no title. */
function strikes(card: CardBox, owner: Owner, { measure, theme }: MarkInk): readonly Shape[] {
  const { title, body } = card.content;
  const [block, style]: readonly [TextBlock | null, TextStyle] = title
    ? [title, textStyles.cardTitle]
    : [body, textStyles.cardBody];
  if (!block) return [];
  return block.lines.map((line, index) => {
    const width = Math.min(block.width, measure(line, style, block.width + 1).width);
    const x = card.x + block.x + (block.rtl ? block.width - width : 0);
    const y = card.y + block.y + (index + 0.55) * style.lineHeight;
    return path(owner, `M${x} ${y}L${x + width} ${y}`, {
      stroke: lineColour('gone', theme),
      strokeWidth: 1.5,
    });
  });
}
