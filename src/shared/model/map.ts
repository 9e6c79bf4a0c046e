import { z } from 'zod';
import { id, order, text, title } from './fields.ts';

/** How much of a card shows: all of it, its title with its facts as small signs, or the title alone. */
export const densities = ['comfortable', 'compact', 'titles'] as const;
export type Density = (typeof densities)[number];

/** The ground of cards: the paper’s own colour, or a soft one of their kind. */
export const cardFills = ['plain', 'soft'] as const;
export type CardFill = (typeof cardFills)[number];

/** How many cards of one cell may lie side by side. */
export const cardsAcross = [1, 2, 3] as const;
export type CardsAcross = (typeof cardsAcross)[number];

/** What the emotion curve is drawn from: what the team judged, or what people answered. */
export const emotionSources = ['judged', 'answers'] as const;
export type EmotionSource = (typeof emotionSources)[number];

/** How a new map looks. */
export const newMapLook = {
  density: 'compact',
  cardFill: 'plain',
  answerLines: false,
  cardsAcross: 3,
  hotSpots: true,
  emotionFrom: 'judged',
  funnel: true,
} as const;

export const mapStates = ['current', 'future'] as const;

/** One journey toward a goal: as it is (`current`) or as it should become (`future`). */
export const mapSchema = z.strictObject({
  id,
  order,
  name: title,
  state: z.enum(mapStates),
  scenario: text,
  scope: text,
  density: z.enum(densities),
  cardFill: z.enum(cardFills),
  /** Draws lines from opportunities to the pain points they answer, and not only how many there are. */
  answerLines: z.boolean(),
  /** Most cards side by side, where a column is wide enough. */
  cardsAcross: z.number().int().min(1).max(3),
  /** Ranks the stages in a band over them, as soon as something about them was measured. */
  hotSpots: z.boolean(),
  /** Where there are answers to draw the curve from; else it is the judged one. */
  emotionFrom: z.enum(emotionSources),
  /** Draws the people at the stages over its measures, where any were counted. */
  funnel: z.boolean(),
  /** What it was copied from, maybe in another file, and maybe gone; null: from nothing. */
  originId: id.nullable(),
});
export type JourneyMap = z.infer<typeof mapSchema>;
