import {
  recordKinds,
  recordSchemas,
  type ProjectRecords,
  type RecordKind,
} from '../../src/shared/model/records.ts';
import { cardKindOfLane } from '../../src/shared/model/lane.ts';
import { isOrderKey } from '../../src/shared/model/order.ts';

/** Fields that name a record of one kind. */
const references: Readonly<Partial<Record<RecordKind, Readonly<Record<string, RecordKind>>>>> = {
  stage: { mapId: 'map' },
  step: { mapId: 'map', stageId: 'stage' },
  lane: { mapId: 'map' },
  card: { mapId: 'map', laneId: 'lane', stepId: 'step' },
  connection: { mapId: 'map', fromCardId: 'card', toCardId: 'card' },
  emotionPoint: { mapId: 'map', stepId: 'step', personaId: 'persona' },
  personaLink: { personaId: 'persona' },
  evidenceLink: { evidenceId: 'evidence' },
  highlight: { evidenceId: 'evidence', sourceId: 'source' },
  tagLink: { tagId: 'tag' },
  responseNote: { setId: 'responseSet' },
  answerLink: { evidenceId: 'evidence', setId: 'responseSet' },
};

/** Within which records of a kind order keys must differ. */
const groups: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  map: [],
  stage: ['mapId'],
  step: ['stageId'],
  lane: ['mapId'],
  card: ['laneId', 'stepId'],
  persona: [],
  attachment: ['ownerId'],
  view: [],
  source: [],
  participant: [],
  responseSet: [],
};

/** What of a record may exist only once, by its fields. */
const unique: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  connection: ['fromCardId', 'toCardId', 'kind'],
  emotionPoint: ['stepId', 'personaId'],
  personaLink: ['personaId', 'targetId'],
  evidenceLink: ['evidenceId', 'targetId'],
  tagLink: ['tagId', 'targetId'],
  tag: ['name'],
  preset: ['name'],
  responseNote: ['setId', 'row'],
  answerLink: ['evidenceId', 'setId'],
};

type Fields = Readonly<Record<string, unknown>>;

/** Everything about a project that must never be so, in sentences; empty when it is sound. */
export function problemsOf(records: ProjectRecords): readonly string[] {
  const problems: string[] = [];
  const has = (kind: RecordKind, id: unknown): boolean => typeof id === 'string' && records[kind].has(id);
  const everyId = new Set<string>();
  for (const kind of recordKinds) {
    const keys = new Set<string>();
    const twins = new Set<string>();
    for (const [id, record] of records[kind] as ReadonlyMap<string, Fields>) {
      const name = `${kind} ${id}`;
      if (record['id'] !== id) problems.push(`${name} is filed under another id`);
      if (everyId.has(id)) problems.push(`${name} shares its id with another record`);
      everyId.add(id);
      if (!recordSchemas[kind].safeParse(record).success) problems.push(`${name} breaks its schema`);
      for (const [field, target] of Object.entries(references[kind] ?? {})) {
        if (!has(target, record[field])) problems.push(`${name} names a ${target} that is not there`);
      }
      const target = record['targetKind'] ?? record['ownerKind'];
      if (target !== undefined && !has(target as RecordKind, record['targetId'] ?? record['ownerId'])) {
        problems.push(`${name} hangs on a ${target as string} that is not there`);
      }
      if (kind === 'comment' && record['replyTo'] !== null) {
        const { replyTo } = record;
        const first = typeof replyTo === 'string' ? records.comment.get(replyTo) : undefined;
        if (first?.replyTo !== null || first.targetId !== record['targetId'])
          problems.push(`${name} replies to nothing on the same thing`);
      }
      const group = groups[kind];
      if (group) {
        const order = record['order'] as string;
        if (!isOrderKey(order) || order.length > 60) problems.push(`${name} has a bad order key ${order}`);
        const key = [...group.map((field) => record[field]), order].join(' ');
        if (keys.has(key)) problems.push(`${name} has the order key of a sibling`);
        keys.add(key);
      }
      const twin = unique[kind]?.map((field) => record[field]).join(' ');
      if (twin !== undefined && twins.has(twin)) problems.push(`${name} is there twice`);
      if (twin !== undefined) twins.add(twin);
    }
  }
  return [...problems, ...mapProblems(records)];
}

function mapProblems(records: ProjectRecords): readonly string[] {
  const problems: string[] = [];
  for (const map of records.map.values()) {
    if (![...records.stage.values()].some((stage) => stage.mapId === map.id))
      problems.push(`map ${map.id} has no stage`);
    if (![...records.lane.values()].some((lane) => lane.mapId === map.id))
      problems.push(`map ${map.id} has no lane`);
  }
  for (const stage of records.stage.values()) {
    if (![...records.step.values()].some((step) => step.stageId === stage.id))
      problems.push(`stage ${stage.id} has no step`);
  }
  for (const step of records.step.values()) {
    if (records.stage.get(step.stageId)?.mapId !== step.mapId)
      problems.push(`step ${step.id} is on another map than its stage`);
  }
  for (const card of records.card.values()) {
    const lane = records.lane.get(card.laneId);
    if (lane?.mapId !== card.mapId || records.step.get(card.stepId)?.mapId !== card.mapId)
      problems.push(`card ${card.id} is on another map than its cell`);
    // Notes in lanes of measures are from before there were cards of measures.
    if (
      lane &&
      cardKindOfLane[lane.kind] !== card.kind &&
      !(lane.kind === 'measures' && card.kind === 'note')
    )
      problems.push(`card ${card.id} is a ${card.kind} in a lane of ${lane.kind}`);
    if (card.linkedMapId !== null && !records.map.has(card.linkedMapId))
      problems.push(`card ${card.id} opens a map that is not there`);
    if (card.linkedMapId === card.mapId) problems.push(`card ${card.id} opens its own map`);
    if (card.frequencyShare !== null && card.frequencyRating !== null)
      problems.push(`card ${card.id} has two frequencies`);
  }
  for (const { id, personaId } of records.participant.values()) {
    if (personaId !== null && !records.persona.has(personaId))
      problems.push(`participant ${id} is a persona that is not there`);
  }
  for (const { id, participantId } of records.evidence.values()) {
    if (participantId !== null && !records.participant.has(participantId))
      problems.push(`evidence ${id} is of a participant who is not there`);
  }
  for (const { id, speakers } of records.source.values()) {
    if (speakers.some(({ participantId: of }) => of !== null && !records.participant.has(of)))
      problems.push(`a speaker of source ${id} is a participant who is not there`);
  }
  for (const connection of records.connection.values()) {
    const ends = [records.card.get(connection.fromCardId), records.card.get(connection.toCardId)];
    if (ends.some((card) => card?.mapId !== connection.mapId))
      problems.push(`connection ${connection.id} leaves its map`);
    if (connection.fromCardId === connection.toCardId)
      problems.push(`connection ${connection.id} joins a card to itself`);
  }
  for (const point of records.emotionPoint.values()) {
    if (records.step.get(point.stepId)?.mapId !== point.mapId)
      problems.push(`emotion point ${point.id} is on another map than its step`);
  }
  return problems;
}
