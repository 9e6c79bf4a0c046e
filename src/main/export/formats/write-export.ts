import type { ExportPage } from '../page/export-page.ts';
import type { Progress } from '../page/progress.ts';
import type { WholeFile } from '../../../files/whole-file.ts';
import type { ExportOptions } from '../../../shared/exports/export-options.ts';
import type { WrittenSize } from '../../../shared/exports/formats/format.ts';
import { t } from '../../../shared/language/translate.ts';
import type { ExportDrawing } from '../../../shared/protocol/export-page.ts';
import { ok, type Result } from '../../../shared/result.ts';

/** What a writer of one format works with. */
export type ExportWork = {
  readonly page: ExportPage;
  readonly file: WholeFile;
  readonly options: ExportOptions;
  readonly author: string;
  /** Name and version of the app. */
  readonly software: string;
  readonly progress: Progress;
};

export type Written = WrittenSize & {
  readonly missingPictures: number;
  /** Sentences to know about the file. */
  readonly notes: readonly string[];
};

/** What a drawing was written as. */
export const drawn = (
  size: WrittenSize,
  { missingPictures, notes }: Pick<ExportDrawing, 'missingPictures' | 'notes'>,
): Result<Written> =>
  ok({ ...size, missingPictures, notes: notes.map(({ message, params }) => t(message, params)) });

/** Writes and checks a file of one format; the caller puts it in its place or throws it away. */
export type WriteExport = (work: ExportWork) => Promise<Result<Written>>;
