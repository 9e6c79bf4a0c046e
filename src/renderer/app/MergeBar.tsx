import { Button, useComputedColorScheme } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { themes } from '../../shared/scene/theme.ts';
import { ConflictMark } from '../map/changes/ConflictSign.tsx';
import { useMerge } from '../merge/merge-store.ts';
import { useMergeOnMap } from '../merge/on-map.ts';
import { lookAway } from '../session/looking.ts';
import classes from '../ui/bar.module.css';

/** Says that what merging comes to is on the map, and leads back to where it is decided. */
export function MergeBar(): ReactNode {
  const isOnMap = useMergeOnMap();
  const { preview } = useMerge();
  const theme = themes[useComputedColorScheme('light')];
  if (!isOnMap || !preview) return null;
  const { name, asked } = preview;
  return (
    <section className={classes.bar} role="status" aria-label={t('Merging on the map')} data-area="merging">
      <ConflictMark theme={theme} />
      <span>
        {t('This is what merging “{{name}}” comes to. Nothing is changed yet.', { name })}
        {asked.length > 0 &&
          ` ${t('{{count}} conflicts are marked where they are.', { count: asked.length })}`}
      </span>
      <Button size="compact-xs" variant="filled" onClick={lookAway}>
        {t('Back to merging')}
      </Button>
    </section>
  );
}
