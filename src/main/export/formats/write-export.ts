import type { ExportPage } from '../page/export-page.ts';
import type { ProjectInside } from '../pdf-file/attach-project.ts';
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
  /** The project that goes inside; null: none. */
  readonly inside: ProjectInside | null;
};

export type Written = WrittenSize & {
  /** Sentences to know about the file. */
  readonly notes: readonly string[];
};

type DrawnNotes = Pick<ExportDrawing, 'missingPictures' | 'notes'>;

/** What to know about a drawing, in words. */
export const drawingNotes = ({ missingPictures, notes }: DrawnNotes): readonly string[] => [
  ...notes.map(({ message, params }) => t(message, params)),
  ...(missingPictures === 0
    ? []
    : [
        t('{{count}} attached pictures could not be read: their frames are empty.', {
          count: missingPictures,
        }),
      ]),
];

/** What a drawing was written as. */
export const drawn = (size: WrittenSize, drawing: DrawnNotes): Result<Written> =>
  ok({ ...size, notes: drawingNotes(drawing) });

/** Writes and checks a file of one format; the caller puts it in its place or throws it away. */
export type WriteExport = (work: ExportWork) => Promise<Result<Written>>;
