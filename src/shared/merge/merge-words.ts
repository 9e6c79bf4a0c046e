import { dayOfMoment } from '../language/dates.ts';
import { midSentence } from '../language/mid-sentence.ts';
import { t } from '../language/translate.ts';
import { fieldInWords } from '../history/field-words.ts';
import type { Lookup } from '../history/record-words.ts';
import type { MergePreview } from './merge-preview.ts';
import type { Conflict } from './conflict.ts';
import { recordWords } from './conflict-words.ts';

/** What merging comes to in a few sentences: since when, how much fits, and what was touched on both sides. */
export function mergeSentences({ since, theirs, fits, conflicts }: MergePreview): readonly string[] {
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
  ];
}

/** What a conflict is about: 'card “Price is unclear”: severity, owner'. */
export function conflictWords(conflict: Conflict, look: Lookup): string {
  const { kind, recordId: id } = conflict;
  const record = 'record' in conflict ? conflict.record : 'kept' in conflict ? conflict.kept : conflict.mine;
  const name = recordWords({ kind, id }, record, look);
  return t('{{record}}: {{what}}', { record: name, what: whatOf(conflict, look) });
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
