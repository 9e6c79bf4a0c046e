import { type ReactNode, useId, useState } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import classes from './Filters.module.css';

export type FacetValue = {
  readonly key: string;
  readonly label: string;
  /** Null where it is not counted. */
  readonly count: number | null;
  readonly isChosen: boolean;
  readonly isInner?: boolean;
};

type Props = {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly onToggle: (key: string, chosen: boolean) => void;
};

/** Values of one facet that are in view before all are asked for. */
const FEW = 8;

/** The values of one facet, each with its count; those chosen are always in view. Nothing where there is nothing to choose. */
export function FacetGroup({ title, values, onToggle }: Props): ReactNode {
  const id = useId();
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter(({ isChosen }, index) => index < FEW || isChosen);
  return (
    <fieldset className={classes.group}>
      <legend>{title}</legend>
      {shown.map(({ key, label, count, isChosen, isInner }) => (
        <label key={key} className={classes.value} data-inner={isInner || undefined}>
          <input
            type="checkbox"
            checked={isChosen}
            onChange={(event) => onToggle(key, event.currentTarget.checked)}
          />
          <span dir="auto" title={label}>
            {label}
          </span>
          {count !== null && <small>{numberText(count)}</small>}
        </label>
      ))}
      {values.length > FEW && (
        <button type="button" id={id} className={classes.more} onClick={() => setAll(!all)}>
          {all ? t('Show fewer') : t('Show all {{count}}', { count: values.length })}
        </button>
      )}
    </fieldset>
  );
}
