import { Button } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { pickFiles } from '../../attach/pick-files.ts';
import { takeFiles } from '../import-flow.ts';
import { importedTypes } from '../imported-files.ts';
import classes from './import.module.css';

/** Where a file is chosen, dropped or pasted. */
export function ChooseFile({ failure }: { readonly failure: string | null }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  // It comes back where a file could not be read: what was pressed meanwhile is gone, and the keyboard with it.
  useLayoutEffect(() => button.current?.focus(), []);
  const pick = async (): Promise<void> =>
    takeFiles(await pickFiles({ multiple: true, accept: importedTypes.join(',') }));
  return (
    <div className={classes.choose}>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <p>
        {t(
          'Choose the file that your survey tool, review site or ticket system exported: CSV, TSV, Excel (.xlsx), JSON.',
        )}
      </p>
      <Button size="sm" ref={button} data-autofocus onClick={() => void pick()}>
        {t('Choose files…')}
      </Button>
      <p className={classes.quiet}>
        {t('Or drop files here, or copy cells of a spreadsheet and paste them.')}
      </p>
    </div>
  );
}
