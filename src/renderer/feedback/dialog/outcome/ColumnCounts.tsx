import type { ReactNode } from 'react';
import { numberText, t } from '../../../../shared/language/translate.ts';
import type { ImportReport } from '../../../../shared/protocol/import-api.ts';
import { columnTitle } from '../../column-title.ts';
import type { ImportDraft } from '../../draft.ts';
import { roleText } from '../../role-text.ts';
import classes from '../import.module.css';

/** Columns that are shown. */
const SHOWN = 200;

/** How many answers of each column are valid, blank and invalid. */
export const ColumnCounts = ({
  draft,
  report: { columns },
}: {
  readonly draft: ImportDraft;
  readonly report: ImportReport;
}): ReactNode => (
  <>
    <table className={classes.table} data-plain>
      <thead>
        <tr>
          <th scope="col">{t('Column')}</th>
          <th scope="col">{t('What it is')}</th>
          {[t('Valid'), t('Blank'), t('Invalid')].map((name) => (
            <th key={name} scope="col" data-number>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.slice(0, SHOWN).map(({ column: at, valid, blank, invalid }) => {
          const column = draft.columns[at];
          return (
            column && (
              <tr key={at}>
                <th scope="row" dir="auto">
                  {columnTitle(column)}
                </th>
                <td>{roleText(column.role)}</td>
                <td data-number>{numberText(valid)}</td>
                <td data-number>{numberText(blank)}</td>
                <td data-number data-bad={invalid > 0 || undefined}>
                  {numberText(invalid)}
                </td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
    {columns.length > SHOWN && (
      <p className={classes.quiet}>
        {t('{{count}} more columns are not shown here.', { count: columns.length - SHOWN })}
      </p>
    )}
  </>
);
