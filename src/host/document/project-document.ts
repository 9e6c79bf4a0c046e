import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { CommandInput } from '../../shared/commands/registry.ts';
import type { UncheckedCall } from '../../shared/commands/run-command.ts';
import type { TextQueryRequest } from '../../shared/find/text-query.ts';
import type { Part } from '../../shared/restore/scope.ts';
import type { Id } from '../../shared/model/fields.ts';
import type { RecordKind } from '../../shared/model/records.ts';
import type { DocumentStatus } from '../../shared/protocol/document-status.ts';
import type { EvidenceQuery } from '../../shared/protocol/evidence-query.ts';
import type { HostAnswers, Snapshot, Uploaded } from '../../shared/protocol/host-api.ts';
import type { Opened } from '../../shared/protocol/host-control.ts';
import type { Result } from '../../shared/result.ts';
import type { RenameEdge } from '../../files/patient-rename.ts';
import type { Answers } from '../answers/answers.ts';
import type { Imports } from './imports.ts';
import type { CopyRead } from '../../shared/protocol/version-api.ts';
import type { Merges } from './merges.ts';
import type { OpenOptions } from './open-session.ts';
import type { SealKey } from '../sealed/seal-key.ts';
import type { Session } from './session.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import type { SourceRead } from '../../shared/protocol/source-api.ts';
import type { UploadReads } from './upload-reads.ts';
import type { Uploads } from './uploads.ts';

export type DocumentOptions = Omit<OpenOptions, 'now'> & {
  /** The time, ISO 8601 in UTC. */
  readonly now?: () => string;
  /** After every change set, before the caller gets its answer. */
  readonly onChanged?: (changes: ChangeSet, status: DocumentStatus) => void;
  /** After saving, and whenever else the status changes by itself. */
  readonly onStatus?: (status: DocumentStatus) => void;
  /** Copies of the project are looked for beside its file. Takes a bug in that. */
  readonly findsCopies?: (error: unknown) => void;
  /** For tests: a file system that refuses as others do. */
  readonly edge?: RenameEdge;
};

export type SaveHow = {
  /** The person has confirmed that the file is gone or has a second name. */
  readonly anyway?: boolean | undefined;
  /** For autosave: repeats no message about a problem that is shown and that it retries. */
  readonly quiet?: boolean | undefined;
};

/** An open project: everything the host's processes and the tests do with one. Plain TypeScript, no Electron. */
export type ProjectDocument = {
  readonly opened: () => Opened;
  readonly status: () => DocumentStatus;
  readonly snapshot: () => Snapshot;
  /** All or none of the commands, as one revision. */
  readonly run: (calls: readonly UncheckedCall[], name?: string) => Result<HostAnswers['run']>;
  /** Forgets a participant, in the file too: see `forget-participant`. What could not be saved is in the answer. */
  readonly forget: (participantId: string) => Promise<Result<HostAnswers['forget-participant']>>;
  /** Masks words of answers, in the file too: see `mask-answers`. */
  readonly mask: (input: CommandInput<'mask-answers'>) => Promise<Result<HostAnswers['mask-answers']>>;
  readonly undo: () => Result<HostAnswers['undo']>;
  readonly redo: () => Result<HostAnswers['redo']>;
  /** Saves to the project's file; commands may run meanwhile. */
  readonly save: (how?: SaveHow) => Promise<Result<DocumentStatus>>;
  /** Saves to another file and goes on with it: locked where the project's file is, or as `key` says. */
  readonly saveAs: (
    path: string,
    overwrite: boolean,
    key?: SealKey | null,
  ) => Promise<Result<DocumentStatus>>;
  /**
   * Writes a locked copy beside the project's own file, and goes on with that one. What has no file yet goes on with the copy, and
   * under its own name the file itself is locked with this key from now on.
   */
  readonly saveLocked: (path: string, key: SealKey) => Promise<Result<DocumentStatus>>;
  /** Writes a copy that takes comments and suggestions only, and goes on with the project. */
  readonly saveReview: (
    path: string,
    asked: { readonly note: string; readonly due: string | null },
  ) => Promise<Result<DocumentStatus>>;
  /** Throws away what is not saved and opens the file as it is on disk now; `key` where it got another password. */
  readonly reload: (key?: SealKey | null) => Promise<Result<DocumentStatus>>;
  /** Checks whether the file is still the one that was opened, and changes the status where it is not. */
  readonly checkFile: () => DocumentStatus;
  /** Resolves when no save is running and no thread looks through answers any more. */
  readonly settled: () => Promise<void>;
  readonly findEvidence: (query: EvidenceQuery) => Promise<Result<HostAnswers['find-evidence']>>;
  readonly findText: (query: TextQueryRequest) => Result<HostAnswers['find-text']>;
  readonly recordHistory: (
    kind: RecordKind,
    id: string,
    before: number | null,
  ) => Result<HostAnswers['record-history']>;
  readonly revisions: (before: number | null, limit: number) => Result<HostAnswers['revisions']>;
  /** States that can be looked at and brought back, the newest first. */
  readonly versions: () => Result<HostAnswers['versions']>;
  /** The newest revision, and what others did since one. */
  readonly news: (seen: Id | null) => Result<HostAnswers['news']>;
  /** Names the state as it is now. */
  readonly saveVersion: (name: string, note: string) => Result<HostAnswers['save-version']>;
  readonly stateAt: (revisionId: Id) => Result<HostAnswers['state-at']>;
  readonly restore: (revisionId: Id, part?: Part | null) => Result<HostAnswers['restore-version']>;
  /** Other copies of the project that are merged into it. */
  readonly merges: Merges;
  /** Reads another file of a project, to be compared with this one. */
  readonly readCopy: (path: string, key?: SealKey | null) => Result<CopyRead>;
  /** Work on the project as it is open now; saves and reloads wait for it. */
  readonly inTurn: <T>(work: (session: Session) => Promise<T>) => Promise<T>;
  /** Says no more of a copy that was found beside the file; false where that could not be stored. */
  readonly setAsideCopy: (copyId: string, how: 'later' | 'never') => boolean;
  readonly uploads: Uploads;
  readonly imports: Imports;
  readonly answers: Answers;
  readonly tallyResponses: () => Promise<Result<HostAnswers['response-tallies']>>;
  readonly tallyFigures: () => Promise<Result<HostAnswers['response-figures']>>;
  readonly tallyTones: () => Promise<Result<HostAnswers['response-tones']>>;
  /** Uploaded files that are read as transcripts. Nothing changes in the project. */
  readonly sourceReads: UploadReads<SourceRead>;
  /** Uploaded files that are read as maps. Nothing changes in the project. */
  readonly mapReads: UploadReads<MapFile>;
  readonly readFile: (path: string) => Promise<Result<Uploaded>>;
  readonly putThumbnail: (sha256: string, picture: Uint8Array) => Result<null>;
  readonly thumbnail: (sha256: string) => Result<HostAnswers['thumbnail']>;
  readonly blob: (sha256: string) => Result<HostAnswers['blob']>;
  readonly writeAttachment: (
    attachmentId: string,
    folder: string,
  ) => Result<{ readonly path: string; readonly mediaType: string }>;
  readonly session: () => Session;
  readonly setAuthor: (author: string) => void;
  /** Ends, when no save is running. The working copy stays where it holds what is saved nowhere else. */
  readonly close: () => void;
  /** Ends and removes the working copy with everything that is not saved. */
  readonly discard: () => void;
};
