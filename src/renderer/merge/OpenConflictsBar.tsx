import { Button } from '@mantine/core';
import { IconArrowsJoin } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { useLooking } from '../session/looking.ts';
import { useProject } from '../session/project-store.ts';
import { ActionTip } from '../ui/ActionTip.tsx';
import classes from '../ui/bar.module.css';

/** Says how many conflicts of a merge nobody has decided yet; stays until there are none. */
export function OpenConflictsBar(): ReactNode {
  const count = useProject(({ records }) => records.conflict.size);
  const looking = useLooking();
  if (count === 0 || looking) return null;
  return (
    <section className={classes.bar} role="status" aria-label={t('Open conflicts')} data-area="conflicts">
      <IconArrowsJoin size={16} aria-hidden="true" />
      <span>
        {t('{{count}} conflicts of a merge are open. Until they are decided, nothing is lost.', { count })}
      </span>
      <ActionTip action="open-conflicts">
        {(control) => (
          <Button size="compact-xs" variant="filled" {...control}>
            {t('Decide…')}
          </Button>
        )}
      </ActionTip>
    </section>
  );
}
