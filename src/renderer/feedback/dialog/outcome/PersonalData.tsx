import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { masks } from '../../../../shared/feedback/personal/masks.ts';
import { numberText, t } from '../../../../shared/language/translate.ts';
import type { ImportReport } from '../../../../shared/protocol/import-api.ts';
import { personalDataName } from '../../../../shared/words/import/personal-words.ts';
import type { ImportDraft } from '../../draft.ts';
import { nameImport } from '../../import-flow.ts';
import classes from '../import.module.css';

/** Places of each kind that are quoted. */
const QUOTED = 3;

/** Personal data that stands in comments: how much of each kind, where, and whether it is masked. */
export function PersonalData({
  draft,
  report: { personal, personalPlaces },
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode {
  if (personal.length === 0) return null;
  return (
    <section aria-label={t('Personal data in comments')} className={classes.personal}>
      <h3>{t('Personal data in comments')}</h3>
      <table className={classes.table} data-plain>
        <tbody>
          {personal.map(({ kind, count }) => (
            <tr key={kind}>
              <th scope="row">{personalDataName(kind)}</th>
              <td data-number>{numberText(count)}</td>
              <td dir="auto">
                {personalPlaces
                  .filter((place) => place.kind === kind)
                  .slice(0, QUOTED)
                  .map(({ line, text }) => t('line {{line}}: {{text}}', { line: numberText(line), text }))
                  .join(' · ')}
                {count > QUOTED && ' …'}
              </td>
              <td data-mask={draft.masked || undefined}>{masks()[kind]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Checkbox
        label={t('Mask it: it is stored nowhere, and cannot be restored from the project')}
        checked={draft.masked}
        onChange={({ currentTarget: { checked } }) => nameImport({ masked: checked })}
      />
    </section>
  );
}
