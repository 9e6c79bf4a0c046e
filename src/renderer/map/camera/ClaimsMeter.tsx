import { memo, type ReactNode, useMemo } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import { countClaims } from '../../../shared/layout/view.ts';
import { useCardFilter } from '../../session/filter-store.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import type { OpenMap } from '../open/map-store.ts';
import styles from './ClaimsMeter.module.css';

/** How many claims of the map have evidence behind them; pressing it highlights the others. */
export const ClaimsMeter = memo(function ClaimsMeter({ open }: { readonly open: OpenMap }): ReactNode {
  const { cards } = open.view;
  const { all, backed } = useMemo(() => countClaims(cards), [cards]);
  const pressed = useCardFilter().support?.has('assumption') ?? false;
  if (all === 0) return null;
  const label = t('Evidence behind {{backed}} of {{count}} claims', {
    backed: numberText(backed),
    count: all,
  });
  const figure = `${numberText(backed)}/${numberText(all)}`;
  return (
    <ActionTip action="highlight-assumptions" label={label} position="top">
      {(control) => (
        <button
          type="button"
          className={styles.claims}
          aria-label={`${figure}, ${label}`}
          aria-pressed={pressed}
          {...control}
        >
          <span className={styles.gauge} aria-hidden="true">
            <span style={{ width: `${(backed / all) * 100}%` }} />
          </span>
          {figure}
        </button>
      )}
    </ActionTip>
  );
});
