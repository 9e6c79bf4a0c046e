import { type ReactNode, useState } from 'react';
import { phrase, t } from '../../shared/language/translate.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import { useVirtualRows, VirtualRows } from '../ui/VirtualRows.tsx';
import classes from './MergeDialog.module.css';

const whatWords = {
  added: phrase('new'),
  removed: phrase('removed'),
  changed: phrase('changed'),
} as const;

const signs = { added: '+', removed: '−', changed: '✎' } as const;

type Fits = MergePreview['fits'];
type Props = { readonly fits: Fits; readonly open: boolean };

/** What of the copy goes together with all that is here. */
export function FitList({ fits, open }: Props): ReactNode {
  const [isOpen, setOpen] = useState(open);
  if (fits.length === 0) return null;
  return (
    <details className={classes.fits} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('What fits ({{number}})', { number: fits.length })}</summary>
      {isOpen && <FitRows fits={fits} />}
    </details>
  );
}

/** Said of what is no list of its own to the page, because only the rows in view are drawn; scrolled by keyboard. */
const asList = () => ({ role: 'list', tabIndex: 0, 'aria-label': t('What fits') }) as const;

/** A copy can have thousands of them: those in view are drawn. */
function FitRows({ fits }: { readonly fits: Fits }): ReactNode {
  const state = useVirtualRows(fits, {
    keyOf: ({ kind, id, what }) => `${kind} ${id} ${what}`,
    heightOf: () => 26,
  });
  return (
    <div ref={state.scroller} className={classes.fitRows} {...asList()}>
      <VirtualRows state={state} rows={fits}>
        {({ what, name }, index) => (
          <div className={classes.fit} data-what={what} {...asItem(index, fits.length)}>
            <span aria-hidden="true">{signs[what]}</span>
            <span dir="auto">{name}</span>
            <small>{t(whatWords[what])}</small>
          </div>
        )}
      </VirtualRows>
    </div>
  );
}

const asItem = (index: number, count: number) =>
  ({ role: 'listitem', 'aria-setsize': count, 'aria-posinset': index + 1 }) as const;
