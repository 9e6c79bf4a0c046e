import { phrase, t } from '../../language/translate.ts';
import { id } from '../../model/fields.ts';
import { hues } from '../../model/palette.ts';
import { personaSchema } from '../../model/persona.ts';
import { defineCommand, done } from '../kernel/define-command.ts';
import { given } from '../kernel/given.ts';
import { orderBefore } from '../kernel/ordering.ts';

export const addPersona = defineCommand({
  name: 'add-persona',
  label: phrase('Add persona'),
  input: personaSchema
    .omit({ order: true })
    .partial()
    .extend({ beforePersonaId: id.nullable().default(null) }),
  references: { beforePersonaId: 'persona' },
  run: (tx, { id: wanted, beforePersonaId, ...fields }) => {
    const personaId = wanted ?? tx.newId();
    const siblings = tx.list('persona', {});
    tx.insert('persona', {
      name: t('New persona'),
      role: '',
      quote: '',
      goals: '',
      frustrations: '',
      demographics: '',
      psychographics: '',
      hue: hues[siblings.length % hues.length] ?? 'slate',
      ...given(fields),
      id: personaId,
      order: orderBefore(tx, 'persona', siblings, beforePersonaId),
    });
    return done({ id: personaId });
  },
});
