import type { ReactNode } from 'react';
import classes from './Messages.module.css';
import { Notices } from './Notices.tsx';
import { UploadLines } from './UploadLines.tsx';

/** What the window says about what was done and what is under way, in one place that no control is in. */
export const Messages = (): ReactNode => (
  <div className={classes.messages}>
    <UploadLines />
    <Notices />
  </div>
);
