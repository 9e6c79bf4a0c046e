import { title } from './fields.ts';

/** The name of the phase that a stage belongs to, without space around it; '' where it belongs to none. */
export const phaseName = title.overwrite((text) => text.trim());

type InPhase = { readonly id: string; readonly phase: string };

/** A phase of a map: neighbouring stages that name the same one. */
export type Phase<S extends InPhase> = { readonly name: string; readonly stages: readonly S[] };

/** The phases of a map, left to right, from all its stages in their order. */
export function phasesOf<S extends InPhase>(stages: readonly S[]): readonly Phase<S>[] {
  const phases: { readonly name: string; readonly stages: S[] }[] = [];
  let before = '';
  for (const stage of stages) {
    const name = stage.phase;
    if (name !== '' && name === before) phases.at(-1)?.stages.push(stage);
    else if (name !== '') phases.push({ name, stages: [stage] });
    before = name;
  }
  return phases;
}

/** The phase to which a stage belongs, from all stages of its map in their order; undefined for none. */
export const phaseOf = <S extends InPhase>(stages: readonly S[], stageId: string): Phase<S> | undefined =>
  phasesOf(stages).find((phase) => phase.stages.some(({ id }) => id === stageId));

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
