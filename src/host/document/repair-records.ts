import { t } from '../../shared/language/translate.ts';
import { defaultStages } from '../../shared/model/stage.ts';
import { newMapLook } from '../../shared/model/map.ts';
import { laneNames, newLaneLook } from '../../shared/model/lane.ts';
import { saysNothing } from '../../shared/model/response-note.ts';
import { recordKinds, type RecordKind } from '../../shared/model/records.ts';
import type { Salvage } from '../database/salvage.ts';

type Records = Salvage['records'];

/** Which fields of which kinds name which records. `attachment` and the like name their kind in another field. */
const references: { readonly [K in RecordKind]?: Readonly<Record<string, RecordKind>> } = {
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

/** Removes records that name others which are not there, parents first, so that one pass is enough. */
export function dropDangling(records: Records): void {
  for (const [kind, fields] of Object.entries(references) as [
    RecordKind,
    Readonly<Record<string, RecordKind>>,
  ][]) {
    const named = Object.entries(fields);
    dropWhere(kind, records, (record) =>
      named.some(([field, target]) => !records[target].has(String(record[field]))),
    );
  }
  for (const card of [...records.card.values()]) {
    if (card.linkedMapId !== null && !records.map.has(card.linkedMapId))
      records.card.set(card.id, { ...card, linkedMapId: null });
  }
  for (const one of [...records.participant.values()]) {
    if (one.personaId !== null && !records.persona.has(one.personaId))
      records.participant.set(one.id, { ...one, personaId: null });
  }
  for (const piece of [...records.evidence.values()]) {
    if (piece.participantId !== null && !records.participant.has(piece.participantId))
      records.evidence.set(piece.id, { ...piece, participantId: null });
  }
  for (const note of [...records.responseNote.values()]) {
    if (note.participantId === null || records.participant.has(note.participantId)) continue;
    const left = { ...note, participantId: null };
    if (saysNothing(left)) records.responseNote.delete(note.id);
    else records.responseNote.set(note.id, left);
  }
  for (const kind of ['personaLink', 'evidenceLink', 'tagLink', 'comment'] as const) {
    for (const link of [...records[kind].values()]) {
      if (!records[link.targetKind].has(link.targetId)) records[kind].delete(link.id);
    }
  }
  for (const comment of [...records.comment.values()]) {
    if (comment.replyTo !== null && !records.comment.has(comment.replyTo))
      records.comment.set(comment.id, { ...comment, replyTo: null });
  }
  dropBeyondRows(records);
  for (const attachment of [...records.attachment.values()]) {
    if (!records[attachment.ownerKind].has(attachment.ownerId)) records.attachment.delete(attachment.id);
  }
}

/** What is said of answers that their set does not have, or said twice. */
function dropBeyondRows({ responseSet, responseNote, answerLink }: Records): void {
  const rowsOf = (setId: string): number => responseSet.get(setId)?.rows ?? 0;
  const seen = new Set<string>();
  for (const { id, setId, row } of [...responseNote.values()]) {
    const answer = `${setId} ${row}`;
    if (row >= rowsOf(setId) || seen.has(answer)) responseNote.delete(id);
    seen.add(answer);
  }
  for (const { id, setId, rows } of [...answerLink.values()])
    if ((rows.at(-1) ?? 0) >= rowsOf(setId)) answerLink.delete(id);
  for (const set of [...responseSet.values()])
    if (set.forgotten > set.rows) responseSet.set(set.id, { ...set, forgotten: set.rows });
}

/** Leaves out what a project has no room for: of the kinds that others name least, the newest records. */
export function dropBeyond(records: Records, most: number): void {
  let over = recordKinds.reduce((sum, kind) => sum + records[kind].size, 0) - most;
  // From the last kind on: what a record names is of a kind before its own.
  for (const kind of [...recordKinds].reverse()) {
    for (const id of [...records[kind].keys()].sort().reverse()) {
      if (over <= 0) return;
      records[kind].delete(id);
      over -= 1;
    }
  }
}

function dropWhere(
  kind: RecordKind,
  records: Records,
  isLost: (record: Readonly<Record<string, unknown>>) => boolean,
): void {
  for (const record of [...records[kind].values()]) {
    if (isLost(record)) records[kind].delete(record.id);
  }
}

/**
 * Leaves out maps without a lane or stage and stages without a step where there are so many that what they lack would not
 * fit into a project: no person makes those, and everything else would have to make room.
 */
export function dropBeyondCompletion(records: Records, most: number): void {
  const { mapsWithStage, mapsWithLane, stagesWithStep } = contentOf(records);
  const bareMaps = [...records.map.keys()].filter((id) => !mapsWithStage.has(id) || !mapsWithLane.has(id));
  const bareStages = [...records.stage.keys()].filter((id) => !stagesWithStep.has(id));
  const total = recordKinds.reduce((sum, kind) => sum + records[kind].size, 0);
  if (total + 3 * bareMaps.length + bareStages.length <= most) return;
  for (const id of bareMaps) records.map.delete(id);
  for (const id of bareStages) records.stage.delete(id);
  dropDangling(records);
  // A map that has lost its last stage is bare now.
  if (bareMaps.length + bareStages.length > 0) dropBeyondCompletion(records, most);
}

/** Which maps have a lane and a stage, and which stages a step. */
const contentOf = (records: Records) => ({
  mapsWithLane: new Set(Array.from(records.lane.values(), ({ mapId }) => mapId)),
  mapsWithStage: new Set(Array.from(records.stage.values(), ({ mapId }) => mapId)),
  stagesWithStep: new Set(Array.from(records.step.values(), ({ stageId }) => stageId)),
});

/** Adds what every project has: one project record, a map, and in each map a lane, a stage and its step. */
export function completeProject(
  records: Records,
  given: { readonly name: string; readonly now: string; readonly newId: () => string },
): void {
  const { newId } = given;
  const stepName = t('Step {{number}}', { number: 1 });
  const [project] = records.project.values();
  const kept = project ?? { id: newId(), description: '', createdAt: given.now, name: '' };
  records.project.clear();
  records.project.set(kept.id, { ...kept, name: given.name });

  if (records.map.size === 0) {
    const id = newId();
    records.map.set(id, {
      id,
      order: 'a0',
      name: t('Journey map'),
      state: 'current',
      scenario: '',
      scope: '',
      ...newMapLook,
      originId: null,
    });
  }
  const { mapsWithLane, mapsWithStage, stagesWithStep } = contentOf(records);
  for (const { id: mapId } of records.map.values()) {
    if (!mapsWithLane.has(mapId)) {
      const id = newId();
      records.lane.set(id, {
        id,
        mapId,
        order: 'a0',
        name: t(laneNames.actions),
        kind: 'actions',
        ...newLaneLook,
      });
    }
    if (!mapsWithStage.has(mapId)) {
      const [first] = defaultStages;
      if (!first) throw new Error('There are no default stages');
      const id = newId();
      records.stage.set(id, {
        id,
        mapId,
        order: 'a0',
        ...first,
        name: t(first.name),
        phase: '',
        originId: null,
      });
    }
  }
  for (const { id: stageId, mapId } of records.stage.values()) {
    if (stagesWithStep.has(stageId)) continue;
    const id = newId();
    records.step.set(id, {
      id,
      mapId,
      stageId,
      order: 'a0',
      name: stepName,
      momentOfTruth: false,
      width: null,
      originId: null,
    });
  }
}
