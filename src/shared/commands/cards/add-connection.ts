import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { type Connection, connectionKinds } from '../../model/connection.ts';
import { id, share, title } from '../../model/fields.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';
import { need, type ReadTx } from '../kernel/tx.ts';

export const addConnection = defineCommand({
  name: 'add-connection',
  label: phrase('Connect cards'),
  input: z.strictObject({
    id: id.optional(),
    fromCardId: id,
    toCardId: id,
    kind: z.enum(connectionKinds).default('flow'),
    label: title.default(''),
    share: share.nullable().default(null),
  }),
  references: { fromCardId: 'card', toCardId: 'card' },
  run: (tx, { id: wanted, ...fields }) => {
    const from = need(tx, 'card', fields.fromCardId);
    const to = need(tx, 'card', fields.toCardId);
    if (from.id === to.id) return refuse('same-card', t('A card cannot be connected to itself.'));
    if (from.mapId !== to.mapId) return refuse('other-map', t('Only cards of one map can be connected.'));
    const connectionId = wanted ?? tx.newId();
    if (hasTwin(tx, { id: connectionId, ...fields })) {
      return refuse('already-connected', t('These two cards already have this connection.'));
    }
    tx.insert('connection', { id: connectionId, mapId: from.mapId, ...fields });
    return done({ id: connectionId });
  },
});

/** True where another connection of the same kind joins the same two cards in the same direction. */
export const hasTwin = (
  tx: ReadTx,
  wanted: Pick<Connection, 'id' | 'fromCardId' | 'toCardId' | 'kind'>,
): boolean =>
  tx
    .list('connection', { fromCardId: wanted.fromCardId })
    .some(
      (other) => other.id !== wanted.id && other.toCardId === wanted.toCardId && other.kind === wanted.kind,
    );
