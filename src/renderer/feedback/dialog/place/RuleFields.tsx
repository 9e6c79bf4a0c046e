import { type ReactNode, useId, useState } from 'react';
import type { PlacesOfMap } from '../../../../shared/feedback/setup/places.ts';
import { t } from '../../../../shared/language/translate.ts';
import { MAX_RULE_WORDS, MAX_WORD } from '../../../../shared/model/feedback-limits.ts';
import { columnKey } from '../../../../shared/model/column-name.ts';
import type { Column } from '../../../../shared/model/column.ts';
import { DayInput, dayInField } from '../../../ui/date/DayInput.tsx';
import { dayNote, dayProblem, dayTyped } from '../../../ui/date/day-words.ts';
import fields from '../../../ui/fields.module.css';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { columnTitle } from '../../column-title.ts';
import { putBlock } from '../../edit-places.ts';
import { editPlaces } from '../../import-flow.ts';
import type { BlockOf } from '../../rule-blocks.ts';
import { PlaceField } from './PlaceField.tsx';
import classes from './place.module.css';

type Props<K extends 'dates' | 'words'> = {
  readonly block: BlockOf<K>;
  readonly places: readonly PlacesOfMap[];
  /** Columns that the rule can be about. */
  readonly columns: readonly Column[];
};

/** Answers of a span of days: from when, until when, where they go. */
export function DatesFields({ block, places, columns }: Props<'dates'>): ReactNode {
  const { rule } = block;
  const put = (change: Partial<typeof rule>): void =>
    editPlaces((now) => putBlock(now, { ...block, rule: { ...rule, ...change } }));
  const isBackwards = rule.from !== null && rule.to !== null && rule.to < rule.from;
  return (
    <div className={classes.fields}>
      {columns.length > 1 && (
        <PlainSelect
          label={t('Date that counts')}
          value={columnKey(rule.column)}
          options={columns.map((column) => ({ value: columnKey(column), label: columnTitle(column) }))}
          onChange={(key) => {
            const column = columns.find((one) => columnKey(one) === key);
            if (column) put({ column: { header: column.header, nth: column.nth } });
          }}
        />
      )}
      <Day label={t('From')} day={rule.from} onDay={(from) => put({ from })} first />
      <Day label={t('To')} day={rule.to} onDay={(to) => put({ to })} />
      <PlaceField
        label={t('Where it goes')}
        value={rule.place}
        places={places}
        onChange={(place) => put({ place })}
      />
      {isBackwards && <p className={classes.warn}>{t('The last day is before the first.')}</p>}
    </div>
  );
}

function Day({
  label,
  day,
  onDay,
  first,
}: {
  readonly label: string;
  readonly day: string | null;
  readonly onDay: (day: string | null) => void;
  readonly first?: boolean;
}): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(dayInField(day));
  const type = (text: string): void => {
    setTyped(text);
    const next = dayTyped(text);
    if (next !== undefined && next !== day) onDay(next);
  };
  const said = dayProblem(typed) ?? dayNote(typed);
  return (
    <div className={`${fields.field ?? ''} ${fields.row ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        value={typed}
        placeholder={t('No limit')}
        data-rule-first={first || undefined}
        aria-invalid={dayProblem(typed) !== null}
        aria-describedby={said === null ? undefined : `${id}-said`}
        onType={type}
        onPick={type}
      />
      {said !== null && (
        <small id={`${id}-said`} className={dayProblem(typed) === null ? fields.note : fields.problem}>
          {said}
        </small>
      )}
    </div>
  );
}

/** Answers whose comment has one of some words or phrases. */
export function WordsFields({ block, places, columns }: Props<'words'>): ReactNode {
  const id = useId();
  const { rule } = block;
  const [typed, setTyped] = useState(rule.words.join(', '));
  const put = (change: Partial<typeof rule>): void =>
    editPlaces((now) => putBlock(now, { ...block, rule: { ...rule, ...change } }));
  return (
    <div className={classes.fields}>
      {columns.length > 1 && (
        <PlainSelect
          label={t('Comment that is searched')}
          value={rule.column ? columnKey(rule.column) : ''}
          options={[
            { value: '', label: t('All comments') },
            ...columns.map((column) => ({ value: columnKey(column), label: columnTitle(column) })),
          ]}
          onChange={(key) => {
            const column = columns.find((one) => columnKey(one) === key);
            put({ column: column ? { header: column.header, nth: column.nth } : null });
          }}
        />
      )}
      <div className={`${fields.field ?? ''} ${fields.row ?? ''} ${classes.wide ?? ''}`}>
        <label htmlFor={id}>{t('Words')}</label>
        <input
          id={id}
          value={typed}
          data-rule-first
          placeholder={t('delivery, too late, shipping')}
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            put({ words: wordsIn(value) });
          }}
        />
        <small id={`${id}-said`} className={fields.note}>
          {t('Whole words or phrases, separated by commas. One of them is enough.')}
        </small>
      </div>
      <PlaceField
        label={t('Where it goes')}
        value={rule.place}
        places={places}
        onChange={(place) => put({ place })}
      />
    </div>
  );
}

/** Words and phrases of a list, each once. */
const wordsIn = (text: string): readonly string[] =>
  [...new Set(text.split(/[,;\n]/).map((word) => word.trim().slice(0, MAX_WORD)))]
    .filter((word) => word !== '')
    .slice(0, MAX_RULE_WORDS);
