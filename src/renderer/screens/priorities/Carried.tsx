import type { ReactNode } from 'react';
import { cardTitle } from '../../../shared/words/titles.ts';
import { useCarried } from './drag-card.ts';
import classes from './Carried.module.css';

/** The card under the pointer while it is carried. */
export function Carried(): ReactNode {
  const carried = useCarried((one) => one);
  if (!carried) return null;
  return (
    <div
      className={classes.carried}
      aria-hidden="true"
      style={{ transform: `translate(${carried.x + 10}px, ${carried.y + 10}px)` }}
    >
      {cardTitle(carried.card)}
    </div>
  );
}
