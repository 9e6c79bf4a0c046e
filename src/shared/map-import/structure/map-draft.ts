import type { LaneKind } from '../../kinds/lane-kinds.ts';
import type { CellTexts, KnownStructure } from '../table/map-file.ts';

/** A card about to be made; `span` counts the steps it covers. */
export type CardDraft = { readonly title: string; readonly body: string; readonly span: number };

export type StageDraft = {
  readonly name: string;
  readonly phase: string;
  /** Names of its steps, at least one; null where nobody has named it. */
  readonly steps: readonly (string | null)[];
};

export type LaneDraft = {
  /** '' where it has none. */
  readonly name: string;
  /** What its name, or the file, says it is. */
  readonly kind: LaneKind;
  /** What its cells say, one for each step: emotions are read from that. */
  readonly texts: readonly CellTexts[];
  /** Its cards, for each step. */
  readonly cards: readonly (readonly CardDraft[])[];
  /** What it says of emotions, and the scale that was written on; null where its texts have to tell. */
  readonly emotion: KnownStructure['emotion'];
};

/** A card by its lane, step and place in the cell. */
export type CardPlace = { readonly lane: number; readonly step: number; readonly at: number };

/** A map as it was understood, before anybody has chosen what its lanes are. */
export type MapDraft = {
  readonly name: string;
  readonly stages: readonly StageDraft[];
  readonly lanes: readonly LaneDraft[];
  readonly arrows: readonly { readonly from: CardPlace; readonly to: CardPlace; readonly label: string }[];
};

export const stepCount = ({ stages }: Pick<MapDraft, 'stages'>): number =>
  stages.reduce((sum, { steps }) => sum + steps.length, 0);
