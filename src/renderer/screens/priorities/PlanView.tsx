import { Checkbox } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ownersOf } from '../../../shared/priorities/action-plan.ts';
import { type PlanQuery, planStatuses, wholePlan } from '../../../shared/priorities/plan-query.ts';
import { statusName } from '../../../shared/words/card-values.ts';
import { PlanTable } from './PlanTable.tsx';
import classes from './PlanView.module.css';
import { prioritiesStore, usePriorities } from '../../session/priorities-store.ts';
import screen from '../parts/screen.module.css';
import { usePlan, useScope } from './use-cards.ts';

const change = (patch: Partial<PlanQuery>): void =>
  prioritiesStore.setState(({ plan }) => ({ plan: { ...plan, ...patch } }));

/** What is to be done, by whom and by when. */
export function PlanView(): ReactNode {
  const { actions, rows } = usePlan();
  const scope = useScope();
  const query = usePriorities((state) => state.plan);
  const owners = ownersOf(actions);
  const overdue = rows.filter((row) => row.overdue).length;
  const filtered = rows.length < actions.length;
  return (
    <>
      <div className={classes.filters} role="group" aria-label={t('Filter')}>
        <Choice
          label={t('Owner')}
          value={ownerValue(query.owner)}
          options={[
            [EVERYBODY, t('Anyone')],
            [NOBODY, t('Nobody')],
            ...owners.map((owner) => [`${NAMED}${owner}`, owner] as const),
          ]}
          onChange={(value) => change({ owner: ownerOf(value) })}
        />
        <Choice
          label={t('Status')}
          value={query.status}
          options={planStatuses.map((status) => [
            status,
            status === 'all' ? t('All') : status === 'unfinished' ? t('Not finished') : statusName(status),
          ])}
          onChange={(value) => change({ status: planStatuses.find((one) => one === value) ?? 'all' })}
        />
        <Checkbox
          label={t('Overdue only')}
          checked={query.overdue}
          onChange={(event) => change({ overdue: event.currentTarget.checked })}
        />
        <p className={classes.count} role="status">
          {filtered
            ? t('{{shown}} of {{count}} actions', { shown: rows.length, count: actions.length })
            : t('{{count}} actions in the plan', { count: actions.length })}
          {overdue > 0 && <strong> · {t('{{count}} overdue', { count: overdue })}</strong>}
        </p>
      </div>
      {rows.length > 0 ? (
        <PlanTable rows={rows} owners={owners} withMaps={scope === null} />
      ) : (
        <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
          <p>
            {actions.length === 0
              ? t(
                  'Nothing to do yet. The plan lists opportunities, and pain points with an owner or a due date.',
                )
              : t('No actions match these filters.')}
          </p>
          {filtered && (
            <button
              type="button"
              onClick={() => change({ owner: null, status: wholePlan.status, overdue: false })}
            >
              {t('Show all actions')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

const EVERYBODY = 'everybody';
const NOBODY = 'nobody';
const NAMED = 'owner:';

const ownerValue = (owner: string | null): string =>
  owner === null ? EVERYBODY : owner === '' ? NOBODY : `${NAMED}${owner}`;
const ownerOf = (value: string): string | null =>
  value === EVERYBODY ? null : value === NOBODY ? '' : value.slice(NAMED.length);

type ChoiceProps = {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className={screen.filter}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {/* An owner who has nothing left to do is still what is asked for. */}
        {!options.some(([one]) => one === value) && <option value={value}>{ownerOf(value)}</option>}
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
