import type { ColumnGoal } from './paste-goals.ts';
import { type PasteTarget, plainName, stepsByName } from './paste-target.ts';

/** The names above a column; null where none is known. */
export type ColumnHead = { readonly stage: string | null; readonly step: string | null };

/** A name that nobody gave: the app did. */
const isUnnamed = (name: string): boolean => name.trim() === '' || /^(Step|Schritt) \d+$/.test(name);

/** The step of each column where only steps are named, or nothing is. */
export function planColumns(
  count: number,
  target: PasteTarget,
  names: readonly string[] | null,
  addSteps: boolean,
): readonly ColumnGoal[] {
  const { steps } = target;
  const byName = names ? stepsByName(target, names) : [];
  const named = byName.some((step) => step);
  const start = Math.max(
    0,
    steps.findIndex(({ step }) => step.id === target.stepId),
  );
  /** Where a new step goes: after the last column that has a place. */
  let last = named ? -1 : start - 1;
  return Array.from({ length: count }, (_, at): ColumnGoal => {
    const name = names?.[at]?.trim() || null;
    const step = named ? byName[at] : steps[start + at]?.step;
    if (step) {
      last = steps.findIndex((one) => one.step.id === step.id);
      const rename = !named && name !== null && isUnnamed(step.name) && name !== step.name ? name : null;
      return { kind: 'step', step, rename };
    }
    const after = steps[last] ?? steps[0];
    if (!addSteps || !after) return { kind: 'none' };
    const next = steps[last === -1 ? 0 : last + 1];
    const beforeStepId = next && next.stage.id === after.stage.id ? next.step.id : null;
    return { kind: 'new-step', stageId: after.stage.id, beforeStepId, name };
  });
}

/**
 * The step of each column where stages are named too. A stage is found by its name, in it a step by its name, else one
 * that nobody has named; what is not found is added, a stage after the one of the columns before it.
 */
export function planStages(
  heads: readonly ColumnHead[],
  target: PasteTarget,
  addSteps: boolean,
): readonly ColumnGoal[] {
  const { steps } = target;
  const stages = [...new Map(steps.map(({ stage }) => [stage.id, stage])).values()];
  const focused = steps.find(({ step }) => step.id === target.stepId)?.stage ?? stages[0];
  const known = heads.map(({ stage: name }) =>
    name === null ? focused : stages.find((stage) => plainName(stage.name) === plainName(name)),
  );
  const used = new Set<string>();
  const found = heads.map(({ step: name }, at) => {
    const own = steps.filter(({ stage, step }) => stage.id === known[at]?.id && !used.has(step.id));
    const step = name === null ? undefined : own.find((one) => plainName(one.step.name) === plainName(name));
    if (step) used.add(step.step.id);
    return step?.step;
  });
  let beforeStageId = known.find((stage) => stage)?.id ?? null;
  return heads.map(({ stage: stageName, step: name }, at): ColumnGoal => {
    const stage = known[at];
    if (stage) beforeStageId = stages[stages.indexOf(stage) + 1]?.id ?? null;
    const free = steps.find(
      (one) =>
        one.stage.id === stage?.id && !used.has(one.step.id) && (name === null || isUnnamed(one.step.name)),
    )?.step;
    const step = found[at] ?? free;
    if (step) {
      used.add(step.id);
      return { kind: 'step', step, rename: found[at] || name === step.name ? null : name };
    }
    if (!addSteps) return { kind: 'none' };
    return stage
      ? { kind: 'new-step', stageId: stage.id, beforeStepId: nextStep(found, at, stage.id, target), name }
      : { kind: 'new-stage', stage: stageName ?? '', beforeStageId, name };
  });
}

/** A new step stands before the next one that its stage has among the columns to the right. */
function nextStep(
  found: readonly (PasteTarget['steps'][number]['step'] | undefined)[],
  at: number,
  stageId: string,
  { steps }: PasteTarget,
): string | null {
  const own = new Set(steps.filter(({ stage }) => stage.id === stageId).map(({ step }) => step.id));
  return found.slice(at + 1).find((step) => step && own.has(step.id))?.id ?? null;
}
