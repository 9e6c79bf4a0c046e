import type { ReactNode } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import classes from './MergeDialog.module.css';

/** Most that are listed: more than a person reads, and no more than a page takes well. */
const MOST_LISTED = 500;

const whatWords = {
  added: phrase('new'),
  removed: phrase('removed'),
  changed: phrase('changed'),
} as const;

const signs = { added: '+', removed: '−', changed: '✎' } as const;

type Props = { readonly fits: MergePreview['fits']; readonly open: boolean };

/** What of the copy goes together with all that is here. */
export function FitList({ fits, open }: Props): ReactNode {
  if (fits.length === 0) return null;
  return (
    <details className={classes.fits} open={open}>
      <summary>{t('What fits ({{number}})', { number: fits.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard */}
      <ul tabIndex={0} aria-label={t('What fits')}>
        {fits.slice(0, MOST_LISTED).map(({ kind, id, what, name }) => (
          <li key={`${kind} ${id} ${what}`} data-what={what}>
            <span aria-hidden="true">{signs[what]}</span>
            <span dir="auto">{name}</span>
            <small>{t(whatWords[what])}</small>
          </li>
        ))}
      </ul>
      {fits.length > MOST_LISTED && <p>{t('and {{count}} more', { count: fits.length - MOST_LISTED })}</p>}
    </details>
  );
}
