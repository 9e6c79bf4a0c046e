import { z } from 'zod';

/** How a project host is told what to open. Sent by main over the process's own channel, never by a window. */
export const openRequestSchema = z.discriminatedUnion('kind', [
  /** A new project that has no file yet. */
  z.strictObject({
    kind: z.literal('new'),
    template: z.enum(['blank', 'five-stages', 'sample']),
    name: z.string(),
  }),
  z.strictObject({ kind: z.literal('file'), path: z.string() }),
  /** Unsaved work of an earlier run, by the name of its folder among the working copies. */
  z.strictObject({ kind: z.literal('recover'), workingCopy: z.string() }),
]);
export type OpenRequest = z.infer<typeof openRequestSchema>;

/** Main to host. Each carries a number and is answered by `{ number, result }`. Ports come beside the message. */
export const controlRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    open: openRequestSchema,
    /** The folder of working copies. */
    dataFolder: z.string(),
    author: z.string(),
  }),
  /** Hands over a port to a window; the host answers requests on it from then on. */
  z.strictObject({ kind: z.literal('connect') }),
  z.strictObject({ kind: z.literal('set-author'), author: z.string() }),
  z.strictObject({ kind: z.literal('save') }),
  /** Saves to another file and goes on with that one. */
  z.strictObject({ kind: z.literal('save-as'), path: z.string(), overwrite: z.boolean() }),
  /** Throws away what is not saved and opens the file as it is on disk now. */
  z.strictObject({ kind: z.literal('reload') }),
  /** Any request of `hostRequests`, for the command line. */
  z.strictObject({ kind: z.literal('request'), request: z.string(), params: z.unknown() }),
  /** Writes an attachment to a folder under a safe name and answers its path. */
  z.strictObject({ kind: z.literal('write-attachment'), attachmentId: z.string(), folder: z.string() }),
  /** Reads a file the person picked into the project's blobs; answers as `upload-end`. */
  z.strictObject({ kind: z.literal('read-file'), path: z.string() }),
  /** Saves if that is possible, removes the working copy where nothing is unsaved, and ends the process. */
  z.strictObject({ kind: z.literal('close'), save: z.boolean() }),
]);
export type ControlRequest = z.infer<typeof controlRequestSchema>;

export const controlMessageSchema = z.strictObject({
  number: z.number().int(),
  control: controlRequestSchema,
});
export type ControlMessage = z.infer<typeof controlMessageSchema>;
