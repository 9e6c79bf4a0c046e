import { z } from 'zod';
import { connectionKinds } from '../model/connection.ts';
import { id, share, title } from '../model/fields.ts';
import { defineCommand, done, refuse } from './define-command.ts';
import { need } from './tx.ts';

export const addConnection = defineCommand({
  name: 'add-connection',
  label: 'Connect cards',
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
    if (from.id === to.id) return refuse('same-card', 'A card cannot be connected to itself.');
    if (from.mapId !== to.mapId) return refuse('other-map', 'Only cards of one map can be connected.');
    const twin = tx
      .list('connection', { fromCardId: from.id })
      .some((other) => other.toCardId === to.id && other.kind === fields.kind);
    if (twin) return refuse('already-connected', 'These two cards are connected already.');
    const connectionId = wanted ?? tx.newId();
    tx.insert('connection', { id: connectionId, mapId: from.mapId, ...fields });
    return done({ id: connectionId });
  },
});
