import type { ReactNode } from 'react';
import classes from './buttons.module.css';

/** A button in a line of text, as beside a question that it answers. */
export const SmallButton = ({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}): ReactNode => (
  <button type="button" className={classes.small} onClick={onClick}>
    {children}
  </button>
);
