import { cardKind } from '../kinds/card-kinds.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import type { EmotionPoint } from '../model/emotion-point.ts';
import type { Evidence, EvidenceKind } from '../model/evidence.ts';
import type { Lane } from '../model/lane.ts';
import type { JourneyMap } from '../model/map.ts';
import type { Persona } from '../model/persona.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';
import type { Tag } from '../model/tag.ts';

/** How well something is proved: pieces of evidence linked to it, and the different kinds among them. */
export type Support = { readonly count: number; readonly kinds: readonly EvidenceKind[] };
export const noSupport: Support = { count: 0, kinds: [] };

/** A card with everything its drawing needs. Keeps its identity while none of that changes. */
export type CardView = {
  readonly card: Card;
  readonly support: Support;
  readonly tags: readonly Tag[];
  /** The first picture attached to an image card. */
  readonly image: Attachment | null;
  /** The map that the card opens. */
  readonly linkedMap: JourneyMap | null;
  /** Arrows that leave the card and carry a label or a share. */
  readonly labelled: readonly Connection[];
};

export type StageView = {
  readonly stage: Stage;
  readonly steps: readonly StepView[];
  readonly support: Support;
  /** Evidence linked to the stage itself. */
  readonly evidence: readonly Evidence[];
};
export type StepView = {
  readonly step: Step;
  readonly support: Support;
  /** Evidence linked to the step itself. */
  readonly evidence: readonly Evidence[];
};

/** A persona's points by step id. */
export type EmotionLine = {
  readonly persona: Persona;
  readonly points: ReadonlyMap<string, EmotionPoint>;
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
  readonly connections: readonly Connection[];
  /** The personas linked to the map; all of the project when none is. */
  readonly personas: readonly Persona[];
  /** One line a persona, also where it has no point yet. */
  readonly emotions: readonly EmotionLine[];
};

/** Counts evidence and the different kinds among it. */
export function supportOf(evidence: readonly Evidence[] | undefined): Support {
  if (!evidence || evidence.length === 0) return noSupport;
  return { count: evidence.length, kinds: [...new Set(evidence.map((piece) => piece.kind))].sort() };
}

/** A card that makes a claim (a pain point or touchpoint) and has no evidence linked to it. */
export const isAssumption = (view: Pick<CardView, 'card' | 'support'>): boolean =>
  view.support.count === 0 && cardKind(view.card.kind).claims;
