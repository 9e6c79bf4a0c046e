import { t } from '../language/translate.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import type { PlaceMeasures } from '../measures/place-measures.ts';
import type { JourneyMap } from '../model/map.ts';
import type { Persona } from '../model/persona.ts';
import type { EmotionLine, MapView } from './view.ts';

/** Whose curve it is in the place of a persona: that of all who answered. */
export const ANSWERED = 'answers';

/** Whether the curve that is drawn follows answers, so that nobody draws it. */
export const followsAnswers = ({ emotions }: Pick<MapView, 'emotions'>): boolean =>
  emotions.some(({ felt }) => felt !== null);

/**
 * The emotion curve by answers: at each step how it felt to those who were asked there, else to those who were asked about its stage.
 * Questions about emotion come before those about satisfaction. Undefined where nobody was asked.
 */
export function answeredEmotion(
  map: JourneyMap,
  stages: MapView['stages'],
  measures: PlaceMeasures,
  before: EmotionLine | undefined,
): EmotionLine | undefined {
  const felt = new Map(
    stages.flatMap(({ stage, steps }) =>
      steps.flatMap(({ step }) => {
        const own = feltAt(measures, step.id) ?? feltAt(measures, stage.id);
        return own ? [[step.id, own] as const] : [];
      }),
    ),
  );
  if (felt.size === 0) return undefined;
  const persona = answeredPersona();
  const same =
    before?.felt &&
    before.persona === persona &&
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
          personaId: ANSWERED,
          value: Math.round(value * 10) / 10,
          source: 'measured',
        },
      ] as const,
  );
  return { persona, points: new Map(points), felt };
}

function feltAt(measures: PlaceMeasures, id: string): EvidenceEmotion | undefined {
  // What was asked about one step says nothing of the others of its stage.
  const own = (measures.get(id) ?? []).filter(({ placedOn }) => placedOn.includes(id));
  const asked = own.filter(({ felt }) => felt !== null);
  const best = asked.find(({ measure }) => measure === 'emotion') ?? asked[0];
  return best?.felt ?? undefined;
}

const personas = new Map<string, Persona>();

function answeredPersona(): Persona {
  const name = t('Answers');
  const known = personas.get(name) ?? {
    id: ANSWERED,
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
  personas.set(name, known);
  return known;
}
