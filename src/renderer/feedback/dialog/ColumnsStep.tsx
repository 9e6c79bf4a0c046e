import { Checkbox } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import type { Doubt } from '../../../shared/feedback/guess/reason.ts';
import { t } from '../../../shared/language/translate.ts';
import { roleKinds, roleName } from '../../../shared/words/import/role-words.ts';
import { doubtText, reasonText } from '../../../shared/words/import/reason-words.ts';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import { SmallButton } from '../../ui/SmallButton.tsx';
import { useVirtualRows, VirtualRows } from '../../ui/VirtualRows.tsx';
import { columnTitle } from '../column-title.ts';
import { isOfWords, openDoubts } from '../doubts.ts';
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
  const { scroller, virtual } = state;
  const wanted = useRef(firstAsked);
  // What is asked first can be far down, where nothing is drawn yet: it comes into view, and has the keyboard once it is there.
  useLayoutEffect(() => {
    if (wanted.current !== undefined) virtual.scrollToIndex(wanted.current, { align: 'center' });
  }, [virtual]);
  useLayoutEffect(() => {
    const asked = scroller.current?.querySelector<HTMLElement>('[data-asked]');
    if (wanted.current === undefined || !asked) return;
    wanted.current = undefined;
    asked.focus({ preventScroll: true });
  });
  return (
    <div ref={scroller} className={classes.columns}>
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
  const { kind } = doubt;
  if (kind === 'date-order') return null;
  const settle = (ats: readonly number[]): void =>
    editImport((now) => (kind === 'codes' ? countAsBlank(now, ats) : accept(now, ats, kind)));
  const same = draft.columns.flatMap((_, other) =>
    doubtsAt(draft, other).some((one) => one.kind === kind) ? [other] : [],
  );
  const count = same.length;
  return (
    <>
      <SmallButton onClick={() => settle([at])}>
        {kind === 'codes' ? t('Count as blank') : t('It is right')}
      </SmallButton>{' '}
      {count > 1 && (
        <SmallButton onClick={() => settle(same)}>
          {kind === 'codes'
            ? t('Count as blank in all {{count}} columns', { count })
            : t('It is right in all {{count}} columns', { count })}
        </SmallButton>
      )}
    </>
  );
}
