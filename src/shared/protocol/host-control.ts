import { z } from 'zod';
import { type MaskedFile } from '../masking/preview.ts';
import { maskingProfileSchema } from '../masking/profile/profile.ts';
import { languages } from '../language/languages.ts';
import { day, text } from '../model/fields.ts';
import { laneKinds } from '../model/lane.ts';
import type { DocumentStatus } from './document-status.ts';
import type { Uploaded } from './host-api.ts';
import type { ImportAnswers } from './import-api.ts';
import type { MergePreview } from '../merge/merge-preview.ts';
import { resultFrameSchema } from './result-frame.ts';
import type { MapFile } from '../map-import/table/map-file.ts';
import type { ReadSheet } from '../workbook/read/read-sheet.ts';
import { passwordSchema } from '../passwords/password.ts';
import type { SourceRead } from './source-api.ts';
import type { CopyRead } from './version-api.ts';

/** One of them opens what is locked; they are tried in turn, each of which takes about a second. */
const passwords = z.array(passwordSchema).max(8).readonly().optional();

/** How a project host learns what to open. Sent by main over the process's own channel, never by a window. */
export const openRequestSchema = z.discriminatedUnion('kind', [
  /** A new project that has no file yet. */
  z.strictObject({
    kind: z.literal('new'),
    template: z.enum(['blank', 'five-stages', 'sample']),
    name: z.string(),
    /** The lanes of `five-stages`, where other ones are wanted. */
    lanes: z.array(z.enum(laneKinds)).min(1).readonly().optional(),
  }),
  z.strictObject({
    kind: z.literal('file'),
    path: z.string(),
    /** Of a file that was refused as `damaged`: opens what can still be read as a new project without a file. */
    salvage: z.boolean().optional(),
    /** Of a file that was refused as `in-use-elsewhere`: the person was asked. */
    anyway: z.boolean().optional(),
    passwords,
    /** It is never written: whoever has it open is in nobody's way, and it is not backed up before its copy is upgraded. */
    onlyRead: z.boolean().optional(),
  }),
  /** Unsaved work of an earlier run, by the name of its folder among the working copies. */
  z.strictObject({ kind: z.literal('recover'), workingCopy: z.string(), passwords }),
]);
export type OpenRequest = z.infer<typeof openRequestSchema>;

/** For whom the host works, and how they want it. */
export const personSchema = z.strictObject({
  /** The name under which revisions are written. */
  author: z.string(),
  language: z.enum(languages),
  /** Whether the project saves by itself. */
  autosave: z.boolean(),
});
export type Person = z.infer<typeof personSchema>;

/** Main to host. Each carries a number and is answered by `{ number, result }`. Ports come beside the message. */
export const controlRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    open: openRequestSchema,
    /** The folder of working copies. */
    dataFolder: z.string(),
    person: personSchema,
    /** Copies of the project are looked for beside its file while it is open. */
    findsCopies: z.boolean().optional(),
  }),
  /**
   * Hands over a port to a window, or to who wants to know each row before and after; the host answers requests on it from
   * then on.
   */
  z.strictObject({ kind: z.literal('connect'), sends: z.enum(['updates', 'change-sets']) }),
  z.strictObject({ kind: z.literal('set-person'), person: personSchema }),
  /** `anyway`: the person was asked about a file that is gone (`file-gone`) or has a second name (`hard-link`). */
  z.strictObject({ kind: z.literal('save'), anyway: z.boolean().optional() }),
  /** Looks whether the file is still the one that was opened; the status says where it is not. */
  z.strictObject({ kind: z.literal('look-at-file') }),
  /** Saves to another file and goes on with that one; one that is locked stays so unless `unlock` says otherwise. */
  z.strictObject({
    kind: z.literal('save-as'),
    path: z.string(),
    overwrite: z.boolean(),
    unlock: z.boolean().optional(),
  }),
  /** Writes a copy that opens only with the password; see `ProjectDocument.saveLocked`. What is there is replaced. */
  z.strictObject({ kind: z.literal('save-locked'), path: z.string(), password: passwordSchema }),
  /** Writes a copy that takes comments and suggestions only. What is there is replaced. */
  z.strictObject({
    kind: z.literal('save-review'),
    path: z.string(),
    note: text,
    due: day.nullable(),
  }),
  /** Throws away what is not saved and opens the file as it is on disk now. */
  z.strictObject({ kind: z.literal('reload'), passwords }),
  /** Any request of `hostRequests`, for the command line. */
  z.strictObject({ kind: z.literal('request'), request: z.string(), params: z.unknown() }),
  /** Writes an attachment to a folder under a safe name and answers its path. */
  z.strictObject({ kind: z.literal('write-attachment'), attachmentId: z.string(), folder: z.string() }),
  /** Reads a file the person picked into the project's blobs; answers as `upload-end`. */
  z.strictObject({ kind: z.literal('read-file'), path: z.string() }),
  /** Begins the import of a file of answers; answers as `import-open`. */
  z.strictObject({ kind: z.literal('open-import'), path: z.string() }),
  /** Reads a file as a transcript or notes; answers as `source-read`. Nothing changes in the project. */
  z.strictObject({ kind: z.literal('read-source'), path: z.string() }),
  /** Reads the sheets of an exported workbook that comes back. Nothing changes in the project. */
  z.strictObject({ kind: z.literal('read-workbook'), path: z.string() }),
  /** Reads a file as a map. Nothing changes in the project. */
  z.strictObject({ kind: z.literal('read-map'), path: z.string() }),
  /** Opens another copy of the project and says what merging it comes to; `base` is how the project was when they
   * parted, where their history does not say. Nothing changes in the project. `isKept`: whoever calls keeps both files as
   * they are, so they are not backed up. */
  z.strictObject({
    kind: z.literal('open-merge'),
    path: z.string(),
    base: z.string().optional(),
    passwords,
    isKept: z.boolean().optional(),
  }),
  /** Reads another file of a project, to be compared with this one. Nothing changes, and nothing of it is kept. */
  z.strictObject({ kind: z.literal('read-copy'), path: z.string(), passwords }),
  /** Writes a masked copy as a new file, and looks through it before it is there. Nothing changes in the project. */
  z.strictObject({
    kind: z.literal('write-masked'),
    profile: maskingProfileSchema,
    path: z.string(),
    overwrite: z.boolean(),
  }),
  /** Where a copy is that was merged; refused where it is another by now. */
  z.strictObject({ kind: z.literal('merged-copy'), mergeId: z.string() }),
  /** What a file is to the project that is open, by a look at it alone. */
  z.strictObject({ kind: z.literal('is-copy'), path: z.string() }),
  /** The project as a file that goes inside an export, masked where there is a profile. Nothing changes in the project. */
  z.strictObject({
    kind: z.literal('copy-inside'),
    profile: maskingProfileSchema.optional(),
    /** Whom the export would name. */
    author: z.string().optional(),
  }),
  /** Saves if that is possible, removes the working copy where nothing is unsaved, and ends the process. */
  z.strictObject({ kind: z.literal('close'), save: z.boolean() }),
  /** Removes the working copy with everything that is not saved, and ends the process. The person was asked. */
  z.strictObject({ kind: z.literal('discard') }),
  /** What the title bar says now. */
  z.strictObject({ kind: z.literal('status') }),
]);
export type ControlRequest = z.infer<typeof controlRequestSchema>;

export const controlMessageSchema = z.strictObject({
  number: z.number().int(),
  control: controlRequestSchema,
});
export type ControlMessage = z.infer<typeof controlMessageSchema>;

export type Opened = {
  /** The name of the working copy's folder, for `recover` after a crash. */
  readonly workingCopy: string;
  /** The file the project came from, or null before it was first saved. */
  readonly path: string | null;
  readonly status: DocumentStatus;
};

/** The value of each control request's `Result`. */
export type ControlAnswers = {
  open: Opened;
  connect: null;
  'set-person': null;
  /**
   * Refused with `no-file` before the first save, `file-changed` where another program changed the file, `file-gone` where
   * it is not there any more, `hard-link` where it has a second name.
   */
  save: DocumentStatus;
  'look-at-file': DocumentStatus;
  /** Refused with `file-exists` where `overwrite` is false and the file is there. */
  'save-as': DocumentStatus;
  'save-locked': DocumentStatus;
  'save-review': DocumentStatus;
  reload: DocumentStatus;
  request: unknown;
  /** The media type is the attachment's own. */
  'write-attachment': { readonly path: string; readonly mediaType: string };
  'read-file': Uploaded;
  'open-import': ImportAnswers['import-open'];
  'read-source': SourceRead;
  'read-workbook': readonly ReadSheet[];
  'read-map': MapFile;
  'open-merge': MergePreview;
  'read-copy': CopyRead;
  /** Refused with `file-exists` where `overwrite` is false and the file is there. */
  'write-masked': MaskedFile;
  'merged-copy': { readonly path: string };
  /** `isEmpty`: it is a PDF or PNG with no project inside. */
  'is-copy': { readonly isCopy: boolean; readonly isEmpty: boolean };
  /** Refused with `locked-inside` where the project is locked and not masked, `too-large` where it does not fit. */
  'copy-inside': { readonly bytes: Uint8Array };
  close: null;
  discard: null;
  status: DocumentStatus;
};

/** Host to main. */
export const controlAnswerSchema = z.object({
  number: z.number().int(),
  result: resultFrameSchema,
});

/** Host to main, unasked: an exception inside the host, for the log. What it was doing was rolled back. */
export const hostBugSchema = z.object({ kind: z.literal('bug'), message: z.string(), stack: z.string() });
export type HostBug = z.infer<typeof hostBugSchema>;

/** Host to main, unasked: the host's program runs, and answers what it is asked. */
export const hostStartedSchema = z.object({ kind: z.literal('started') });
export type HostStarted = z.infer<typeof hostStartedSchema>;

/** The name of the file that says what a working copy is, in its folder. */
export const WORKING_COPY_NOTE = 'working-copy.json';

/**
 * Written by the host beside each working copy, and read by main to offer unsaved work of an earlier run.
 * A folder whose process still runs, or with nothing unsaved, is not offered.
 */
export const workingCopyNoteSchema = z.object({
  /** What the person knows it by: the file's name without folder, or the project's name. */
  name: z.string(),
  /** The file the project came from, or null before it was first saved. */
  path: z.string().nullable(),
  unsaved: z.boolean(),
  /** ISO 8601, UTC. */
  changedAt: z.string(),
  /** The host's process. */
  pid: z.number().int(),
});
export type WorkingCopyNote = z.infer<typeof workingCopyNoteSchema>;
