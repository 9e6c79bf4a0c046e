import { z } from 'zod';
import { t } from '../language/translate.ts';
import { MAX_ATTACHMENT_BYTES } from '../model/attachment.ts';
import { id, sha256, title } from '../model/fields.ts';
import type { Change, ChangeSet } from '../changes/change-set.ts';
import type { RecordUpdate } from '../changes/record-update.ts';
import { recordKinds, type RecordKind, type RecordOf } from '../model/records.ts';
import type { Result } from '../result.ts';
import { type DocumentStatus, documentStatusSchema } from './document-status.ts';
import { type AnswersAnswers, answersRequests } from './answers-api.ts';
import { type ImportAnswers, importRequests } from './import-api.ts';
import type { ResponseTally } from '../model/response-tally.ts';
import { type MapAnswers, mapRequests } from './map-api.ts';
import { type VersionAnswers, versionRequests } from './version-api.ts';
import { type MaskAnswers, maskRequests } from './mask-api.ts';
import { type MergeAnswers, mergeRequests } from './merge-api.ts';
import { type SourceAnswers, sourceRequests } from './source-api.ts';
import { evidenceQuerySchema } from './evidence-query.ts';
import { type TextHits, textQuerySchema } from '../find/text-query.ts';

/** Bytes in one piece of an upload. */
export const UPLOAD_CHUNK_BYTES = 4 * 1024 * 1024;

const bytes = z.instanceof(Uint8Array);
const nothing = z.strictObject({});

/**
 * What the window (and main, for the command line) can ask of a project host, with the schema each
 * request is checked by. Answers are `Result`s; see `HostAnswers` for their values.
 */
export const hostRequests = {
  /** All records and the status. The changes that follow arrive as `changed` events. */
  snapshot: nothing,
  /** Runs commands in one transaction and one revision, so one undo. All or none. */
  run: z.strictObject({
    calls: z
      .array(z.strictObject({ command: z.string().max(60), input: z.unknown() }))
      .min(1)
      .max(10_000),
    /** The name of the step in the history, see `StepName`; left out: the first command's. */
    name: z.string().max(60).optional(),
  }),
  undo: nothing,
  redo: nothing,
  /** Saves to the file the project came from. */
  'find-evidence': evidenceQuerySchema,
  /** Finds in all texts of the project; see `TextHits`. */
  'find-text': textQuerySchema,
  /** What was done to one record, the newest first, a page at a time. */
  'record-history': z.strictObject({
    kind: z.enum(recordKinds as [RecordKind, ...RecordKind[]]),
    id,
    before: z.number().int().nullable(),
  }),
  /** The newest revisions first. */
  revisions: z.strictObject({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(500) }),
  'upload-begin': z.strictObject({
    name: title.min(1),
    mediaType: z.string().max(200),
    size: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER),
    /** What it is for: larger files can be imported than attached. */
    purpose: z.enum(['attachment', 'import']).default('attachment'),
  }),
  'upload-chunk': z.strictObject({
    uploadId: id,
    bytes: bytes.refine((piece) => piece.byteLength <= UPLOAD_CHUNK_BYTES),
  }),
  'upload-end': z.strictObject({ uploadId: id }),
  'upload-cancel': z.strictObject({ uploadId: id }),
  /** A small picture of an attached image, made by the window. PNG or WebP, at most 512 KiB. */
  'put-thumbnail': z.strictObject({
    sha256,
    bytes: bytes.refine((picture) => picture.byteLength <= 512 * 1024),
  }),
  thumbnail: z.strictObject({ sha256 }),
  /** An attached file's bytes, for showing images; at most 50 MB that way. */
  blob: z.strictObject({ sha256 }),
  ...importRequests,
  ...sourceRequests,
  ...mapRequests,
  ...answersRequests,
  ...versionRequests,
  ...mergeRequests,
  ...maskRequests,
  /** The answers of all imported sets, counted: see `ResponseTally`. */
  'response-tallies': nothing,
  /** Of what is no score: people at stages, response times, the tone of comments. */
  'response-figures': nothing,
  'response-tones': nothing,
} as const;

export type HostRequestName = keyof typeof hostRequests;
export type HostRequest<N extends HostRequestName> = z.input<(typeof hostRequests)[N]>;

export type Snapshot = {
  /** Records by kind; sent as plain arrays and put into maps by the window. */
  readonly records: { readonly [K in RecordKind]: readonly RecordOf<K>[] };
  readonly status: DocumentStatus;
};

export type Revision = {
  readonly number: number;
  /** What it did, in the language that is spoken. */
  readonly label: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly action: 'do' | 'undo' | 'redo';
  readonly changes: number;
};

/** One change of a record, with the step of the history that made it. */
export type RecordRevision = Omit<Revision, 'changes' | 'label'> & { readonly change: Change };

export type Uploaded = {
  readonly sha256: string;
  readonly size: number;
  /** As found from the bytes, whatever the name says. */
  readonly mediaType: string;
  readonly hasThumbnail: boolean;
};

/** The value of each request's `Result`. */
export type HostAnswers = {
  snapshot: Snapshot;
  /** One value a call, in order. */
  run: {
    readonly values: readonly { readonly id?: string; readonly ids?: readonly string[] }[];
    readonly revision: number;
  };
  /** What was taken back, or done again, in the language that is spoken. */
  undo: { readonly label: string };
  redo: { readonly label: string };
  /** Ids of evidence, best match first (by date, newest first, where no text is asked for), and an excerpt each. */
  'find-evidence': readonly { readonly id: string; readonly excerpt: string }[];
  'find-text': TextHits;
  'record-history': { readonly entries: readonly RecordRevision[]; readonly more: boolean };
  revisions: readonly Revision[];
  'upload-begin': { readonly uploadId: string };
  'upload-chunk': { readonly received: number };
  'upload-end': Uploaded;
  'upload-cancel': null;
  'put-thumbnail': null;
  thumbnail: { readonly bytes: Uint8Array | null };
  blob: { readonly bytes: Uint8Array; readonly mediaType: string };
  'response-tallies': readonly ResponseTally[];
  'response-figures': readonly ResponseTally[];
  'response-tones': readonly ResponseTally[];
} & ImportAnswers &
  SourceAnswers &
  MapAnswers &
  VersionAnswers &
  MergeAnswers &
  MaskAnswers &
  AnswersAnswers;

/** Window to host. */
export const requestMessageSchema = z.strictObject({
  number: z.number().int().nonnegative(),
  request: z.enum(Object.keys(hostRequests) as [HostRequestName, ...HostRequestName[]]),
  params: z.unknown(),
});
export type RequestMessage = z.infer<typeof requestMessageSchema>;

type Answer = { readonly kind: 'answer'; readonly number: number; readonly result: Result<unknown> };
type StatusMessage = { readonly kind: 'status'; readonly status: DocumentStatus };

/** Host to window. An `updated` event always comes before the answer to the request that caused it. */
export type HostMessage =
  | Answer
  | {
      readonly kind: 'updated';
      readonly updates: readonly RecordUpdate[];
      readonly status: DocumentStatus;
      /** The number of this window's own request that caused it; null where another's did. */
      readonly request: number | null;
    }
  | StatusMessage;

/** Host to who asked for whole change sets: the same, but with each row before and after. */
export type LineMessage =
  | Answer
  | { readonly kind: 'changed'; readonly changes: ChangeSet; readonly status: DocumentStatus }
  | StatusMessage;

const answerSchema = z.object({
  kind: z.literal('answer'),
  number: z.number().int(),
  result: z.object({ ok: z.boolean() }).loose(),
});
const rowSchema = z.object({ kind: z.string(), id: z.string() }).loose();
const statusSchema = z.object({ kind: z.literal('status'), status: documentStatusSchema });

/** Checks the frame of what comes from the host; the rows come from the schemas' own side. */
export const hostMessageSchema = z.discriminatedUnion('kind', [
  answerSchema,
  z.object({
    kind: z.literal('updated'),
    updates: z.array(rowSchema),
    status: documentStatusSchema,
    request: z.number().int().nullable(),
  }),
  statusSchema,
]);
export const lineMessageSchema = z.discriminatedUnion('kind', [
  answerSchema,
  z.object({ kind: z.literal('changed'), changes: z.array(rowSchema), status: documentStatusSchema }),
  statusSchema,
]);

export const tooLarge = (name: string): string =>
  t(
    '“{{name}}” is larger than {{most}} MB and was not attached. Nothing else changed. Link to it instead, or attach a smaller part.',
    { name, most: MAX_ATTACHMENT_BYTES / 1024 / 1024 },
  );
