import { Checkbox } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import type { Doubt } from '../../../shared/feedback/guess/reason.ts';
import { t } from '../../../shared/language/translate.ts';
import { roleKinds, roleName } from '../../../shared/words/import/role-words.ts';
import { doubtText, reasonText } from '../../../shared/words/import/reason-words.ts';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { columnTitle } from '../column-title.ts';
import { isOfWords, openDoubts, uncounted } from '../doubts.ts';
import { guessAt, type ImportDraft, isKept } from '../draft.ts';
import { accept, chooseKind, countAsBlank, switchPersonal } from '../edit-draft.ts';
import { editImport } from '../import-flow.ts';
import type { OpenImport } from '../import-store.ts';
import classes from './import.module.css';
import { RoleFields } from './RoleFields.tsx';

/** Estimated height of a column's row before it is measured, px. */
const ROW_HEIGHT = 76;
const SHOWN_LETTERS = 60;

/** What each column is, with real values, why, and what should be looked at. Only the rows in view are drawn. */
export function ColumnsStep({ open }: { readonly open: OpenImport }): ReactNode {
  const { draft } = open;
  const rows = useMemo(() => draft.columns.map((_, at) => at), [draft.columns]);
  const firstAsked = rows.find((at) => doubtsAt(draft, at).length > 0);
  const state = useVirtualRows(rows, { keyOf: (at) => at, heightOf: () => ROW_HEIGHT });
  return (
    <div ref={state.scroller} className={classes.columns}>
      <VirtualRows state={state} rows={rows}>
        {(at) => <ColumnRow draft={draft} at={at} asked={at === firstAsked} />}
      </VirtualRows>
    </div>
  );
}

const doubtsAt = (draft: ImportDraft, at: number): readonly Doubt[] =>
  openDoubts(draft, at).filter((doubt) => !isOfWords(doubt));

function ColumnRow({
  draft,
  at,
  asked,
}: {
  readonly draft: ImportDraft;
  readonly at: number;
  readonly asked: boolean;
}): ReactNode {
  const column = draft.columns[at];
  const guess = guessAt(draft, at);
  if (!column || !guess) return null;
  const { role } = column;
  const name = columnTitle(column);
  const isGuess = guess.column.role.kind === role.kind;
  const isLeft = !isKept(draft, column);
  return (
    <fieldset aria-label={name} className={classes.column} data-left={isLeft || undefined}>
      <div className={classes.about}>
        <strong dir="auto">{name}</strong>
        <span dir="auto">{guess.examples.map((value) => value.slice(0, SHOWN_LETTERS)).join(' · ')}</span>
      </div>
      <div className={classes.role}>
        <div className={classes.choices}>
          <PlainSelect
            label={t('Role of {{name}}', { name })}
            value={role.kind}
            options={roleKinds.map((value) => ({ value, label: roleName(value) }))}
            onChange={(kind) => editImport((now) => chooseKind(now, at, kind))}
          />
          <RoleFields at={at} role={role} name={name} asked={asked} />
        </div>
        {isGuess && <small>{guess.why.map(reasonText).join(' ')}</small>}
        {role.kind === 'personal' && (
          <Checkbox
            size="xs"
            label={t('Import it, although it says who someone is')}
            checked={isKept(draft, column)}
            onChange={({ currentTarget: { checked } }) =>
              editImport((now) => switchPersonal(now, at, checked))
            }
          />
        )}
        {doubtsAt(draft, at).map((doubt) => (
          <p key={doubt.kind} className={classes.doubt}>
            {doubtText(doubt)} <DoubtButton draft={draft} at={at} doubt={doubt} />
          </p>
        ))}
      </div>
    </fieldset>
  );
}

function DoubtButton({
  draft,
  at,
  doubt,
}: {
  readonly draft: ImportDraft;
  readonly at: number;
  readonly doubt: Doubt;
}): ReactNode {
  if (doubt.kind === 'date-order') return null;
  if (doubt.kind === 'codes') {
    const codes = uncounted(doubt.values, draft.columns[at]?.words ?? []);
    return (
      <button type="button" onClick={() => editImport((now) => countAsBlank(now, at, codes))}>
        {t('Count as blank')}
      </button>
    );
  }
  return (
    <button type="button" onClick={() => editImport((now) => accept(now, at, doubt.kind))}>
      {t('It is right')}
    </button>
  );
}
