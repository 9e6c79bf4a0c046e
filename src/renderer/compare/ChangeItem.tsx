import { useComputedColorScheme } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { AttachedDetail } from '../../shared/compare/words/attached-words.ts';
import type { FieldDetail } from '../../shared/compare/words/field-words.ts';
import type { Detail, DifferenceLine } from '../../shared/compare/words/lines.ts';
import { stateNames } from '../../shared/compare/words/state-words.ts';
import { withoutLongRuns, type WordRun } from '../../shared/compare/words/word-difference.ts';
import { t } from '../../shared/language/translate.ts';
import { themes } from '../../shared/scene/theme.ts';
import { SignMark } from '../map/changes/SignMark.tsx';
import classes from './ComparePanel.module.css';

type Props = {
  readonly line: DifferenceLine;
  readonly index: number;
  readonly isCurrent: boolean;
  readonly onGo: (index: number) => void;
};

/** One change in the list: what it is, where, and how it differs. */
export const ChangeItem = memo(function ChangeItem({ line, index, isCurrent, onGo }: Props): ReactNode {
  const theme = themes[useComputedColorScheme('light')];
  const { states, name, place, details } = line;
  const isNew = states.includes('new');
  return (
    <li className={classes.item} data-change={index}>
      <button
        type="button"
        className={classes.change}
        aria-current={isCurrent ? 'true' : undefined}
        onClick={() => onGo(index)}
      >
        <span className={classes.signs}>
          {states.map((state) => (
            <SignMark key={state} state={state} theme={theme} />
          ))}
        </span>
        <span className={classes.words}>
          <span dir="auto">
            <b>{states.map((state) => t(stateNames[state])).join(', ')}:</b> {name}
          </span>
          {place !== '' && <small dir="auto">{place}</small>}
          {details.map((detail, at) => (
            <span key={at} className={classes.detail} dir="auto">
              <DetailWords detail={detail} isNew={isNew} />
            </span>
          ))}
        </span>
      </button>
    </li>
  );
});

function DetailWords({ detail, isNew }: { readonly detail: Detail; readonly isNew: boolean }): ReactNode {
  switch (detail.kind) {
    case 'move':
      return detail.text;
    case 'field':
      return <FieldWords detail={detail} isNew={isNew} />;
    case 'attached':
      return <AttachedWords detail={detail} />;
  }
}

function AttachedWords({ detail }: { readonly detail: AttachedDetail }): ReactNode {
  return (
    <>
      {t(stateNames[detail.state])}: {detail.text}
      {detail.fields.map((field) => (
        <span key={field.field} className={classes.detail}>
          <FieldWords detail={field} isNew={false} />
        </span>
      ))}
    </>
  );
}

function FieldWords({
  detail: { name, from, to, words },
  isNew,
}: {
  readonly detail: FieldDetail;
  readonly isNew: boolean;
}): ReactNode {
  if (words)
    return (
      <>
        <em>{name}:</em> <Runs runs={withoutLongRuns(words)} />
      </>
    );
  if (from === '' && to === '') return t('{{field}} changed', { field: name });
  if (isNew)
    return (
      <>
        <em>{name}:</em> {to}
      </>
    );
  return (
    <>
      <em>{name}:</em> {from || t('empty')} → {to || t('empty')}
    </>
  );
}

/** A text with what went struck and what came underlined. */
const Runs = ({ runs }: { readonly runs: readonly WordRun[] }): ReactNode =>
  runs.map(({ text, in: where }, at) =>
    where === 'both' ? (
      <span key={at}>{text}</span>
    ) : where === 'before' ? (
      <del key={at}>{text}</del>
    ) : (
      <ins key={at}>{text}</ins>
    ),
  );
