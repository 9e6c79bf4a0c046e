import { createHash } from 'node:crypto';
import { createReadStream, rmSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { shownName } from '../../files/file-failure.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { language, t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type {
  ImportAnswers,
  ImportChoices,
  ImportLook,
  ImportProgress,
  ImportReport,
} from '../../shared/protocol/import-api.ts';
import type { FileState } from '../../shared/feedback/table.ts';
import { RECIPE_VERSION } from '../../shared/model/recipe.ts';
import { recipeColumns } from '../../shared/feedback/recipe.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isDiskError } from '../database/sqlite/connection.ts';
import type { Session } from './session.ts';
import type { ReceivedFile } from './uploads.ts';
import type { LookWishes } from '../import/look.ts';
import type { Processed } from '../import/process-rows.ts';
import type { KnownKeys } from '../import/row-keys.ts';
import { unpackNumbers } from '../database/responses/values.ts';
import { columnKey } from '../../shared/model/column-name.ts';
import type { Place } from '../../shared/model/place.ts';
import type { Recipe } from '../../shared/model/recipe.ts';
import { type ImportJob, type RunningJob, startJob } from '../import/job.ts';

/** The imports that go on in a project. */
export type Imports = {
  readonly open: (file: ReceivedFile) => Result<ImportAnswers['import-open']>;
  /** Begins the import of a file on the disk, which is only read. */
  readonly openPath: (path: string) => Promise<Result<ImportAnswers['import-open']>>;
  readonly look: (importId: string, wishes: LookWishes) => Promise<Result<ImportLook>>;
  readonly check: (importId: string, choices: ImportChoices) => Promise<Result<ImportReport>>;
  readonly run: (
    importId: string,
    choices: ImportChoices,
    as: { readonly name: string; readonly kind: EvidenceKind },
  ) => Promise<Result<ImportAnswers['import-run']>>;
  readonly progress: (importId: string) => Result<ImportProgress | null>;
  readonly close: (importId: string) => Promise<Result<null>>;
  readonly closeAll: () => void;
};

type Running = {
  readonly file: ReceivedFile;
  state: FileState | null;
  job: RunningJob<unknown> | null;
  progress: ImportProgress | null;
};

/** Files are removed with their import, whatever becomes of it. `commit` runs the command that ends one. */
export function createImports(
  session: () => Session,
  commit: (calls: readonly CommandCall[]) => Result<unknown>,
): Imports {
  const imports = new Map<string, Running>();

  /** Runs one job of an import; a new one takes the place of one that goes on. */
  const work = async <T>(
    importId: string,
    jobOf: (running: Running) => ImportJob,
    onParts: (parts: Parameters<Session['responses']['put']>[0]) => void = () => undefined,
  ): Promise<Result<T>> => {
    const running = imports.get(importId);
    if (!running) return noImport();
    await running.job?.stop();
    const job = startJob<T>(jobOf(running), (message) => {
      if (message.kind === 'progress') running.progress = message.progress;
      else if (message.kind === 'parts') onParts(message.parts);
    });
    running.job = job;
    try {
      const done = await job.done;
      return done ? underItsName(done, running.file) : cancelled();
    } finally {
      if (running.job === job) {
        running.job = null;
        running.progress = null;
      }
    }
  };
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
      const name = basename(path);
      try {
        const found = await stat(path);
        if (!found.isFile())
          return fail('not-a-file', t('“{{name}}” is not a file and was not imported.', { name }));
        const hash = createHash('sha256');
        await pipeline(createReadStream(path), hash);
        return open({ path, isTemporary: false, name, size: found.size, sha256: hash.digest('hex') });
      } catch (error) {
        if (!isFileSystemError(error)) throw error;
        return fail(
          'cannot-read',
          t('“{{name}}” could not be read ({{code}}) and was not imported.', {
            name,
            code: error.code ?? '',
          }),
        );
      }
    },
    look: async (importId, wishes) => {
      const looked = await work<ImportLook>(importId, ({ file }) => ({
        kind: 'look',
        path: file.path,
        language: language(),
        wishes,
        places: placeTitles(session()),
      }));
      const running = imports.get(importId);
      if (looked.ok && running) running.state = looked.value.sniffed.state;
      return looked;
    },
    check: async (importId, choices) => {
      const state = imports.get(importId)?.state;
      if (!state) return noImport();
      const checked = await work<Processed>(importId, ({ file }) => ({
        kind: 'check',
        path: file.path,
        language: language(),
        choices,
        state,
        known: knownKeys(session(), choices),
      }));
      return checked.ok ? ok(checked.value.report) : checked;
    },
    run: async (importId, choices, { name, kind }) => {
      const running = imports.get(importId);
      const state = running?.state;
      if (!running || !state) return noImport();
      const setId = newId();
      const { responses } = session();
      const undo = (): void => {
        if (session().sqlite.open) responses.remove(setId);
      };
      try {
        const done = await work<Processed>(
          importId,
          ({ file }) => ({
            kind: 'keep',
            path: file.path,
            language: language(),
            choices,
            state,
            known: knownKeys(session(), choices),
            setId,
          }),
          (parts) => {
            // The project may have been reloaded meanwhile; what is stored then goes with its working copy.
            if (session().responses !== responses) throw new Error('The project of an import is gone');
            responses.put(parts);
          },
        );
        if (!done.ok) {
          undo();
          return done;
        }
        const { report, places } = done.value;
        const rows = report.kept;
        if (rows === 0) {
          undo();
          return report.known > 0 ? nothingNew(report.known) : nothingToKeep();
        }
        const set: CommandCall = {
          command: 'add-response-set',
          input: {
            id: setId,
            name,
            kind,
            fileName: running.file.name,
            sha256: running.file.sha256,
            rows,
            recipe: {
              version: RECIPE_VERSION,
              name,
              layout: choices.layout,
              reading: storedReading(choices),
              columns: recipeColumns(choices.columns),
              rules: choices.rules,
              personal: choices.personal,
              masked: choices.masked,
              wave: choices.wave,
            },
            places,
          },
        };
        const committed = commit([
          set,
          ...lanesFor(
            session(),
            report.placed.map(({ place }) => place),
          ),
        ]);
        if (!committed.ok) {
          undo();
          return committed;
        }
        drop(importId);
        return ok({ setId, rows });
      } catch (error) {
        undo();
        if (isDiskError(error)) return diskFull();
        throw error;
      }
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

/** How the file was read, as a recipe keeps it. */
const storedReading = ({ reading, headerRows, skippedRows }: ImportChoices): Recipe['reading'] => ({
  ...('encoding' in reading ? { encoding: reading.encoding } : {}),
  ...('delimiter' in reading ? { delimiter: reading.delimiter } : {}),
  ...('sheet' in reading ? { sheet: reading.sheet } : {}),
  headerRows,
  skippedRows,
});

/** The keys of rows that earlier imports of the same survey and wave have. Their ids may be those of other rows elsewhere. */
function knownKeys({ store, responses }: Session, choices: ImportChoices): KnownKeys {
  const questions = questionsOf(choices.columns);
  const sets = store
    .list('responseSet', {})
    .filter(
      ({ recipe }) =>
        recipe.layout === choices.layout &&
        recipe.wave === choices.wave &&
        questionsOf(recipe.columns) === questions,
    );
  return sets.flatMap(({ id }) =>
    responses.parts(id, 'key:0').flatMap(({ part, rows }) => {
      const halves = (['key:0', 'key:1'] as const).map((field) => {
        const bytes = responses.bytes(id, field, part);
        return bytes && unpackNumbers(bytes, rows);
      });
      const [first, second] = halves;
      return first && second ? [{ first, second }] : [];
    }),
  );
}

/** What a survey is known by: its questions, whatever else stands beside them. */
const questionsOf = (columns: Recipe['columns']): string =>
  columns
    .filter(({ role }) => role.kind === 'score' || role.kind === 'comment')
    .map(columnKey)
    .sort()
    .join('\n');

/** A measures lane for each map that gets answers and has none: what was imported is to be seen. */
function lanesFor({ store }: Session, places: readonly Place[]): readonly CommandCall[] {
  const maps = places.flatMap(({ kind, id }) => store.get(kind, id)?.mapId ?? []);
  return [...new Set(maps)]
    .filter((mapId) => !store.list('lane', { mapId }).some(({ kind }) => kind === 'measures'))
    .map((mapId): CommandCall => ({ command: 'add-lane', input: { mapId, kind: 'measures' } }));
}

/** What a column of the file may name. */
function placeTitles({ store }: Session): readonly string[] {
  const names = [...store.list('stage', {}), ...store.list('step', {})].map(({ name }) => name);
  const touchpoints = store.list('card', {}).filter(({ kind }) => kind === 'touchpoint');
  return [...names, ...touchpoints.map(({ title }) => title)].filter((text) => text.trim() !== '');
}

/** A failure names the file as the person knows it: what was sent is read under a name of the working copy's. */
function underItsName<T>(result: Result<T>, { path, name }: ReceivedFile): Result<T> {
  if (result.ok) return result;
  const { code, message } = result.failure;
  return fail(
    code,
    message.replaceAll(basename(path), () => shownName(name)),
  );
}

const noImport = (): Result<never> =>
  fail('no-import', t('This import is no longer running. Nothing was imported. Choose the file again.'));

const cancelled = (): Result<never> =>
  fail('cancelled', t('The import was cancelled. Nothing was imported.'));

const nothingToKeep = (): Result<never> =>
  fail(
    'nothing-to-import',
    t(
      'No row of this file has anything in the chosen columns. Nothing was imported. Choose a role for more columns.',
    ),
  );

const nothingNew = (rows: number): Result<never> =>
  fail(
    'nothing-new',
    t(
      'All {{count}} rows of this file were imported before. Nothing was added. If it is another run of the survey, give it another wave.',
      {
        count: rows,
      },
    ),
  );

const diskFull = (): Result<never> =>
  fail(
    'not-stored',
    t('The disk of this computer is full or failing. Nothing was imported. Free some space and try again.'),
  );
