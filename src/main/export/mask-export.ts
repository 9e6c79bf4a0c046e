import { readFile } from 'node:fs/promises';
import { createLookFor } from '../../files/looking/look-for.ts';
import type { WholeFile } from '../../files/whole-file.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import { maskForExport, type ToMask } from '../../shared/masking/mask-for-export.ts';
import { startMasking } from '../../shared/masking/mask-project.ts';
import type { MaskingProfile } from '../../shared/masking/profile/profile.ts';
import { wordsOf } from '../../shared/masking/names/name-keys.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { recordKinds } from '../../shared/model/records.ts';
import type { Snapshot } from '../../shared/protocol/host-api.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';

/** What is asked for of an export, as far as it tells anything. */
type Asked = Omit<ToMask, 'records'> & {
  readonly snapshot: Pick<Snapshot, 'records'>;
  readonly options: ExportOptions;
  readonly author?: string;
};

/** An export of what may leave, and what is looked for in its file. */
export type MaskedRequest<T extends Asked> = { readonly request: T; readonly removed: readonly string[] };

/** Where a profile was chosen, everything that the export is made from is masked before a page sees any of it. */
export function maskRequest<T extends Asked>(request: T): MaskedRequest<T> {
  const { masking, ...options } = request.options;
  if (!masking) return { request, removed: [] };
  const { snapshot, tallies, felt, projectName, author = '' } = request;
  const masked = maskForExport(
    { records: recordsById(snapshot.records), tallies, felt, projectName },
    masking,
    { day: todayHere(), author: masking.authors === 'keep' ? '' : author },
  );
  // One list for each kind.
  const records = Object.fromEntries(
    recordKinds.map((kind) => [kind, [...masked.records[kind].values()]]),
  ) as unknown as Snapshot['records'];
  return {
    request: {
      ...request,
      snapshot: { records },
      tallies: masked.tallies,
      felt: masked.felt,
      projectName: masked.projectName,
      options,
      author: masking.authors === 'keep' ? author : '',
    },
    removed: masked.removed,
  };
}

/** The name of a file without the names of people that the profile takes out. */
export const maskedName = (name: string, records: Snapshot['records'], profile: MaskingProfile): string =>
  startMasking(recordsById(records), profile, { day: todayHere() }).text(name);

/**
 * Looks for what was removed in the file that was made, with everything that is packed in it, before it is in its place. A text that can
 * be nothing else is refused; a single word may be one of the program’s own, so that is said.
 */
export async function checkMaskedExport(
  file: WholeFile,
  removed: readonly string[],
): Promise<Result<readonly string[]>> {
  if (removed.length === 0) return ok([]);
  const { found } = createLookFor(removed).inside(await readFile(file.temporary));
  const certain = [...found].filter((text) => wordsOf(text).length > 1 || /[@\p{N}]/u.test(text));
  if (certain.length > 0)
    return fail(
      'masking-incomplete',
      t(
        'The export was not written: {{count}} texts that were to be removed were still found in it. The project is unchanged. Please report this.',
        { count: certain.length },
      ),
    );
  const notes = [
    t('Masked: {{count}} removed texts were looked for in the file, packed parts included.', {
      count: removed.length - found.size,
    }),
  ];
  if (found.size > 0)
    notes.push(
      t(
        'These masked words are in the file, perhaps as words of its own: {{words}}. Look for them before you send it.',
        {
          words: [...found].slice(0, 8).join(', '),
        },
      ),
    );
  return ok(notes);
}
