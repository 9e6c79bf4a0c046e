import type { AnswerLink } from '../model/answer-link.ts';
import { type Strength, strengthOf } from '../measures/strength.ts';
import { cardKind } from '../kinds/card-kinds.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import type { EmotionPoint } from '../model/emotion-point.ts';
import type { Evidence, Stance } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import type { JourneyMap } from '../model/map.ts';
import type { Persona } from '../model/persona.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';
import type { Tag } from '../model/tag.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import type { PlaceMeasures } from '../measures/place-measures.ts';
import type { StageFunnel } from '../measures/stage-funnel.ts';
import type { StageHotSpots } from '../measures/stage-hot-spot.ts';

/** How well something is proved: pieces of evidence that support it, and how strong they are together. */
export type Support = Strength & { readonly count: number };
export const noSupport: Support = { ...strengthOf([]), count: 0 };

export const sameSupport = (a: Support, b: Support): boolean =>
  a === b ||
  (a.count === b.count &&
    a.people === b.people &&
    a.answers === b.answers &&
    a.against === b.against &&
    a.newest === b.newest &&
    a.kinds.join() === b.kinds.join());

/** How many comments a thing has, and how many of them are open. */
export type CommentCount = { readonly open: number; readonly all: number };
export const noComments: CommentCount = { open: 0, all: 0 };

/** How the cards of a map look. */
export type CardLook = Pick<JourneyMap, 'density' | 'cardFill'>;

export const sameLook = (a: CardLook, b: CardLook): boolean =>
  a.density === b.density && a.cardFill === b.cardFill;

/** Where an arrow leads, seen from the card it leaves; `within` to a card of the same cell, beside it or in another row. */
export type Heading = 'right' | 'left' | 'up' | 'down' | 'within';
/** An arrow with a label or a share. */
export type LabelledArrow = { readonly connection: Connection; readonly heading: Heading };

/** A card with everything its drawing needs. Keeps its identity while none of that changes. */
export type CardView = {
  readonly card: Card;
  readonly support: Support;
  /** It makes a claim and no evidence supports it; false in drawings that leave that open, too. */
  readonly assumption: boolean;
  readonly tags: readonly Tag[];
  /** The first picture attached to an image card. */
  readonly image: Attachment | null;
  /** The map that the card opens. */
  readonly linkedMap: JourneyMap | null;
  /** Arrows that leave the card and carry a label or a share. */
  readonly labelled: readonly LabelledArrow[];
  /** How many pain points an opportunity addresses. */
  readonly addresses: number;
  /** How many opportunities address a pain point. */
  readonly addressedBy: number;
  /** How many comments on it are open. */
  readonly comments: number;
};

export type StageView = {
  readonly stage: Stage;
  readonly steps: readonly StepView[];
  readonly support: Support;
  /** Evidence linked to the stage itself. */
  readonly evidence: readonly Evidence[];
  /** Of the stage itself. */
  readonly comments: CommentCount;
};
export type StepView = {
  readonly step: Step;
  readonly support: Support;
  /** Evidence linked to the step itself. */
  readonly evidence: readonly Evidence[];
  readonly comments: CommentCount;
};

/** A persona's points by step id, or those of all or others who answered: `felt` says by step how, and is null for a judged curve. */
export type EmotionLine = {
  readonly persona: Persona;
  readonly points: ReadonlyMap<string, EmotionPoint>;
  readonly felt: ReadonlyMap<string, EvidenceEmotion> | null;
};

/** One map with its parts in order: what `layoutMap` places. Parts that did not change keep their identity. */
export type MapView = {
  readonly map: JourneyMap;
  readonly stages: readonly StageView[];
  /** All steps, left to right. */
  readonly steps: readonly StepView[];
  readonly lanes: readonly Lane[];
  readonly cards: ReadonlyMap<string, CardView>;
  /** Cards of each cell, top to bottom; key by `cellKey`. Empty cells are left out. */
  readonly cells: ReadonlyMap<string, readonly CardView[]>;
  /** All evidence behind each step: linked to it or to its cards, each piece once; by step id, steps without any left out. */
  readonly behind: ReadonlyMap<string, readonly Evidence[]>;
  /** The personas that pieces of evidence are about, by the piece's id; pieces about nobody left out. */
  readonly about: ReadonlyMap<string, ReadonlySet<string>>;
  /** What imported answers say of its stages and steps, by their id. */
  readonly measures: PlaceMeasures;
  /** The people at its stages; null where the map does not show it, or nobody was counted. */
  readonly funnel: StageFunnel | null;
  /** How its stages rank as hot spots, by their id; empty where the map does not show it, or nothing was measured. */
  readonly hotSpots: StageHotSpots;
  readonly connections: readonly Connection[];
  /** The personas linked to the map; all of the project when none is. */
  readonly personas: readonly Persona[];
  /** One line a persona, also where it has no point yet. */
  readonly emotions: readonly EmotionLine[];
};

/** The connections of a map that are drawn while nothing is pointed at. */
export const standingConnections = ({
  map,
  connections,
}: Pick<MapView, 'map' | 'connections'>): readonly Connection[] =>
  map.answerLines ? connections : connections.filter(({ kind }) => kind !== 'answers');

/** What the pieces that are linked to something say of it. What is only context counts nowhere. */
export function supportOf(linked: readonly LinkedEvidence[] | undefined): Support {
  const counted = linked?.filter(({ stance }) => stance !== 'context') ?? [];
  if (counted.length === 0) return noSupport;
  const strength = strengthOf(
    counted.map(({ evidence: { kind, date, participantId: participant }, stance, answers }) => ({
      kind,
      date,
      participant,
      stance,
      ...(answers ? { answers } : {}),
    })),
  );
  const count = counted.filter(({ stance }) => stance === 'supports').length;
  return { ...strength, kinds: strength.kinds.toSorted(), count };
}

/** Answers behind a piece of evidence, with who gave each; null: an unknown person. */
export type AnswersBehind = AnswerLink & { readonly people: readonly (string | null)[] };

/** A piece of evidence, and what it says of what it is linked to. */
export type LinkedEvidence = {
  readonly evidence: Evidence;
  readonly stance: Stance;
  /** The imported answers that it was made of, if any. */
  readonly answers?: readonly AnswersBehind[] | undefined;
};

/** Whether a card says something about customers: a pain point, or a touchpoint that somebody has scored. */
export function makesClaim({ kind, success, ease, emotion }: Card): boolean {
  const { claims } = cardKind(kind);
  return claims === 'always' || (claims === 'scored' && (success ?? ease ?? emotion) !== null);
}

/** A card that makes a claim and has no evidence that supports it. */
export const isAssumption = (view: Pick<CardView, 'card' | 'support'>): boolean =>
  view.support.count === 0 && makesClaim(view.card);

/** How many cards of a map make a claim, and how many of those have evidence behind them. */
export function countClaims(cards: MapView['cards']): { readonly all: number; readonly backed: number } {
  let all = 0;
  let backed = 0;
  for (const { card, support } of cards.values()) {
    if (!makesClaim(card)) continue;
    all += 1;
    if (support.count > 0) backed += 1;
  }
  return { all, backed };
}
