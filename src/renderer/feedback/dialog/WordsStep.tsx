import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { doubtText } from '../../../shared/words/import/reason-words.ts';
import fields from '../../ui/fields.module.css';
import { SmallButton } from '../../ui/SmallButton.tsx';
import { columnTitle } from '../column-title.ts';
import { isOfWords, openDoubts } from '../doubts.ts';
import type { ImportDraft } from '../draft.ts';
import { accept, chooseNumber } from '../edit-draft.ts';
import { editImport } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import { type WordGroup, wordGroups } from '../word-groups.ts';
import classes from './import.module.css';
import { roleText } from '../role-text.ts';

/** Sets of answers that are shown at once; others are reached by leaving out columns. */
const SHOWN_GROUPS = 100;
/** Questions of a set that are named. */
const NAMED = 3;

/** Which number stands for each answer in words; an empty field counts it as blank. */
export function WordsStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft } = open;
  // What is chosen meanwhile moves no table.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const groups = useMemo(() => wordGroups(draft), [draft.look]);
  if (groups.length === 0) return <p className={classes.quiet}>{nothingToDo(draft)}</p>;
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('An empty number counts the answer as blank.')}</p>
      <div className={classes.wordColumns}>
        {groups.slice(0, SHOWN_GROUPS).map((group) => (
          <Words key={group.columns[0]} draft={draft} group={group} />
        ))}
      </div>
      {groups.length > SHOWN_GROUPS && (
        <p className={classes.quiet}>
          {t('{{count}} more columns are not shown here.', { count: groups.length - SHOWN_GROUPS })}
        </p>
      )}
    </div>
  );
}

const nothingToDo = ({ columns }: ImportDraft): string =>
  columns.some(({ role }) => role.kind === 'score')
    ? t('All scores are numbers already. There is nothing to do here.')
    : t('No column is a score. There is nothing to do here.');

function Words({ draft, group }: { readonly draft: ImportDraft; readonly group: WordGroup }): ReactNode {
  const [first = -1] = group.columns;
  const column = draft.columns[first];
  if (!column) return null;
  const names = group.columns.flatMap((at) => (draft.columns[at] ? columnTitle(draft.columns[at]) : []));
  const name =
    names.length === 1
      ? (names[0] ?? '')
      : t('{{count}} questions with the same answers', { count: names.length });
  const numbers = new Map(column.words.map(({ text, value }) => [text, value]));
  return (
    <section aria-label={name} className={classes.words}>
      <h3 dir="auto">{name}</h3>
      {names.length > 1 && (
        <ul>
          {names.slice(0, NAMED).map((title, at) => (
            <li key={at} dir="auto" title={title}>
              {title}
            </li>
          ))}
          {names.length > NAMED && <li>{t('and {{count}} more', { count: names.length - NAMED })}</li>}
        </ul>
      )}
      <small>{roleText(column.role)}</small>
      {openDoubts(draft, first)
        .filter(isOfWords)
        .map((doubt) => (
          <p key={doubt.kind} className={classes.doubt}>
            {doubtText(doubt)}{' '}
            <SmallButton onClick={() => editImport((now) => accept(now, group.columns, doubt.kind))}>
              {t('It is right')}
            </SmallButton>
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
          {group.words.map((text) => (
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
                    value={numbers.get(text) ?? ''}
                    onChange={({ currentTarget: { valueAsNumber } }) => {
                      const number = Number.isFinite(valueAsNumber) ? valueAsNumber : null;
                      editImport((now) => chooseNumber(now, group.columns, text, number));
                    }}
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
