import { readFile, stat } from 'node:fs/promises';
import { fileProblem } from '../../files/file-problem.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { MAX_TEMPLATE_BYTES } from '../../shared/exports/documents/pptx/package/open-package.ts';
import { readTemplate } from '../../shared/exports/documents/pptx/parts/read-template.ts';
import { t } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** The bytes of a template that slides can be made from. */
export async function takeTemplate(path: string): Promise<Result<Uint8Array>> {
  try {
    if ((await stat(path)).size > MAX_TEMPLATE_BYTES)
      return fail(
        'bad-template',
        t('The template has more than {{size}} MB. Choose a smaller one.', {
          size: MAX_TEMPLATE_BYTES / 1024 ** 2,
        }),
      );
    const bytes = await readFile(path);
    const read = readTemplate(bytes);
    return read.ok ? ok(bytes) : fail(read.failure.code, t(read.failure.message));
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fail(
      'no-template',
      error.code === 'ENOENT'
        ? t('The template {{path}} cannot be found. Choose it again.', { path })
        : t('The template {{path}} could not be read: {{why}}', { path, why: fileProblem(error) }),
    );
  }
}
