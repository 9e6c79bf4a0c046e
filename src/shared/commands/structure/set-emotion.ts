import { z } from 'zod';
import { phrase } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { need } from '../kernel/tx.ts';

export const setEmotion = defineCommand({
  name: 'set-emotion',
  label: phrase('Draw emotion curve'),
  input: z.strictObject({
    stepId: id,
    personaId: id,
    /** -2..+2; null takes the point off the curve. */
    value: z.number().min(-2).max(2).nullable(),
    source: z.enum(['judged', 'measured']).default('judged'),
  }),
  references: { stepId: 'step', personaId: 'persona' },
  run: (tx, { stepId, personaId, value, source }) => {
    const [point] = tx.list('emotionPoint', { stepId, personaId });
    if (value === null) {
      if (point) tx.remove('emotionPoint', point.id);
    } else if (point) {
      tx.update('emotionPoint', point.id, { value, source });
    } else {
      const { mapId } = need(tx, 'step', stepId);
      tx.insert('emotionPoint', { id: tx.newId(), mapId, stepId, personaId, value, source });
    }
    return done();
  },
});
