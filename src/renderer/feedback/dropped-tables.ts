import { t } from '../../shared/language/translate.ts';
import { type Dropped, filesIn } from '../attach/dropped-folders.ts';
import { notify } from '../session/notices.ts';
import { mayHoldAnswers } from './imported-files.ts';

/**
 * Gives an import the files of a drop, and of its folders those that `wants` takes by their name: at once where there are no folders. What
 * cannot be read is said.
 */
export async function takeDropped(
  { files, folders }: Dropped,
  take: (files: readonly File[]) => unknown,
  wants: (file: Pick<File, 'name'>) => boolean = mayHoldAnswers,
): Promise<void> {
  if (folders.length === 0) {
    take(files);
    return;
  }
  const inside = await filesIn(folders, wants);
  for (const name of inside.unread)
    notify('error', t('“{{name}}” could not be read, so it was left out. Drop it again.', { name }));
  const all = [...files, ...inside.files];
  if (all.length > 0) take(all);
  else if (inside.unread.length === 0)
    notify(
      'info',
      t('No file in “{{name}}” can hold answers: CSV, TSV, Excel (.xlsx), JSON.', {
        name: folders[0]?.name ?? '',
      }),
    );
}
