import type { RecordKind, RecordOf } from '../model/records.ts';

/** On what a record hangs. */
export type Carrier = { readonly kind: RecordKind; readonly id: string };

/** Of kinds that hang on another record: on which, and what makes two of them the same although their ids differ. */
type Hanging<K extends RecordKind> = {
  readonly carrier: (record: RecordOf<K>) => Carrier;
  readonly key: (record: RecordOf<K>) => string;
};

const target = ({
  targetKind,
  targetId,
}: {
  readonly targetKind: RecordKind;
  readonly targetId: string;
}) => ({
  kind: targetKind,
  id: targetId,
});

/** Two people who each put the same tag on a card have made one difference to a file, not two: what such a record says is what it is. */
const hanging: { readonly [K in RecordKind]?: Hanging<K> } = {
  connection: {
    carrier: ({ fromCardId }) => ({ kind: 'card', id: fromCardId }),
    key: ({ fromCardId, toCardId, kind }) => `${fromCardId} ${toCardId} ${kind}`,
  },
  personaLink: {
    carrier: target,
    key: ({ personaId, targetId }) => `${personaId} ${targetId}`,
  },
  evidenceLink: {
    carrier: target,
    key: ({ evidenceId, targetId }) => `${evidenceId} ${targetId}`,
  },
  tagLink: { carrier: target, key: ({ tagId, targetId }) => `${tagId} ${targetId}` },
  comment: {
    carrier: target,
    key: ({ targetId, author, createdAt, text }) => `${targetId} ${author} ${createdAt} ${text}`,
  },
  attachment: {
    carrier: ({ ownerKind, ownerId }) => ({ kind: ownerKind, id: ownerId }),
    key: ({ ownerId, sha256 }) => `${ownerId} ${sha256}`,
  },
  highlight: {
    carrier: ({ evidenceId }) => ({ kind: 'evidence', id: evidenceId }),
    key: ({ evidenceId, sourceId }) => `${evidenceId} ${sourceId}`,
  },
  answerLink: {
    carrier: ({ evidenceId }) => ({ kind: 'evidence', id: evidenceId }),
    key: ({ evidenceId, setId }) => `${evidenceId} ${setId}`,
  },
  responseNote: {
    carrier: ({ setId }) => ({ kind: 'responseSet', id: setId }),
    key: ({ setId, row }) => `${setId} ${row}`,
  },
  emotionPoint: {
    carrier: ({ stepId }) => ({ kind: 'step', id: stepId }),
    key: ({ stepId, personaId }) => `${stepId} ${personaId}`,
  },
};

/** The record on which this one hangs; null for what stands alone. */
export const carrierOf = <K extends RecordKind>(kind: K, record: RecordOf<K>): Carrier | null =>
  hanging[kind]?.carrier(record) ?? null;

/** What a record that hangs on another says, as far as it is what makes it this one; null for what is known by its id. */
export const contentKey = <K extends RecordKind>(kind: K, record: RecordOf<K>): string | null =>
  hanging[kind]?.key(record) ?? null;
