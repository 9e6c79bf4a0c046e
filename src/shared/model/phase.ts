import { title } from './fields.ts';

/** The name of the phase that a stage belongs to, without space around it; '' where it belongs to none. */
export const phaseName = title.overwrite((text) => text.trim());

type InPhase = { readonly id: string; readonly phase: string };

/** A phase of a map: neighbouring stages that name the same one. */
export type Phase<S extends InPhase> = { readonly name: string; readonly stages: readonly S[] };

/** The parts of the band over the stages of a map, left to right: its phases, and the gaps of stages that have none (''). */
export function bandOf<S extends InPhase>(stages: readonly S[]): readonly Phase<S>[] {
  const parts: { readonly name: string; readonly stages: S[] }[] = [];
  for (const stage of stages) {
    const last = parts.at(-1);
    if (last?.name === stage.phase) last.stages.push(stage);
    else parts.push({ name: stage.phase, stages: [stage] });
  }
  return parts;
}

/** The part of the band over a stage, from all stages of its map in their order. */
export const partOver = <S extends InPhase>(stages: readonly S[], stageId: string): Phase<S> | undefined =>
  bandOf(stages).find((part) => part.stages.some(({ id }) => id === stageId));

/** The phases of a map, left to right, from all its stages in their order. */
export const phasesOf = <S extends InPhase>(stages: readonly S[]): readonly Phase<S>[] =>
  bandOf(stages).filter(({ name }) => name !== '');

/** The phase to which a stage belongs, from all stages of its map in their order; undefined for none. */
export const phaseOf = <S extends InPhase>(stages: readonly S[], stageId: string): Phase<S> | undefined =>
  phasesOf(stages).find((phase) => phase.stages.some(({ id }) => id === stageId));

/** The part of the band before the one over a stage. */
export function partBefore<S extends InPhase>(stages: readonly S[], stageId: string): Phase<S> | undefined {
  const band = bandOf(stages);
  return band[band.findIndex((part) => part.stages.some(({ id }) => id === stageId)) - 1];
}

/** A name as it is, or with the first number from 2 on with which no part of the band here has it yet. */
export function freePhaseName(name: string, stages: readonly InPhase[]): string {
  const taken = new Set(stages.map(({ phase }) => phase));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} ${number}`;
  return free;
}

/** A place where a phase begins or ends. Places are counted from the left: 0 is before the first stage. */
export type PhaseEdge = {
  readonly at: number;
  /** The phases at both sides; '' for none. */
  readonly left: string;
  readonly right: string;
  /** Where the part at its left begins, and where the one at its right ends. */
  readonly from: number;
  readonly to: number;
};

/** Where the phases of a map begin and end, from all its stages in their order. */
export function phaseEdges(stages: readonly InPhase[]): readonly PhaseEdge[] {
  const edges: PhaseEdge[] = [];
  let at = 0;
  let before: Phase<InPhase> = { name: '', stages: [] };
  for (const part of [...bandOf(stages), { name: '', stages: [] }]) {
    if (part.name !== before.name) {
      const [from, to] = [at - before.stages.length, at + part.stages.length];
      edges.push({ at, left: before.name, right: part.name, from, to });
    }
    at += part.stages.length;
    before = part;
  }
  return edges;
}

/** The place nearest to one asked for to which an edge can go while every phase keeps a stage; a gap need not keep one. */
export function edgeNear({ left, right, from, to }: PhaseEdge, asked: number): number {
  const [least, most] = [left === '' ? from : from + 1, right === '' ? to : to - 1];
  return Math.max(least, Math.min(most, asked));
}

/** The phase in whose middle a place is, before a stage or at the end (null); '' where it is at an edge or in none. */
export function phaseAround(stages: readonly InPhase[], beforeStageId: string | null): string {
  const { left, right } = neighbours(stages, beforeStageId);
  return left !== undefined && left === right ? left : '';
}

/**
 * The phase of a stage that goes to another place of its map: it joins the phase in whose middle it is put, and leaves the
 * one it was in where that stays behind. The only stage of a phase takes it along.
 */
export function phaseAfterMove<S extends InPhase>(
  stages: readonly S[],
  moved: S,
  beforeStageId: string | null,
): string {
  const own = phaseOf(stages, moved.id);
  if (own?.stages.length === 1) return own.name;
  const others = stages.filter(({ id }) => id !== moved.id);
  const around = phaseAround(others, beforeStageId);
  if (around !== '') return around;
  const { left, right } = neighbours(others, beforeStageId);
  return !own || own.name === left || own.name === right ? moved.phase : (left ?? right ?? '');
}

/** The phases of the stages between which a place is. */
function neighbours(
  stages: readonly InPhase[],
  beforeStageId: string | null,
): { readonly left: string | undefined; readonly right: string | undefined } {
  const at = stages.findIndex(({ id }) => id === beforeStageId);
  const place = at === -1 ? stages.length : at;
  return { left: stages[place - 1]?.phase, right: stages[place]?.phase };
}
