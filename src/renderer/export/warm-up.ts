import { noFeltTallies } from '../../shared/measures/felt-tallies.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { laneKind, laneKinds } from '../../shared/kinds/lane-kinds.ts';
import { emptyRecords } from '../../shared/changes/apply.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { type Card, emptyCardFields } from '../../shared/model/card.ts';
import { type Lane, newLaneLook } from '../../shared/model/lane.ts';
import { newMapLook } from '../../shared/model/map.ts';
import type { Persona } from '../../shared/model/persona.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { defaultStages } from '../../shared/model/stage.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { createMeasureText } from '../text/measure-text.ts';

const MAP = 'warm-up';

/**
 * Lays out a map that nobody sees. The first layout of a process takes three times as long as the next one, for its code is
 * compiled and the letters of the fonts are measured then: a page that waits does that beforehand.
 */
export function warmUp(): void {
  const records = smallMap();
  const view = createMapView(records, MAP, undefined, placeMeasures(records, []), noFeltTallies);
  if (view === undefined) return;
  const options = { titleBlock: true, legend: true, assumptions: 'marked', stageId: null } as const;
  const drawn = { ...options, date: '2026-01-01', projectName: MAP };
  createScene({ view, measure: createMeasureText(), theme: themes.light, options: drawn });
}

const stages = defaultStages.map(({ name, phase, hue }, at) => ({
  id: `stage-${at}`,
  mapId: MAP,
  order: `a${at}`,
  name,
  phase,
  hue,
  originId: null,
}));

const steps = stages.map(({ id, name }, at) => ({
  id: `step-${at}`,
  mapId: MAP,
  stageId: id,
  order: 'a',
  name,
  momentOfTruth: at === 0,
  width: null,
  originId: null,
}));

const persona: Persona = {
  id: 'persona',
  order: 'a',
  name: MAP,
  role: '',
  quote: '',
  goals: '',
  frustrations: '',
  demographics: '',
  psychographics: '',
  hue: 'iris',
};

/** The usual stages, and a lane of each kind with a card in each. */
function smallMap(): ProjectRecords {
  const lanes = laneKinds.map((kind, at) => ({
    id: kind,
    mapId: MAP,
    order: String(at).padStart(2, '0'),
    name: laneKind(kind).name,
    kind,
    ...newLaneLook,
  }));
  return {
    ...emptyRecords(),
    map: byId([
      {
        id: MAP,
        order: 'a',
        name: MAP,
        state: 'current',
        scenario: '',
        scope: '',
        originId: null,
        ...newMapLook,
      },
    ]),
    persona: byId([persona]),
    stage: byId(stages),
    step: byId(steps),
    lane: byId(lanes),
    card: byId(lanes.flatMap(cardsOf)),
    emotionPoint: byId(
      steps.map(({ id }, at) => ({
        id: `emotion-${id}`,
        mapId: MAP,
        stepId: id,
        personaId: persona.id,
        value: (at % 5) - 2,
        source: 'judged',
      })),
    ),
  };
}

/** A card in each step of a lane, with the words that explain the lane. */
function cardsOf({ id: laneId, kind }: Pick<Lane, 'id' | 'kind'>): readonly Card[] {
  const { holds, about, invitation } = laneKind(kind);
  if (holds === null) return [];
  return steps.map(({ id: stepId }) => ({
    ...emptyCardFields,
    id: `${laneId}-${stepId}`,
    mapId: MAP,
    laneId,
    stepId,
    order: 'a',
    kind: holds,
    title: about,
    body: invitation,
    severity: 3,
    frequencyShare: 0.5,
    impact: 4,
    effort: 2,
    value: 12.5,
  }));
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
