import { sameValue } from '../../changes/same-value.ts';
import type { WorkbookAddition } from './comparison.ts';
import type { FieldValue } from '../values.ts';

/** Whether a new row says enough to become something. */
export const isWhole = (
  entity: WorkbookAddition['entity'],
  fields: Readonly<Record<string, FieldValue>>,
): boolean =>
  entity === 'card'
    ? typeof fields['laneId'] === 'string' && typeof fields['stepId'] === 'string'
    : ['title', 'name', 'text'].some((key) => fields[key] !== undefined);

/** Whether two values of a field are the same; of several personas, tags or channels the order says nothing. */
export const sameValueOf = (a: FieldValue, b: FieldValue): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
    ? sameValue(a.toSorted(), b.toSorted())
    : a === b;
