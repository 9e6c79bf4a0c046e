import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { hasRule } from '../../../shared/measures/score.ts';
import {
  dateOrders,
  directions,
  instruments,
  type Role,
  type RoleOf,
  timeUnits,
} from '../../../shared/model/role.ts';
import {
  dateOrderName,
  directionName,
  hoursName,
  instrumentName,
  timeUnitName,
} from '../../../shared/words/import/role-words.ts';
import { PlainSelect } from '../../ui/PlainSelect.tsx';
import fields from '../../ui/fields.module.css';
import { scaleOf } from '../default-role.ts';
import { chooseRole } from '../edit-draft.ts';
import { editImport } from '../import-flow.ts';
import classes from './import.module.css';

type Props = { readonly at: number; readonly role: Role; readonly name: string; readonly asked: boolean };

/** What else is to be said of a column in its role: instrument, scale and direction of a score, order of dates. */
export function RoleFields({ at, role, name, asked }: Props): ReactNode {
  if (role.kind === 'score') return <ScoreFields at={at} role={role} name={name} asked={asked} />;
  if (role.kind === 'response-time') return <TimeFields at={at} role={role} name={name} />;
  if (!('order' in role)) return null;
  return (
    <PlainSelect
      label={t('Order of dates of {{name}}', { name })}
      data-asked={asked || undefined}
      value={role.order ?? ''}
      options={[
        ...(role.order === null ? [{ value: '' as const, label: t('Choose the order…') }] : []),
        ...dateOrders.map((value) => ({ value, label: dateOrderName(value) })),
      ]}
      onChange={(order) => {
        if (order !== '') choose(at, { ...role, order });
      }}
    />
  );
}

const choose = (at: number, role: Role): void => editImport((draft) => chooseRole(draft, at, role));

function TimeFields({
  at,
  role,
  name,
}: Pick<Props, 'at' | 'name'> & { readonly role: RoleOf<'response-time'> }): ReactNode {
  return (
    <>
      <PlainSelect
        label={t('Unit of {{name}}', { name })}
        value={role.unit}
        options={timeUnits.map((value) => ({ value, label: timeUnitName(value) }))}
        onChange={(unit) => choose(at, { ...role, unit })}
      />
      <PlainSelect
        label={t('Hours of {{name}}', { name })}
        value={role.hours}
        options={(['calendar', 'business'] as const).map((value) => ({ value, label: hoursName(value) }))}
        onChange={(hours) => choose(at, { ...role, hours })}
      />
    </>
  );
}

function ScoreFields({ at, role, name, asked }: Props & { readonly role: RoleOf<'score'> }): ReactNode {
  const { scale } = role;
  const number = (end: 'low' | 'high', label: string): ReactNode => (
    <span className={`${fields.field ?? ''} ${fields.plain ?? ''}`}>
      <input
        type="number"
        className={classes.end}
        aria-label={label}
        value={scale[end]}
        onChange={({ currentTarget: { valueAsNumber } }) => {
          const next = { ...scale, [end]: Math.round(valueAsNumber) };
          if (Number.isFinite(valueAsNumber) && next.low < next.high && Math.abs(next[end]) <= 1_000)
            choose(at, { ...role, scale: next });
        }}
      />
    </span>
  );
  return (
    <>
      <PlainSelect
        label={t('Instrument of {{name}}', { name })}
        value={role.instrument}
        options={instruments.map((value) => ({ value, label: instrumentName(value) }))}
        onChange={(instrument) => {
          const direction = instrument === 'nps' ? 'high-is-good' : role.direction;
          choose(at, { ...role, instrument, scale: scaleOf(instrument, scale), direction });
        }}
      />
      {number('low', t('Lowest answer of {{name}}', { name }))}
      <span aria-hidden="true">–</span>
      {number('high', t('Highest answer of {{name}}', { name }))}
      <PlainSelect
        label={t('Direction of {{name}}', { name })}
        data-asked={asked || undefined}
        value={role.direction}
        options={directions.map((value) => ({ value, label: directionName(value) }))}
        onChange={(direction) => choose(at, { ...role, direction })}
      />
      {!hasRule(role) && (
        <small className={classes.warn}>{t('This scale has no score of this kind. Choose “Rating”.')}</small>
      )}
    </>
  );
}
