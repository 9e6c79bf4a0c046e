import { Loader } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import classes from './ReadingFile.module.css';

/** In the place of the files to choose while the one that was chosen is read. */
export function ReadingFile(): ReactNode {
  return (
    <p className={classes.busy} role="status">
      <Loader size={16} /> {t('Reading the file…')}
    </p>
  );
}
