import { t } from '../language/translate.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import type { FeltTallies } from '../measures/felt-tallies.ts';
import { groupMeasure } from '../measures/group-measures.ts';
import type { PlaceMeasure } from '../measures/place-measure.ts';
import type { PlaceMeasures } from '../measures/place-measures.ts';
import type { Persona } from '../model/persona.ts';
import type { ProjectRecords } from '../model/records.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import type { EmotionLine, MapView } from './view.ts';

/** Whether the curves that are drawn follow answers, so that nobody draws them. */
export const followsAnswers = ({ emotions }: Pick<MapView, 'emotions'>): boolean =>
  emotions.some(({ felt }) => felt !== null);

/** What the curves of a map can be drawn from. */
export type Answered = Pick<MapView, 'map' | 'stages' | 'personas' | 'measures'> & {
  readonly records: Pick<ProjectRecords, 'responseSet' | 'stage' | 'step' | 'card'>;
  readonly felt: FeltTallies;
};

/**
 * The emotion curves by answers: at each step how it felt to those who were asked there, else to those who were asked about its stage.
 * Questions about emotion come before those about satisfaction. One curve for each of several personas that answers name and one for
 * the others, else one for all. Empty where nobody was asked.
 */
export function answeredEmotions(
  answered: Answered,
  before: readonly EmotionLine[] | undefined,
): readonly EmotionLine[] {
  const lineOf = (persona: Persona, own: Who): readonly EmotionLine[] => {
    const line = lineBy(
      answered,
      persona,
      own,
      before?.find((one) => one.persona === persona),
    );
    return line ? [line] : [];
  };
  const { personas, felt } = answered;
  const lines = personas.flatMap((persona) => {
    const own = felt.find(({ personaId }) => personaId === persona.id);
    return own && personas.length > 1 ? lineOf(persona, own.tallies) : [];
  });
  if (lines.length === 0) return lineOf(nobody(t('Answers')), null);
  return [...lines, ...lineOf(nobody(t('Other answers')), otherTallies(felt, personas))];
}

/** Whose answers: null is all of them. */
type Who = readonly ResponseTally[] | null;

function lineBy(
  answered: Answered,
  persona: Persona,
  who: Who,
  before: EmotionLine | undefined,
): EmotionLine | undefined {
  const { map, stages } = answered;
  const felt = new Map(
    stages.flatMap(({ stage, steps }) =>
      steps.flatMap(({ step }) => {
        const own = feltAt(answered, step.id, who) ?? feltAt(answered, stage.id, who);
        return own ? [[step.id, own] as const] : [];
      }),
    ),
  );
  if (felt.size === 0) return undefined;
  const same =
    before?.felt &&
    before.felt.size === felt.size &&
    [...felt].every(([id, own]) => before.felt?.get(id) === own);
  if (same) return before;
  const points = Array.from(
    felt,
    ([stepId, { value }]) =>
      [
        stepId,
        {
          id: '',
          mapId: map.id,
          stepId,
          personaId: persona.id,
          value: Math.round(value * 10) / 10,
          source: 'measured',
        },
      ] as const,
  );
  return { persona, points: new Map(points), felt };
}

function feltAt({ measures, records }: Answered, id: string, who: Who): EvidenceEmotion | undefined {
  const asked = feltMeasures(measures, id);
  if (who === null) return asked[0]?.felt ?? undefined;
  for (const whole of asked) {
    const own = groupMeasure(records, id, whole, who);
    if (own?.felt && own.placedOn.includes(id)) return own.felt;
  }
  return undefined;
}

/** The measures of a place that say how it felt, those about emotion first. */
function feltMeasures(measures: PlaceMeasures, id: string): readonly PlaceMeasure[] {
  // What was asked about one step says nothing of the others of its stage.
  const own = (measures.get(id) ?? []).filter(({ felt, placedOn }) => felt !== null && placedOn.includes(id));
  return own.toSorted((a, b) => Number(b.measure === 'emotion') - Number(a.measure === 'emotion'));
}

const others = new WeakMap<FeltTallies, Map<string, readonly ResponseTally[]>>();

/** What those answered who name none of the personas; the very same list as before, so that what was computed of it is known. */
function otherTallies(felt: FeltTallies, personas: readonly Persona[]): readonly ResponseTally[] {
  const known = others.get(felt) ?? new Map<string, readonly ResponseTally[]>();
  others.set(felt, known);
  const ids = new Set<string | null>(personas.map(({ id }) => id));
  const key = [...ids].join();
  const own = known.get(key) ?? felt.flatMap(({ personaId, tallies }) => (ids.has(personaId) ? [] : tallies));
  known.set(key, own);
  return own;
}

const stand = new Map<string, Persona>();

/** Stands in the place of a persona for those who answered, under a name. */
function nobody(name: string): Persona {
  const known = stand.get(name) ?? {
    id: 'answers',
    order: 'a0',
    name,
    role: '',
    quote: '',
    goals: '',
    frustrations: '',
    demographics: '',
    psychographics: '',
    hue: 'slate',
  };
  stand.set(name, known);
  return known;
}
