import { t } from '../../language/translate.ts';
import type { CardBox, MapLayout } from '../../layout/map-layout.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { box, type Owner, text } from '../../scene/make-shape.ts';
import type { Shape } from '../../scene/shape.ts';
import { painsInFuture, type PainInFuture } from '../answered.ts';
import type { Comparison } from '../comparison.ts';
import { answerText } from '../words/answer-words.ts';
import { type MarkInk } from './mark-shapes.ts';

/** What the future map says to a pain point of the current one, as a label at the lower edge of its card. */
export type AnswerLabel = {
  readonly id: string;
  readonly place: CardBox;
  readonly isAnswered: boolean;
  /** All of it; the label has as much as the card is wide. */
  readonly words: string;
  readonly shapes: readonly Shape[];
};

const style: TextStyle = { size: 11, weight: 600, lineHeight: 14 };
const HEIGHT = 16;
const PADDING = 6;

const known = new WeakMap<Comparison, readonly PainInFuture[]>();

/** The pain points of the current map of two maps, worked out once; none of two states. */
export function painsOf(comparison: Comparison): readonly PainInFuture[] {
  if (comparison.between !== 'maps') return [];
  let pains = known.get(comparison);
  if (!pains) known.set(comparison, (pains = painsInFuture(comparison)));
  return pains;
}

/** The labels of those that are drawn. */
export const answerLabels = (
  comparison: Comparison,
  layout: MapLayout,
  ink: MarkInk,
): readonly AnswerLabel[] =>
  painsOf(comparison).flatMap((pain) => {
    const place = layout.cards.get(pain.pain.id);
    if (!place) return [];
    const isAnswered = pain.answers.length > 0;
    const words = answerText(pain);
    const short = isAnswered ? words : t('Not answered');
    return [
      { id: pain.pain.id, place, isAnswered, words, shapes: labelShapes(place, short, isAnswered, ink) },
    ];
  });

function labelShapes(
  place: CardBox,
  words: string,
  isAnswered: boolean,
  { measure, theme }: MarkInk,
): readonly Shape[] {
  const owner: Owner = { id: place.card.id, role: 'card' };
  const { soft, onSoft, strong } = theme.signs[isAnswered ? 'green' : 'rose'];
  const room = place.width - 12 - 2 * PADDING;
  const line = fitting(words, room, measure);
  const width = measure(line, style, Number.MAX_SAFE_INTEGER).width;
  const at = { x: place.x + 6, y: place.y + place.height - HEIGHT / 2 };
  return [
    box(
      owner,
      { ...at, width: width + 2 * PADDING, height: HEIGHT },
      { fill: soft, stroke: strong, radius: HEIGHT / 2 },
    ),
    text(
      owner,
      {
        x: at.x + PADDING,
        y: at.y + (HEIGHT - style.lineHeight) / 2,
        width: width + 1,
        lines: [line],
        rtl: false,
      },
      { style, colour: onSoft },
    ),
  ];
}

/** A line that is cut with an ellipsis where there is no room for all of it. */
function fitting(words: string, room: number, measure: MarkInk['measure']): string {
  const widthOf = (part: string): number => measure(part, style, Number.MAX_SAFE_INTEGER).width;
  if (widthOf(words) <= room) return words;
  const [start = ''] = measure(words, style, Math.max(1, room - widthOf('…'))).lines;
  return `${start.trimEnd()}…`;
}
