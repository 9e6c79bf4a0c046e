import { rmSync } from 'node:fs';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { todayHere } from '../../shared/language/days.ts';
import { language } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { recipeOf } from '../../shared/feedback/setup/recipe-of.ts';
import { placesOf } from '../../shared/feedback/setup/places.ts';
import type { FileState } from '../../shared/feedback/table.ts';
import type {
  ImportAnswers,
  ImportChoices,
  ImportLook,
  ImportProgress,
  ImportReport,
} from '../../shared/protocol/import-api.ts';
import { recordsById } from '../../shared/model/records-by-id.ts';
import { ok, type Result } from '../../shared/result.ts';
import { compareWorkbook } from '../../shared/workbook/read/compare.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';
import type { ReadSheet } from '../../shared/workbook/read/read-sheet.ts';
import { forgottenRows } from '../database/responses/forgotten.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import { cancelled, diskFull, noImport, nothingNew, nothingToKeep } from '../import/failures.ts';
import { type ImportJob, type RunningJob, startJob } from '../import/job.ts';
import { earlierKeys } from '../import/earlier-keys.ts';
import type { LookWishes } from '../import/look.ts';
import type { Processed } from '../import/process-rows.ts';
import { setCalls } from '../import/set-calls.ts';
import { allRecords } from '../queries/snapshot.ts';
import { fileHash } from './answer-content.ts';
import { fileOnDisk, type ReceivedFile, underItsName } from './received-file.ts';
import type { Session } from './session.ts';

/** The imports that go on in a project. */
export type Imports = {
  readonly open: (file: ReceivedFile) => Result<ImportAnswers['import-open']>;
  /** Begins the import of a file on the disk. */
  readonly openPath: (path: string) => Promise<Result<ImportAnswers['import-open']>>;
  readonly look: (importId: string, wishes: LookWishes) => Promise<Result<ImportLook>>;
  readonly check: (importId: string, choices: ImportChoices) => Promise<Result<ImportReport>>;
  readonly run: (
    importId: string,
    choices: ImportChoices,
    as: { readonly name: string; readonly kind: EvidenceKind },
  ) => Promise<Result<ImportAnswers['import-run']>>;
  /** What an exported workbook that comes back says differently than the project. */
  readonly compare: (importId: string) => Promise<Result<Comparison>>;
  readonly progress: (importId: string) => Result<ImportProgress | null>;
  readonly close: (importId: string) => Promise<Result<null>>;
  /** Ends all of them, with the project they are for. */
  readonly closeAll: () => void;
};

type Running = {
  readonly file: ReceivedFile;
  state: FileState | null;
  job: RunningJob<unknown> | null;
  progress: ImportProgress | null;
};

/** Files that were sent are removed with their import, whatever becomes of it. `commit` runs the commands that end one. */
export function createImports(
  session: () => Session,
  commit: (calls: readonly CommandCall[]) => Result<unknown>,
): Imports {
  const imports = new Map<string, Running>();

  /** Runs one job of an import; a new one takes the place of one that goes on. */
  const work = async <T>(
    running: Running,
    job: ImportJob,
    onParts: (parts: Parameters<Session['responses']['put']>[0]) => void = () => undefined,
  ): Promise<Result<T>> => {
    const before = running.job;
    const started = startJob<T>(job, (message) => {
      if (message.kind === 'progress') running.progress = message.progress;
      else if (message.kind === 'parts') onParts(message.parts);
    });
    running.job = started;
    await before?.stop();
    try {
      const done = await started.done;
      return done ? underItsName(done, running.file) : cancelled();
    } finally {
      if (running.job === started) {
        running.job = null;
        running.progress = null;
      }
    }
  };
  const earlierOf = ({ store, responses }: Session, choices: ImportChoices, { sha256 }: ReceivedFile) =>
    earlierKeys(store.list('responseSet', {}), responses, choices, sha256);
  const forgottenOf = ({ sqlite }: Session, choices: ImportChoices, { sha256 }: ReceivedFile) =>
    forgottenRows(sqlite, fileHash(sha256, recipeOf(choices, '').reading.sheet));
  const drop = (importId: string): Running | undefined => {
    const running = imports.get(importId);
    imports.delete(importId);
    if (running?.file.isTemporary) rmSync(running.file.path, { force: true });
    return running;
  };
  const open = (file: ReceivedFile): Result<ImportAnswers['import-open']> => {
    const importId = newId();
    imports.set(importId, { file, state: null, job: null, progress: null });
    return ok({ importId, name: file.name, bytes: file.size });
  };
  return {
    open,
    openPath: async (path) => {
      const file = await fileOnDisk(path);
      return file.ok ? open(file.value) : file;
    },
    look: async (importId, wishes) => {
      const running = imports.get(importId);
      if (!running) return noImport();
      const { path } = running.file;
      const places = placeTitles(session());
      const looked = await work<ImportLook>(running, {
        kind: 'look',
        path,
        language: language(),
        wishes,
        places,
      });
      if (looked.ok) running.state = looked.value.sniffed.state;
      return looked;
    },
    check: async (importId, choices) => {
      const running = imports.get(importId);
      if (!running?.state) return noImport();
      const { file, state } = running;
      const earlier = earlierOf(session(), choices, file);
      const forgotten = forgottenOf(session(), choices, file);
      const job = {
        kind: 'check',
        path: file.path,
        language: language(),
        choices,
        state,
        earlier,
        forgotten,
      } as const;
      const checked = await work<Processed>(running, job);
      return checked.ok ? ok(checked.value.report) : checked;
    },
    run: async (importId, choices, { name, kind }) => {
      const running = imports.get(importId);
      if (!running?.state) return noImport();
      const { file, state } = running;
      // The project that it was begun in; a reload ends the import and closes this.
      const { store, responses } = session();
      const setId = newId();
      const earlier = earlierOf(session(), choices, file);
      const job = {
        kind: 'keep',
        path: file.path,
        language: language(),
        choices,
        state,
        earlier,
        forgotten: forgottenOf(session(), choices, file),
        setId,
      } as const;
      const finish = (done: Result<Processed>): Result<ImportAnswers['import-run']> => {
        if (!done.ok) return done;
        const { kept, known: again } = done.value.report;
        if (kept === 0) return again > 0 ? nothingNew(again) : nothingToKeep();
        const set = { id: setId, name, kind, fileName: file.name, sha256: file.sha256 };
        const committed = commit(setCalls(store, set, choices, done.value));
        return committed.ok ? ok({ setId, rows: kept }) : committed;
      };
      let finished: Result<ImportAnswers['import-run']> | undefined;
      try {
        finished = finish(await work<Processed>(running, job, responses.put));
      } catch (error) {
        if (!isDiskError(error)) throw error;
        finished = diskFull();
      } finally {
        if (!finished?.ok && responses.isOpen()) responses.remove(setId);
      }
      if (finished.ok) drop(importId);
      return finished;
    },
    compare: async (importId) => {
      const running = imports.get(importId);
      if (!running) return noImport();
      const { path } = running.file;
      const read = await work<readonly ReadSheet[]>(running, {
        kind: 'workbook',
        path,
        language: language(),
      });
      if (!read.ok) return read;
      return compareWorkbook(read.value, recordsById(allRecords(session().store)), todayHere());
    },
    progress: (importId) => ok(imports.get(importId)?.progress ?? null),
    close: async (importId) => {
      await drop(importId)?.job?.stop();
      return ok(null);
    },
    closeAll: () => {
      for (const importId of [...imports.keys()]) void drop(importId)?.job?.stop();
    },
  };
}

/** What a column of the file may name. */
const placeTitles = ({ store }: Session): readonly string[] =>
  placesOf({
    map: store.list('map', {}),
    stage: store.list('stage', {}),
    step: store.list('step', {}),
    card: store.list('card', {}),
  }).map(({ title }) => title);
