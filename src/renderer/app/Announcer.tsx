import type { ReactNode } from 'react';
import { useAnnounced } from '../session/announcer.ts';
import classes from './Announcer.module.css';

/** The line for screen readers only. A repeated message is a new element, so that it is announced again. */
export function Announcer(): ReactNode {
  const { text, turn } = useAnnounced();
  return (
    <div className={classes.unseen} aria-live="polite" data-announcer="">
      {turn > 0 && <p key={turn}>{text}</p>}
    </div>
  );
}
