import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { doubtText } from '../../../shared/words/import/reason-words.ts';
import fields from '../../ui/fields.module.css';
import { columnTitle } from '../column-title.ts';
import { isOfWords, openDoubts } from '../doubts.ts';
import type { ImportDraft } from '../draft.ts';
import { accept, chooseNumber } from '../edit-draft.ts';
import { editImport } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import classes from './import.module.css';
import { roleText } from '../role-text.ts';

/** Columns with words that are shown at once; others are reached by leaving out columns. */
const SHOWN_COLUMNS = 100;

/** Which number stands for each answer in words; an empty field counts it as blank. */
export function WordsStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft } = open;
  const columns = draft.columns.flatMap((column, at) => (column.words.length > 0 ? [at] : []));
  if (columns.length === 0)
    return (
      <p className={classes.quiet}>{t('All scores are numbers already. There is nothing to do here.')}</p>
    );
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('An empty number counts the answer as blank.')}</p>
      <div className={classes.wordColumns}>
        {columns.slice(0, SHOWN_COLUMNS).map((at) => (
          <Words key={at} draft={draft} at={at} />
        ))}
      </div>
      {columns.length > SHOWN_COLUMNS && (
        <p className={classes.quiet}>
          {t('{{count}} more columns are not shown here.', { count: columns.length - SHOWN_COLUMNS })}
        </p>
      )}
    </div>
  );
}

function Words({ draft, at }: { readonly draft: ImportDraft; readonly at: number }): ReactNode {
  const column = draft.columns[at];
  if (!column) return null;
  const name = columnTitle(column);
  return (
    <section aria-label={name} className={classes.words}>
      <h3 dir="auto">{name}</h3>
      <small>{roleText(column.role)}</small>
      {openDoubts(draft, at)
        .filter(isOfWords)
        .map((doubt) => (
          <p key={doubt.kind} className={classes.doubt}>
            {doubtText(doubt)}{' '}
            <button type="button" onClick={() => editImport((now) => accept(now, at, doubt.kind))}>
              {t('It is right')}
            </button>
          </p>
        ))}
      <table className={classes.table} data-plain>
        <thead>
          <tr>
            <th scope="col">{t('Answer')}</th>
            <th scope="col" data-number>
              {t('Number')}
            </th>
          </tr>
        </thead>
        <tbody>
          {column.words.map(({ text, value }) => (
            <tr key={text}>
              <th scope="row" dir="auto">
                {text}
              </th>
              <td data-number>
                <span className={`${fields.field ?? ''} ${fields.plain ?? ''}`}>
                  <input
                    type="number"
                    step="any"
                    className={classes.end}
                    aria-label={t('Number of “{{text}}”', { text })}
                    value={value ?? ''}
                    onChange={({ currentTarget: { valueAsNumber } }) =>
                      editImport((now) =>
                        chooseNumber(now, at, text, Number.isFinite(valueAsNumber) ? valueAsNumber : null),
                      )
                    }
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
