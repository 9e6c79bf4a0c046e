import { kindOf, takeableKind } from '../../commands/conflicts/can-take.ts';
import { kindWords } from '../../commands/kernel/define-command.ts';
import { isTextField } from '../../history/field-words.ts';
import { type Lookup, quoted } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import type { OpenConflict } from '../../model/conflict.ts';
import type { RecordKind } from '../../model/records.ts';
import type { Choice, Conflict } from '../conflict.ts';
import type { AskedConflict } from '../merge-preview.ts';
import { askedConflict } from '../merge-words.ts';
import { type Fields, otherSide } from '../sides.ts';

/** An open conflict in words, for the row in which it is decided. It came with a file, so what it says is not taken on trust. */
export function askedOpen(open: OpenConflict, look: Lookup): AskedConflict {
  const kind = takeableKind(open, { get: look });
  const conflict = kind && asAsked(open, kind, look);
  return conflict ? askedConflict(conflict, look) : onlyKept(open, look);
}

/** As the merge asked it. */
function asAsked(open: OpenConflict, kind: RecordKind, look: Lookup): Conflict | null {
  const { id, recordId, fields, base, mine, theirs, taken, removedBy } = open;
  const asked = { id, kind, recordId, byDefault: taken };
  const sides: readonly Choice[] = ['mine', 'theirs'];
  const orBoth: readonly Choice[] = taken === 'both' ? [...sides, 'both'] : sides;
  switch (open.about) {
    case 'fields': {
      const isText = fields.length === 1 && isTextField(kind, fields[0] ?? '');
      const choices: readonly Choice[] = isText ? [...orBoth, 'edit'] : orBoth;
      return { ...asked, about: 'fields', choices, fields, base, mine, theirs };
    }
    case 'place':
      return { ...asked, about: 'place', choices: orBoth, base, mine, theirs };
    case 'removal': {
      if (removedBy === null) return null;
      const kept: Fields = { ...look(kind, recordId) };
      const byDefault = otherSide(removedBy);
      return {
        ...asked,
        about: 'removal',
        byDefault,
        choices: sides,
        removedBy,
        base: null,
        kept,
        touched: [],
      };
    }
    case 'empty':
      return null;
  }
}

/** Nothing can be taken any more: what stands is kept, and the conflict closed. */
function onlyKept(open: OpenConflict, look: Lookup): AskedConflict {
  const kind = kindOf(open);
  const isGone = kind === null || look(kind, open.recordId) === undefined;
  const name = [kind ? t(kindWords[kind]) : '', quoted(open.name)].filter((word) => word !== '').join(' ');
  const what = isGone ? t('removed since') : t('cannot be decided here any more');
  return {
    id: open.id,
    title: name === '' ? what : t('{{record}}: {{what}}', { record: name, what }),
    choices: [open.taken],
    byDefault: open.taken,
    base: null,
    mine: '',
    theirs: '',
  };
}
