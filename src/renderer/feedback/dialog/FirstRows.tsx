import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { ImportDraft } from '../draft.ts';
import classes from './import.module.css';

/** Rows and columns of the preview; a line below says how many more there are. */
const SHOWN_ROWS = 12;
const SHOWN_COLUMNS = 30;
/** Letters of a cell that are shown. */
const SHOWN_LETTERS = 120;

/** The first rows as they are in the file, with the line each is in. */
export function FirstRows({ draft }: { readonly draft: ImportDraft }): ReactNode {
  const { look, skippedRows, headerRows } = draft;
  const before = skippedRows + headerRows;
  const rows = look.first.slice(0, SHOWN_ROWS + before);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: Math.min(width, SHOWN_COLUMNS) }, (_, at) => at);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard.
    <section className={classes.scroll} tabIndex={0} aria-label={t('First rows of the file')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('Line')}</th>
            {columns.map((at) => (
              <th key={at} scope="col">
                {numberText(at + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }, index) => (
            <tr
              key={index}
              data-header={(index >= skippedRows && index < before) || undefined}
              data-skipped={index < skippedRows || undefined}
            >
              <th scope="row">{numberText(line)}</th>
              {columns.map((at) => (
                <td key={at} dir="auto">
                  {(cells[at] ?? '').slice(0, SHOWN_LETTERS)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {width > SHOWN_COLUMNS && (
        <p className={classes.more}>
          {t('{{count}} more columns are not shown here.', { count: width - SHOWN_COLUMNS })}
        </p>
      )}
    </section>
  );
}
