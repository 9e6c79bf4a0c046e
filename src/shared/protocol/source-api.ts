import { z } from 'zod';
import { maskInput } from '../commands/feedback/mask-input.ts';
import { id } from '../model/fields.ts';
import type { FileOfSource } from '../model/source.ts';
import type { Transcript } from '../sources/read/utterance.ts';

/** What reading a transcript asks of the host. Its file was sent as an upload of the purpose `import`. */
export const sourceRequests = {
  /** Reads the uploaded file, which is then gone. Nothing changes in the project. */
  'source-read': z.strictObject({ uploadId: id }),
  /** Ends that, where it goes on. */
  'source-stop': z.strictObject({ uploadId: id }),
  /** Removes a participant with all they said, from the history and the file too. Cannot be undone. */
  'forget-participant': z.strictObject({ participantId: id }),
  /** Masks words of answers, in the file too. Cannot be undone. */
  'mask-answers': maskInput,
} as const;

/** Whether the working copy, and the file on the disk, are without it too. */
export type TakenOut = { readonly isScrubbed: boolean; readonly saved: 'saved' | 'not-saved' | 'no-file' };

/** What was read, and from which file. */
export type SourceRead = { readonly transcript: Transcript; readonly from: FileOfSource };

export type SourceAnswers = {
  'source-read': SourceRead;
  'source-stop': null;
  'forget-participant': TakenOut;
  'mask-answers': TakenOut;
};
