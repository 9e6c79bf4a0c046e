import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ChooseFiles } from '../../attach/ChooseFiles.tsx';
import { takeFiles } from '../import-flow.ts';
import { importedTypes } from '../imported-files.ts';

/** Where a file is chosen, dropped or pasted. */
export const ChooseFile = ({ failure }: { readonly failure: string | null }): ReactNode => (
  <ChooseFiles
    onFiles={takeFiles}
    types={importedTypes}
    what={t(
      'Choose the file that your survey tool, review site or ticket system exported: CSV, TSV, Excel (.xlsx), JSON.',
    )}
    note={t('Or drop files here, or copy cells of a spreadsheet and paste them.')}
    failure={failure}
  />
);
