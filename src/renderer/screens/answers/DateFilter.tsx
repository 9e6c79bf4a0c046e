import type { ReactNode } from 'react';
import { shortMonthText } from '../../../shared/language/dates.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswersFacets } from '../../../shared/protocol/answers-api.ts';
import { filterAnswers, useAnswers } from '../../session/answers-store.ts';
import { DayField } from './DayField.tsx';
import classes from './Filters.module.css';

/** From which day to which the answers are: by months, as most reports are, or by days. */
export function DateFilter({ months }: { readonly months: AnswersFacets['months'] }): ReactNode {
  const { from, to } = useAnswers((state) => state.filter);
  const dated = months.flatMap(({ month, count }) => (month === null ? [] : [{ month, count }]));
  if (dated.length === 0 && from === null && to === null) return null;
  const month = monthOf(from, to);
  return (
    <fieldset className={classes.group}>
      <legend>{t('Date')}</legend>
      <select
        aria-label={t('Month')}
        value={month}
        onChange={({ currentTarget: { value } }) =>
          filterAnswers(value === '' ? { from: null, to: null } : { from: `${value}-01`, to: lastDay(value) })
        }
      >
        <option value="">{from !== null || to !== null ? t('Any time') : t('Any month')}</option>
        {month !== '' && !dated.some((one) => one.month === month) && (
          <option value={month}>{shortMonthText(`${month}-01`)}</option>
        )}
        {dated.map((one) => (
          <option key={one.month} value={one.month}>
            {t('{{name}}: {{value}}', {
              name: shortMonthText(`${one.month}-01`),
              value: numberText(one.count),
            })}
          </option>
        ))}
      </select>
      <div className={classes.days}>
        <DayField
          label={t('From', { context: 'range' })}
          day={from}
          onChange={(day) => filterAnswers({ from: day })}
        />
        <DayField
          label={t('to', { context: 'range' })}
          day={to}
          onChange={(day) => filterAnswers({ to: day })}
        />
      </div>
    </fieldset>
  );
}

/** The month that two days are the ends of; '' where they are not. */
function monthOf(from: string | null, to: string | null): string {
  const month = from?.slice(0, 7) ?? '';
  return month !== '' && from === `${month}-01` && to === lastDay(month) ? month : '';
}

/** The last day of a month that is written `2026-03`. */
function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
