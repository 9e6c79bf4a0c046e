import { t } from '../language/translate.ts';
import type { CommandCall } from '../commands/registry.ts';
import type { Id } from '../model/fields.ts';
import { byOrder } from '../model/order.ts';
import type { Persona } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { JourneyTask } from './journey-text.ts';
import { plainName } from './paste-target.ts';

/** What the tasks of a pasted journey are to the personas of a project. */
export type JourneyCast = {
  /** What a card carries of a task beside its name: its actors, those that are no persona here as text. */
  fieldsOf(task: JourneyTask): { readonly body: string; readonly personaIds: readonly Id[] };
  /** Whose emotion curves the scores are drawn on; none where the map has no curve or nobody to draw it for. */
  readonly curves: readonly Persona[];
  /** The commands that draw the scores, and in a sentence what was not drawn because the curve says something there. */
  emotions(stepIds: readonly (Id | undefined)[]): {
    readonly calls: readonly CommandCall[];
    readonly notes: readonly string[];
  };
};

/**
 * Finds the actors of a journey among the personas of a project. A score is drawn for the actors of its task; where the
 * journey names no persona at all, for the first one of the map.
 */
export function castOf(tasks: readonly JourneyTask[], records: ProjectRecords, mapId: Id): JourneyCast {
  const personas = [...records.persona.values()].sort(byOrder);
  const named = new Map(personas.map((persona) => [plainName(persona.name), persona]));
  const own = ({ actors }: JourneyTask): readonly Persona[] =>
    actors.flatMap((actor) => named.get(plainName(actor)) ?? []);
  const hasCurve = [...records.lane.values()].some((lane) => lane.mapId === mapId && lane.kind === 'emotion');
  const anyone = tasks.some((task) => own(task).length > 0);
  const first = anyone ? [] : personasOfMap(personas, records, mapId).slice(0, 1);
  const drawnFor = (task: JourneyTask): readonly Persona[] =>
    !hasCurve || task.emotion === null ? [] : anyone ? own(task) : first;
  return {
    fieldsOf: (task) => ({
      body: task.actors.filter((actor) => !named.has(plainName(actor))).join(', '),
      personaIds: [...new Set(own(task).map(({ id }) => id))],
    }),
    curves: [...new Set(tasks.flatMap(drawnFor))],
    emotions: (stepIds) => {
      const known = new Set(
        [...records.emotionPoint.values()].map(({ stepId, personaId }) => `${stepId} ${personaId}`),
      );
      const calls: CommandCall[] = [];
      let kept = 0;
      tasks.forEach((task, at) => {
        const stepId = stepIds[at];
        if (stepId === undefined || task.emotion === null) return;
        for (const { id: personaId } of drawnFor(task)) {
          if (known.has(`${stepId} ${personaId}`)) kept += 1;
          else calls.push({ command: 'set-emotion', input: { stepId, personaId, value: task.emotion } });
        }
      });
      const notes =
        kept === 0
          ? []
          : [t('{{count}} scores were left out: the emotion curve has a value there.', { count: kept })];
      return { calls, notes };
    },
  };
}

/** The personas that a map is about; all where it names none. */
function personasOfMap(personas: readonly Persona[], records: ProjectRecords, mapId: Id): readonly Persona[] {
  const links = [...records.personaLink.values()].filter(({ targetId }) => targetId === mapId);
  return links.length === 0
    ? personas
    : personas.filter(({ id }) => links.some(({ personaId }) => personaId === id));
}
