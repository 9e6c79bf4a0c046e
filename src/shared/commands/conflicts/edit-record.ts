import type { z } from 'zod';
import { t } from '../../language/translate.ts';
import type { Id } from '../../model/fields.ts';
import type { RecordKind } from '../../model/records.ts';
import { type Result, fail } from '../../result.ts';
import { editCards } from '../cards/edit-cards.ts';
import { editComment } from '../cards/edit-comment.ts';
import { editConnection } from '../cards/edit-connection.ts';
import { editTag } from '../cards/edit-tag.ts';
import { editAttachment } from '../evidence/edit-attachment.ts';
import { editEvidenceLink } from '../evidence/edit-evidence-link.ts';
import { editEvidence } from '../evidence/edit-evidence.ts';
import { editResponseSet } from '../feedback/edit-response-set.ts';
import { type CommandDefinition, type CommandValue, missingReference } from '../kernel/define-command.ts';
import { need, type Tx } from '../kernel/tx.ts';
import { editMap } from '../maps/edit-map.ts';
import { editProject } from '../maps/edit-project.ts';
import { editView } from '../maps/edit-view.ts';
import { editPersona } from '../personas/edit-persona.ts';
import { editPreset } from '../presets/edit-preset.ts';
import { editParticipant } from '../sources/edit-participant.ts';
import { editSource } from '../sources/edit-source.ts';
import { editLane } from '../structure/edit-lane.ts';
import { editStage } from '../structure/edit-stage.ts';
import { editStep } from '../structure/edit-step.ts';
import { setEmotion } from '../structure/set-emotion.ts';

/** Values by the names of fields, as a file has them. */
export type Values = Readonly<Record<string, unknown>>;

type Edit = {
  /** Those that the command can set. */
  readonly fields: readonly string[];
  readonly run: (tx: Tx, id: Id, values: Values) => Result<CommandValue>;
};

/** Whether a command of its own sets these fields of a record: what others have put into a file is written by no other way. */
export const canEdit = (kind: RecordKind, fields: readonly string[]): boolean =>
  fields.length > 0 && fields.every((field) => edits[kind]?.fields.includes(field) === true);

/** Sets fields of a record by the command by which a person would. */
export const editRecord = (tx: Tx, kind: RecordKind, id: Id, values: Values): Result<CommandValue> =>
  edits[kind]?.run(tx, id, values) ??
  fail('not-editable', t('This cannot be changed any more. Nothing was changed.'));

/** An edit by a command whose input names the record in a field, beside those that it sets. */
function by<Schema extends z.ZodObject>(
  command: CommandDefinition<string, Schema>,
  named: string,
  others: readonly string[] = [],
): Edit {
  const fields = Object.keys(command.input.shape).filter(
    (field) => field !== named && !others.includes(field),
  );
  return { fields, run: (tx, id, values) => checked(tx, command, { ...values, [named]: id }) };
}

function checked<Schema extends z.ZodType>(
  tx: Tx,
  { input: schema, references, run }: CommandDefinition<string, Schema>,
  input: unknown,
): Result<CommandValue> {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return fail('bad-values', t('A value in this conflict is not valid. Nothing was changed.'));
  // Each schema of a command is one of an object, whose fields its references name.
  const missing = missingReference(tx, references, parsed.data as Values);
  return missing ? { ok: false, failure: missing } : run(tx, parsed.data);
}

const edits: Readonly<Partial<Record<RecordKind, Edit>>> = {
  project: {
    fields: Object.keys(editProject.input.shape),
    run: (tx, _id, values) => checked(tx, editProject, values),
  },
  map: by(editMap, 'mapId'),
  stage: by(editStage, 'stageId'),
  step: by(editStep, 'stepId'),
  lane: by(editLane, 'laneId'),
  card: {
    fields: Object.keys(editCards.input.shape.fields.shape),
    run: (tx, id, fields) => checked(tx, editCards, { cardIds: [id], fields }),
  },
  connection: by(editConnection, 'connectionId'),
  emotionPoint: {
    fields: ['value', 'source'],
    run: (tx, id, values) => {
      const { stepId, personaId } = need(tx, 'emotionPoint', id);
      return checked(tx, setEmotion, { ...values, stepId, personaId });
    },
  },
  persona: by(editPersona, 'personaId'),
  participant: by(editParticipant, 'participantId'),
  source: by(editSource, 'sourceId', ['speakers']),
  evidence: by(editEvidence, 'evidenceId'),
  evidenceLink: {
    fields: ['stance'],
    run: (tx, id, { stance }) => {
      const { evidenceId, targetId } = need(tx, 'evidenceLink', id);
      return checked(tx, editEvidenceLink, { evidenceId, targetId, stance });
    },
  },
  attachment: by(editAttachment, 'attachmentId'),
  tag: by(editTag, 'tagId'),
  comment: by(editComment, 'commentId'),
  view: by(editView, 'viewId'),
  preset: by(editPreset, 'presetId', ['files']),
  responseSet: by(editResponseSet, 'setId'),
};
