import { type JourneyTask, type JourneyText, readJourney } from '../../clipboard/journey-text.ts';
import { t } from '../../language/translate.ts';
import { laneNames } from '../../model/lane.ts';
import type { EmotionCurve } from '../table/emotion-curve.ts';
import type { ReadTable } from '../table/map-file.ts';

type Step = {
  readonly section: string | null;
  readonly part: number;
  readonly name: string;
  readonly tasks: readonly JourneyTask[];
};

/** A Mermaid journey as a table; null for any other text. */
export function journeyTable(text: string): ReadTable | null {
  const journey = readJourney(text);
  return journey && tableOfJourney(journey);
}

/** Its sections over its tasks, and what their actors feel. */
export function tableOfJourney(journey: JourneyText): ReadTable {
  const steps = stepsOf(journey.tasks);
  const curves = curvesOf(steps);
  const cells = (names: readonly string[]): ReadTable['rows'][number] =>
    ['', ...names].map((name) => (name === '' ? [] : [name]));
  const name = t(laneNames.emotion);
  return {
    name: journey.title,
    rows: [
      cells(
        steps.map(({ section, part }, at) =>
          at > 0 && part === steps[at - 1]?.part ? '' : (section ?? '') || t('New stage'),
        ),
      ),
      cells(steps.map((step) => step.name)),
      ...(curves.length === 0 ? [] : [[[name], ...steps.map(() => [])]]),
    ],
    merged: [],
    known: {
      heads: 2,
      names: true,
      phases: [],
      lanes: ['emotion'],
      emotion: { curves, scale: '1-5' },
    },
    isDrawn: true,
    arrows: [],
    wide: [],
  };
}

/** A task has one score: where actors feel differently, its name is written once for each score. */
function stepsOf(tasks: readonly JourneyTask[]): readonly Step[] {
  const steps: Step[] = [];
  for (const task of tasks) {
    const last = steps.at(-1);
    const isSame =
      last?.name === task.name &&
      last.part === task.part &&
      task.actors.length > 0 &&
      last.tasks.every(
        ({ actors }) => actors.length > 0 && actors.every((actor) => !task.actors.includes(actor)),
      );
    if (isSame) steps[steps.length - 1] = { ...last, tasks: [...last.tasks, task] };
    else steps.push({ section: task.section, part: task.part, name: task.name, tasks: [task] });
  }
  return steps;
}

/**
 * The curve of each actor. Where actors are named, a score without one is nobody’s: Mermaid asks for a score everywhere. Where
 * none is, the scores are the customer’s, unless all are in the middle, which says nothing.
 */
function curvesOf(steps: readonly Step[]): readonly EmotionCurve[] {
  const actors = [...new Set(steps.flatMap(({ tasks }) => tasks.flatMap((task) => task.actors)))];
  if (actors.length > 0)
    return actors.map((persona) => ({
      persona,
      values: steps.map(({ tasks }) => tasks.find((task) => task.actors.includes(persona))?.emotion ?? null),
    }));
  const values = steps.map(({ tasks }) => tasks[0]?.emotion ?? null);
  return values.some((value) => value !== null && value !== 0) ? [{ persona: '', values }] : [];
}
