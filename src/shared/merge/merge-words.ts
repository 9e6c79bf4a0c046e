import { dayOfMoment } from '../language/dates.ts';
import { midSentence } from '../language/mid-sentence.ts';
import { t } from '../language/translate.ts';
import { cardPlace } from '../history/card-place.ts';
import { fieldInWords } from '../history/field-words.ts';
import type { Lookup } from '../history/record-words.ts';
import type { Card } from '../model/card.ts';
import type { AskedConflict, MergePreview } from './merge-preview.ts';
import type { Fields } from './sides.ts';
import type { Conflict } from './conflict.ts';
import { recordWords } from './conflict-words.ts';

/** What merging comes to in a few sentences: since when, how much fits, and what was touched on both sides. */
export function mergeSentences({
  since,
  theirs,
  fits,
  conflicts,
  forgotten,
}: MergePreview): readonly string[] {
  const name = theirs.authors.join(', ') || t('somebody else');
  const parted =
    since === null
      ? t('It is not known when this copy and yours parted, so every difference is asked.')
      : t('You and {{name}} worked apart since {{day}}.', { name, day: dayOfMoment(since) });
  const removals = conflicts.filter(({ about }) => about === 'removal').length;
  const others = conflicts.length - removals;
  return [
    parted,
    t('{{count}} changes of the copy fit.', { count: fits.length }),
    ...(others > 0 ? [t('{{count}} touch what you changed, too.', { count: others })] : []),
    ...(removals > 0
      ? [t('{{count}} records were removed on one side and changed on the other.', { count: removals })]
      : []),
    ...forgottenSentences(forgotten),
  ];
}

/** What does not come back, and what goes here because the copy has forgotten it. */
function forgottenSentences({
  inCopy,
  here,
  words,
  masked,
  history,
}: MergePreview['forgotten']): readonly string[] {
  const sentences: string[] = [];
  if (inCopy > 0)
    sentences.push(
      t('{{count}} people were forgotten here and are left out of the copy.', { count: inCopy }),
    );
  if (here.length > 0)
    sentences.push(
      t('Forgotten in the copy, and so here too, for good: {{codes}}, with everything they said.', {
        codes: here.join(', '),
      }),
    );
  if (words > 0)
    sentences.push(
      t('{{count}} pieces or sources are as they are where words of them were forgotten or masked.', {
        count: words,
      }),
    );
  if (masked > 0)
    sentences.push(
      t('{{count}} answers were masked in the copy and so are here, for good.', { count: masked }),
    );
  if (here.length > 0 || history)
    sentences.push(t('What was forgotten leaves the history too, so no step before this one can be undone.'));
  return sentences;
}

/** What is asked about a conflict: what it is about, and what each state says. */
export function askedConflict(conflict: Conflict, look: Lookup): AskedConflict {
  const { kind, recordId, id, choices, byDefault } = conflict;
  const own = 'record' in conflict ? conflict.record : 'kept' in conflict ? conflict.kept : conflict.mine;
  // Of fields the conflict holds only those that both changed, and not the name.
  const record = look(kind, recordId) ?? own;
  const name = recordWords({ kind, id: recordId }, record, look);
  const title = t('{{record}}: {{what}}', { record: name, what: whatOf(conflict, look) });
  return { id, title, choices, byDefault, ...sidesOf(conflict, look) };
}

function sidesOf(conflict: Conflict, look: Lookup): Pick<AskedConflict, 'base' | 'mine' | 'theirs'> {
  switch (conflict.about) {
    case 'fields': {
      const { kind, fields, base, mine, theirs } = conflict;
      const said = (state: Fields): string => {
        const values = fields.flatMap((field) => fieldInWords(kind, field, state[field], look) ?? []);
        const [only] = values;
        if (only && values.length === 1) return only.value;
        return values.map(({ name, value }) => `${name}: ${value || '–'}`).join('\n');
      };
      return { base: base && said(base), mine: said(mine), theirs: said(theirs) };
    }
    case 'place': {
      const { kind, base, mine, theirs } = conflict;
      // A conflict about a card holds cards.
      const at = (state: Fields): string =>
        kind === 'card'
          ? cardPlace(state as Card, look)
          : (look('stage', String(state['stageId']))?.name ?? '');
      return { base: base && at(base), mine: at(mine), theirs: at(theirs) };
    }
    case 'removal': {
      const [kept, gone] = [t('changed'), t('removed')];
      const isMine = conflict.removedBy === 'mine';
      return { base: null, mine: isMine ? gone : kept, theirs: isMine ? kept : gone };
    }
    case 'empty': {
      const names = (ids: readonly string[]): string =>
        ids
          .map((id) => recordWords({ kind: conflict.child, id }, { ...look(conflict.child, id) }, look))
          .join(', ');
      return { base: null, mine: names(conflict.mine), theirs: names(conflict.theirs) };
    }
  }
}

function whatOf(conflict: Conflict, look: Lookup): string {
  switch (conflict.about) {
    case 'fields': {
      const { kind, fields, mine } = conflict;
      const names = fields.flatMap((field) => fieldInWords(kind, field, mine[field], look)?.name ?? []);
      return names.length > 0 ? names.map(midSentence).join(', ') : t('changed on both sides');
    }
    case 'place':
      return t('moved to different places');
    case 'removal':
      return conflict.removedBy === 'mine'
        ? t('removed here, changed in the copy')
        : t('removed in the copy, changed here');
    case 'empty':
      return t('together, all of its parts were removed');
  }
}
