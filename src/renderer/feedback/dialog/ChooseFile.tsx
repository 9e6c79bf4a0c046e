import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ChooseFiles } from '../../attach/ChooseFiles.tsx';
import { takeFiles } from '../import-flow.ts';
import { useImport } from '../import-store.ts';
import { importedTypes } from '../imported-files.ts';

/** Where a file is chosen, dropped or pasted. A file that cannot be read does not keep those behind it. */
export function ChooseFile({ failure }: { readonly failure: string | null }): ReactNode {
  const queue = useImport((state) => state.queue);
  return (
    <ChooseFiles
      onFiles={takeFiles}
      types={importedTypes}
      what={t(
        'Choose the file that your survey tool, review site or ticket system exported: CSV, TSV, Excel (.xlsx), JSON.',
      )}
      note={t('Or drop files or a folder here, or copy cells of a spreadsheet and paste them.')}
      failure={failure}
      onNext={queue.length > 0 ? () => takeFiles(queue) : null}
    />
  );
}
