import { IconFilter, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { numberText, t } from '../../shared/language/translate.ts';
import { clearFilter } from '../session/filter-store.ts';
import styles from './FilterNote.module.css';
import { useLit } from './open/lit-store.ts';
import type { OpenMap } from './open/map-store.ts';

/** Shows that a filter is active and how many cards it highlights, and clears it. */
export function FilterNote({ open }: { readonly open: OpenMap }): ReactNode {
  const lit = useLit((cards) => cards?.size ?? null);
  if (lit === null) return null;
  return (
    <div className={styles.note} data-filter-note="">
      <IconFilter size={14} stroke={1.8} aria-hidden="true" />
      <span>{t('{{lit}} of {{count}} cards', { lit: numberText(lit), count: open.layout.cards.size })}</span>
      <button type="button" onClick={clearFilter}>
        {t('Show all')}
        <IconX size={13} aria-hidden="true" />
      </button>
    </div>
  );
}
