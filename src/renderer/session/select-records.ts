import { t } from '../../shared/language/translate.ts';
import { linksOf } from '../../shared/layout/links.ts';
import { isAssumption, noSupport } from '../../shared/layout/view.ts';
import type { Card } from '../../shared/model/card.ts';
import type { Evidence, EvidenceKind } from '../../shared/model/evidence.ts';
import type { JourneyMap } from '../../shared/model/map.ts';
import type { Lane } from '../../shared/model/lane.ts';
import type { Persona } from '../../shared/model/persona.ts';
import { projectNameOf } from '../../shared/model/project-name.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import type { Stage } from '../../shared/model/stage.ts';
import type { Step } from '../../shared/model/step.ts';
import type { ProjectState } from './project-store.ts';
import { findBy, inOrder } from './find-by.ts';

type Records = ProjectRecords;

/** What the project is called, or ''; see `projectNameOf`. */
export function givenProjectName({ records, status }: ProjectState): string {
  const [project] = records.project.values();
  return projectNameOf(project?.name ?? '', status?.fileName ?? null);
}

/** What the project is called, or what stands for it while it is called nothing. */
export const projectName = (state: ProjectState): string => givenProjectName(state) || t('Untitled project');

/** All maps of the project in order. */
export const mapsInOrder = (records: Records): readonly JourneyMap[] => inOrder(records.map);

/** All personas of the project in order. */
export const personasInOrder = (records: Records): readonly Persona[] => inOrder(records.persona);

/** A map's stages, left to right. */
export const stagesOfMap = (records: Records, mapId: string): readonly Stage[] =>
  findBy(records.stage, 'mapId', mapId);

/** A stage's steps, left to right. */
export const stepsOfStage = (records: Records, stageId: string): readonly Step[] =>
  findBy(records.step, 'stageId', stageId);

/** A map's lanes, top to bottom. */
export const lanesOfMap = (records: Records, mapId: string): readonly Lane[] =>
  findBy(records.lane, 'mapId', mapId);

/** The cards that are in a stage, step or lane. */
export const cardsIn = (records: Records, kind: 'stage' | 'step' | 'lane', id: string): readonly Card[] =>
  kind === 'stage'
    ? stepsOfStage(records, id).flatMap((step) => findBy(records.card, 'stepId', step.id))
    : findBy(records.card, kind === 'step' ? 'stepId' : 'laneId', id);

/** Whether a map has cards that make a claim without evidence. */
export function hasAssumptions(records: Records, mapId: string): boolean {
  const { support } = linksOf(records);
  return findBy(records.card, 'mapId', mapId).some((card) =>
    isAssumption({ card, support: support.get(card.id) ?? noSupport }),
  );
}

/** The different kinds of source among pieces of evidence. */
export const kindsOf = (evidence: readonly Evidence[]): readonly EvidenceKind[] => [
  ...new Set(evidence.map(({ kind }) => kind)),
];

/** The personas linked to a map, a card or a piece of evidence, in the project's order. */
export function personasOf(records: Records, targetId: string): readonly Persona[] {
  const linked = new Set(findBy(records.personaLink, 'targetId', targetId).map((link) => link.personaId));
  return personasInOrder(records).filter(({ id }) => linked.has(id));
}

/** By what a persona is on a map: linked to it, by its emotion curve there, or by cards of it; `none` where it is not. */
export function placeOnMap(
  records: Records,
  personaId: string,
  mapId: string | null,
): 'map' | 'curve' | 'cards' | 'none' {
  if (mapId === null) return 'none';
  const links = findBy(records.personaLink, 'personaId', personaId);
  if (links.some(({ targetId }) => targetId === mapId)) return 'map';
  if (findBy(records.emotionPoint, 'personaId', personaId).some((point) => point.mapId === mapId))
    return 'curve';
  const isOfMap = (cardId: string): boolean =>
    records.lane.get(records.card.get(cardId)?.laneId ?? '')?.mapId === mapId;
  return links.some(({ targetId }) => isOfMap(targetId)) ? 'cards' : 'none';
}
