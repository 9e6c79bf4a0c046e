import { type ReactNode, useId } from 'react';
import classes from './fields.module.css';

type Props = {
  readonly title: string;
  readonly count?: number;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A part of a panel with its title. */
export function Section({ title, count, actions, children }: Props): ReactNode {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <header>
        <h3 id={id}>
          {title} {count !== undefined && <span className={classes.count}>{count}</span>}
        </h3>
        {actions}
      </header>
      {children}
    </section>
  );
}
