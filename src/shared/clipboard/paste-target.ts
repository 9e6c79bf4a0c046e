import { t } from '../language/translate.ts';
import { type LaneKind, laneKind, laneKinds } from '../kinds/lane-kinds.ts';
import { cardKindOfLane, type Lane, laneNames } from '../model/lane.ts';
import type { Stage } from '../model/stage.ts';
import type { Step } from '../model/step.ts';

/** Where on a map a paste begins. */
export type PasteTarget = {
  readonly mapId: string;
  /** All lanes of the map, top to bottom. */
  readonly lanes: readonly Lane[];
  /** All steps of the map, left to right, each with its stage. */
  readonly steps: readonly { readonly step: Step; readonly stage: Stage }[];
  readonly laneId: string;
  readonly stepId: string;
  /** In the first cell: the card that what is pasted stands before; null: at the end. */
  readonly beforeCardId: string | null;
};

/** How a name is compared with another: case, spaces around it and how it is composed do not count. */
export const plainName = (name: string): string => name.normalize('NFC').trim().toLowerCase();

export const holdsCards = (lane: Lane): boolean => cardKindOfLane[lane.kind] !== null;

/** The lanes that rows go to one after the other: from the focused one on, those that hold cards and can be seen. */
export function lanesFrom({ lanes, laneId }: PasteTarget): readonly Lane[] {
  const from = lanes.findIndex(({ id }) => id === laneId);
  return lanes
    .slice(Math.max(0, from))
    .filter((lane) => holdsCards(lane) && (!lane.collapsed || lane.id === laneId));
}

/** True for the name that a lane of a kind usually has, in English or the language that is spoken. */
const isUsualName = (kind: LaneKind, wanted: string): boolean =>
  plainName(laneNames[kind]) === wanted || plainName(t(laneNames[kind])) === wanted;

/** The lane of a name, or of the kind that is usually named so. */
export function laneByName(lanes: readonly Lane[], name: string): Lane | undefined {
  const wanted = plainName(name);
  const kind = laneKinds.find((one) => isUsualName(one, wanted));
  return lanes.find((lane) => plainName(lane.name) === wanted) ?? lanes.find((lane) => lane.kind === kind);
}

const pastedNames = laneKinds
  .flatMap((kind) => {
    const { pasted } = laneKind(kind);
    return pasted ? [{ kind, ...pasted }] : [];
  })
  .sort((a, b) => a.rank - b.rank);

/** The kind of a new lane, by its name; free text where the name says nothing. */
export function kindByName(name: string): LaneKind {
  const wanted = plainName(name);
  return (
    laneKinds.find((kind) => cardKindOfLane[kind] !== null && isUsualName(kind, wanted)) ??
    pastedNames.find(({ names }) => names.test(wanted))?.kind ??
    'free-text'
  );
}

/** For each name the step that has it, else the first step of a stage that has it; each step once. */
export function stepsByName({ steps }: PasteTarget, names: readonly string[]): readonly (Step | undefined)[] {
  const used = new Set<string>();
  return names.map((name) => {
    const wanted = plainName(name);
    if (wanted === '') return undefined;
    const free = steps.filter(({ step }) => !used.has(step.id));
    const found =
      free.find(({ step }) => plainName(step.name) === wanted) ??
      free.find(({ stage }) => plainName(stage.name) === wanted);
    if (found) used.add(found.step.id);
    return found?.step;
  });
}
