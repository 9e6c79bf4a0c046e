import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { few } from '../../../shared/measures/estimate.ts';
import type { GroupMeasure } from '../../../shared/measures/group-measures.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import type { ValueRole } from '../../../shared/protocol/answers-api.ts';
import { roleName } from '../../../shared/words/import/role-words.ts';
import { measureName } from '../../../shared/words/measures.ts';
import { shortMeasure } from '../../../shared/words/place-measures.ts';
import { WhiskerDrawing } from './MeasureDrawing.tsx';
import classes from './measures.module.css';

/** One measure apart by who answered: name, value, interval and n of each group, with the interval drawn on the measure's own scale. */
export function GroupList({
  whole,
  role,
  groups,
}: {
  readonly whole: PlaceMeasure;
  readonly role: ValueRole;
  readonly groups: readonly GroupMeasure[];
}): ReactNode {
  const label = t('{{measure}} by {{role}}', {
    measure: measureName(whole.measure),
    role: roleName(role),
  });
  // Response times have no end of their own: that of the slowest group.
  const high = Math.max(whole.range.high, ...groups.map(({ measure }) => measure.range.high));
  const range = { low: whole.range.low, high };
  return (
    <ul className={classes.groups} aria-label={label}>
      {groups.map(({ name, measure }) => (
        <li key={name} data-few={!measure.estimate || few(measure.estimate) ? '' : undefined}>
          <span>{name === '' ? t('Not said') : name}</span>
          <span>{shortMeasure(measure)}</span>
          <WhiskerDrawing measure={{ ...measure, range }} />
        </li>
      ))}
    </ul>
  );
}
