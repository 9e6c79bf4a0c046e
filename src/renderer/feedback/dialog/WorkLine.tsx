import { Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { ImportWork } from '../import-store.ts';
import classes from './import.module.css';

/** How far the host is with a file, in rows where it counts them. */
export function WorkLine({ work }: { readonly work: ImportWork }): ReactNode {
  return (
    <div className={classes.work} role="status">
      <Progress aria-label={labelOf(work)} value={shareOf(work) * 100} transitionDuration={120} />
      <span>{labelOf(work)}</span>
    </div>
  );
}

function shareOf(work: ImportWork): number {
  if (work.kind === 'sending') return work.share;
  const { progress } = work;
  return progress && progress.totalBytes > 0 ? progress.bytes / progress.totalBytes : 0;
}

function labelOf(work: ImportWork): string {
  if (work.kind === 'sending') return t('Reading “{{name}}”…', { name: work.fileName });
  const rows = work.progress?.rows ?? 0;
  switch (work.kind) {
    case 'reading':
      return t('Reading the file…');
    case 'checking':
      return rows > 0 ? t('{{rows}} rows checked…', { rows: numberText(rows) }) : t('Checking all rows…');
    case 'importing':
      return rows > 0 ? t('{{rows}} rows imported…', { rows: numberText(rows) }) : t('Importing…');
  }
}
