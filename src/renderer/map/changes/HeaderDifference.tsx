import type { ReactNode } from 'react';
import { SIGN } from '../../../shared/compare/marks/sign.ts';
import type { DifferenceState } from '../../../shared/compare/words/lines.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import styles from './Changes.module.css';
import { SignMark } from './SignMark.tsx';

/** The signs of a stage, a step or a lane that differs, at its corner, and a veil over one that is gone. */
export function HeaderDifference({
  kind,
  states,
}: {
  readonly kind: 'stage' | 'step' | 'lane';
  readonly states: readonly DifferenceState[];
}): ReactNode {
  const theme = useMapTheme();
  const [of] = states;
  if (of === undefined) return null;
  return (
    <span className={styles.header} data-of={of} aria-hidden="true">
      {(of === 'gone' || of === 'new') && <span className={styles.headerVeil} data-of={of} />}
      <span className={styles.headerSigns} data-of={of} data-kind={kind} style={{ height: SIGN }}>
        {states.map((state) => (
          <SignMark key={state} state={state} theme={theme} />
        ))}
      </span>
    </span>
  );
}
