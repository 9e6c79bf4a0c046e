import type { Id } from '../../model/fields.ts';
import { saysNothing } from '../../model/response-note.ts';
import type { Tx } from './tx.ts';

/** Removes a card and everything that only makes sense with it. */
export function removeCard(tx: Tx, cardId: Id): void {
  for (const connection of [
    ...tx.list('connection', { fromCardId: cardId }),
    ...tx.list('connection', { toCardId: cardId }),
  ]) {
    if (tx.get('connection', connection.id)) tx.remove('connection', connection.id);
  }
  for (const link of tx.list('personaLink', { targetId: cardId })) tx.remove('personaLink', link.id);
  for (const attachment of tx.list('attachment', { ownerId: cardId })) tx.remove('attachment', attachment.id);
  for (const link of tx.list('tagLink', { targetId: cardId })) tx.remove('tagLink', link.id);
  removeMarks(tx, cardId);
  tx.remove('card', cardId);
}

/** Removes a step with its cards, its points of the emotion curve and what is linked to it. */
export function removeStep(tx: Tx, stepId: Id): void {
  for (const card of tx.list('card', { stepId })) removeCard(tx, card.id);
  for (const point of tx.list('emotionPoint', { stepId })) tx.remove('emotionPoint', point.id);
  removeMarks(tx, stepId);
  tx.remove('step', stepId);
}

/** Removes a stage with its steps. */
export function removeStage(tx: Tx, stageId: Id): void {
  for (const step of tx.list('step', { stageId })) removeStep(tx, step.id);
  removeMarks(tx, stageId);
  tx.remove('stage', stageId);
}

/** Removes a lane with its cards. */
export function removeLane(tx: Tx, laneId: Id): void {
  for (const card of tx.list('card', { laneId })) removeCard(tx, card.id);
  tx.remove('lane', laneId);
}

/** Removes a map with everything on it. Evidence and personas stay in the project. */
export function removeMap(tx: Tx, mapId: Id): void {
  for (const lane of tx.list('lane', { mapId })) removeLane(tx, lane.id);
  for (const stage of tx.list('stage', { mapId })) removeStage(tx, stage.id);
  for (const link of tx.list('personaLink', { targetId: mapId })) tx.remove('personaLink', link.id);
  // Cards of other maps that opened it stay.
  for (const card of tx.list('card', { linkedMapId: mapId }))
    tx.update('card', card.id, { linkedMapId: null });
  removeMarks(tx, mapId);
  tx.remove('map', mapId);
}

/** Removes a piece of evidence with its links, files and tags. */
export function removeEvidence(tx: Tx, evidenceId: Id): void {
  for (const link of tx.list('evidenceLink', { evidenceId })) tx.remove('evidenceLink', link.id);
  for (const highlight of tx.list('highlight', { evidenceId })) tx.remove('highlight', highlight.id);
  for (const link of tx.list('personaLink', { targetId: evidenceId })) tx.remove('personaLink', link.id);
  for (const attachment of tx.list('attachment', { ownerId: evidenceId }))
    tx.remove('attachment', attachment.id);
  for (const link of tx.list('tagLink', { targetId: evidenceId })) tx.remove('tagLink', link.id);
  for (const link of tx.list('answerLink', { evidenceId })) tx.remove('answerLink', link.id);
  removeMarks(tx, evidenceId);
  tx.remove('evidence', evidenceId);
}

/** Removes a source with its highlights and files. The pieces of evidence marked in it stay. */
export function removeSource(tx: Tx, sourceId: Id): void {
  for (const highlight of tx.list('highlight', { sourceId })) tx.remove('highlight', highlight.id);
  for (const attachment of tx.list('attachment', { ownerId: sourceId }))
    tx.remove('attachment', attachment.id);
  tx.remove('source', sourceId);
}

/** Removes a participant. What they said stays, of an unknown person. */
export function removeParticipant(tx: Tx, participantId: Id): void {
  for (const piece of tx.list('evidence', { participantId }))
    tx.update('evidence', piece.id, { participantId: null });
  for (const source of tx.list('source', {})) {
    if (!source.speakers.some((speaker) => speaker.participantId === participantId)) continue;
    const speakers = source.speakers.map((speaker) =>
      speaker.participantId === participantId ? { ...speaker, participantId: null } : speaker,
    );
    tx.update('source', source.id, { speakers });
  }
  for (const note of tx.list('responseNote', { participantId })) {
    if (saysNothing({ ...note, participantId: null })) tx.remove('responseNote', note.id);
    else tx.update('responseNote', note.id, { participantId: null });
  }
  tx.remove('participant', participantId);
}

/** Removes a set of responses with what was noted about them. Evidence that was made of them stays. */
export function removeResponseSet(tx: Tx, setId: Id): void {
  for (const note of tx.list('responseNote', { setId })) tx.remove('responseNote', note.id);
  for (const link of tx.list('answerLink', { setId })) tx.remove('answerLink', link.id);
  tx.remove('responseSet', setId);
}

/** Removes a persona with its curve, its links and its photo. */
export function removePersona(tx: Tx, personaId: Id): void {
  for (const point of tx.list('emotionPoint', { personaId })) tx.remove('emotionPoint', point.id);
  for (const link of tx.list('personaLink', { personaId })) tx.remove('personaLink', link.id);
  for (const attachment of tx.list('attachment', { ownerId: personaId }))
    tx.remove('attachment', attachment.id);
  for (const participant of tx.list('participant', { personaId }))
    tx.update('participant', participant.id, { personaId: null });
  tx.remove('persona', personaId);
}

/** Evidence links and comments that hang on a record. */
function removeMarks(tx: Tx, targetId: Id): void {
  for (const link of tx.list('evidenceLink', { targetId })) tx.remove('evidenceLink', link.id);
  for (const comment of tx.list('comment', { targetId })) tx.remove('comment', comment.id);
}
