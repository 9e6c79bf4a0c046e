import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { removeMap as removeMapRows } from '../kernel/cascade.ts';
import { defineCommand, done, refuse } from '../kernel/define-command.ts';

export const removeMap = defineCommand({
  name: 'remove-map',
  label: phrase('Remove map'),
  input: z.strictObject({ mapId: id }),
  references: { mapId: 'map' },
  run: (tx, { mapId }) => {
    if (tx.list('map', {}).length === 1) {
      return refuse(
        'last-map',
        t('This is the only map of the project. Add another one before removing it.'),
      );
    }
    removeMapRows(tx, mapId);
    return done();
  },
});
