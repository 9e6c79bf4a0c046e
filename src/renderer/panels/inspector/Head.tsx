import type { ReactNode } from 'react';
import classes from './inspector.module.css';

/** The first part of the inspector: the fields everyone looks for. */
export const Head = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={classes.head}>{children}</div>
);
