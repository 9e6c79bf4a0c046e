import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id, title } from '../../model/fields.ts';
import { mapStates } from '../../model/map.ts';
import { collectStructure } from '../../subtree/collect-structure.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { atTheEnd, insertStructure } from '../../subtree/insert-structure.ts';
import { orderBefore } from '../kernel/ordering.ts';
import { renewIds } from '../../subtree/structure.ts';
import { listIn, need } from '../kernel/tx.ts';

/** Copies a map with everything on it but its comments: the beginning of a future state, or of a variant. */
export const duplicateMap = defineCommand({
  name: 'duplicate-map',
  label: phrase('Duplicate map'),
  input: z.strictObject({
    mapId: id,
    /** Left out: the map's own name and “(copy)”. */
    name: title.optional(),
    /** Left out: as the map that is copied. */
    state: z.enum(mapStates).optional(),
  }),
  references: { mapId: 'map' },
  run: (tx, { mapId, name, state }) => {
    const map = need(tx, 'map', mapId);
    const maps = tx.list('map', {});
    const next = maps[maps.findIndex((other) => other.id === mapId) + 1]?.id ?? null;
    const copyId = tx.newId();
    tx.insert('map', {
      ...map,
      id: copyId,
      originId: mapId,
      order: orderBefore(tx, 'map', maps, next),
      name: name ?? t('{{name}} (copy)', { name: map.name.slice(0, 1900) }),
      state: state ?? map.state,
    });
    const list = listIn(tx);
    const whole = collectStructure(list, { kind: 'map', id: mapId }, (kind, one) => need(tx, kind, one));
    const { piece } = renewIds(whole, () => tx.newId());
    insertStructure(tx, copyId, piece, atTheEnd);
    for (const link of list('personaLink', 'targetId', mapId))
      tx.insert('personaLink', { ...link, id: tx.newId(), targetId: copyId });
    return done({ id: copyId });
  },
});
