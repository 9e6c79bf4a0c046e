import type { Id } from '../../model/fields.ts';
import type { RecordKind } from '../../model/records.ts';
import type { Result } from '../../result.ts';
import {
  removeCard,
  removeEvidence,
  removeParticipant,
  removePersona,
  removeResponseSet,
  removeSource,
} from '../kernel/cascade.ts';
import { type CommandValue, done } from '../kernel/define-command.ts';
import type { Tx } from '../kernel/tx.ts';
import { removePreset } from '../presets/remove-preset.ts';
import { removeMap } from '../maps/remove-map.ts';
import { removeLane } from '../structure/remove-lane.ts';
import { removeStage } from '../structure/remove-stage.ts';
import { removeStep } from '../structure/remove-step.ts';
import { removeComment } from '../cards/remove-comment.ts';
import { removeTag } from '../cards/remove-tag.ts';

type Remove = (tx: Tx, id: Id) => Result<CommandValue>;

/** Removes a record of any kind with what hangs on it, as its own command does. Refused where something would be empty. */
export function removeRecord(tx: Tx, kind: RecordKind, id: Id): Result<CommandValue> {
  return own[kind]?.(tx, id) ?? done();
}

/** Whether records of a kind are removed by themselves at all: a project is not. */
export const canRemove = (kind: RecordKind): boolean => own[kind] !== undefined;

/** What takes everything along that hangs on it, and is never refused. */
const always =
  (remove: (tx: Tx, id: Id) => void): Remove =>
  (tx, id) => {
    remove(tx, id);
    return done();
  };
const alone = (kind: RecordKind): Remove => always((tx, id) => tx.remove(kind, id));

const own: Readonly<Partial<Record<RecordKind, Remove>>> = {
  map: (tx, mapId) => removeMap.run(tx, { mapId }),
  stage: (tx, stageId) => removeStage.run(tx, { stageId, cardsToStepId: null }),
  step: (tx, stepId) => removeStep.run(tx, { stepId, cardsToStepId: null }),
  lane: (tx, laneId) => removeLane.run(tx, { laneId, cardsToLaneId: null }),
  card: always(removeCard),
  persona: always(removePersona),
  participant: always(removeParticipant),
  source: always(removeSource),
  evidence: always(removeEvidence),
  responseSet: always(removeResponseSet),
  tag: (tx, tagId) => removeTag.run(tx, { tagId }),
  preset: (tx, presetId) => removePreset.run(tx, { presetId }),
  connection: alone('connection'),
  emotionPoint: alone('emotionPoint'),
  personaLink: alone('personaLink'),
  evidenceLink: alone('evidenceLink'),
  highlight: alone('highlight'),
  attachment: alone('attachment'),
  tagLink: alone('tagLink'),
  comment: (tx, commentId) => removeComment.run(tx, { commentId }),
  view: alone('view'),
  responseNote: alone('responseNote'),
  answerLink: alone('answerLink'),
};
