import type { ReactNode } from 'react';
import { useAnnounced } from '../session/announcer.ts';
import classes from './Announcer.module.css';

/** The line that is only heard. What is said twice is two elements, so that it is heard twice. */
export function Announcer(): ReactNode {
  const { text, turn } = useAnnounced();
  return (
    <div className={classes.unseen} aria-live="polite" data-announcer="">
      {turn > 0 && <p key={turn}>{text}</p>}
    </div>
  );
}
