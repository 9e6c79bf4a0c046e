import { createHash, type Hash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { MAX_ATTACHMENT_BYTES } from '../../shared/model/attachment.ts';
import { newId } from '../../shared/model/new-id.ts';
import {
  type HostAnswers,
  type Uploaded,
  tooLarge,
  UPLOAD_CHUNK_BYTES,
} from '../../shared/protocol/host-api.ts';
import { MAX_IMPORT_BYTES } from '../../shared/protocol/import-api.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { inTransaction } from '../database/sqlite/connection.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { noRoomFor } from './limits.ts';
import type { ReceivedFile } from './received-file.ts';
import type { Session } from './session.ts';

/** Takes the bytes of files into the project, piece by piece. They are kept in the working copy's folder meanwhile. */
export type Uploads = {
  readonly begin: (file: {
    readonly name: string;
    readonly size: number;
    readonly purpose?: Purpose;
  }) => Result<HostAnswers['upload-begin']>;
  readonly chunk: (uploadId: string, bytes: Uint8Array) => Result<HostAnswers['upload-chunk']>;
  readonly end: (uploadId: string) => Promise<Result<Uploaded>>;
  readonly cancel: (uploadId: string) => Result<null>;
  /** Takes a whole file from the disk. */
  readonly readFile: (path: string) => Promise<Result<Uploaded>>;
  /** Hands over the file of an upload for an import, as soon as all of it is there. It is the caller's from then on. */
  readonly handOver: (uploadId: string) => Result<ReceivedFile>;
  readonly cancelAll: () => void;
};

type Purpose = 'attachment' | 'import';

type Upload = {
  readonly purpose: Purpose;
  readonly name: string;
  readonly size: number;
  readonly path: string;
  readonly file: number;
  readonly hash: Hash;
  received: number;
};

export function createUploads(session: () => Session): Uploads {
  const running = new Map<string, Upload>();

  const drop = (uploadId: string): void => {
    const upload = running.get(uploadId);
    if (!upload) return;
    running.delete(uploadId);
    closeSync(upload.file);
    rmSync(upload.path, { force: true });
  };
  const begin: Uploads['begin'] = ({ name, size, purpose = 'attachment' }) => {
    if (purpose === 'import') {
      if (size > MAX_IMPORT_BYTES) return tooLargeToImport(name);
    } else {
      if (size > MAX_ATTACHMENT_BYTES) return fail('too-large', tooLarge(name));
      const full = noRoomFor(session(), size);
      if (full) return full;
    }
    const uploadId = newId();
    const path = join(session().workingCopy.folder, `upload-${uploadId}`);
    running.set(uploadId, {
      purpose,
      name,
      size,
      path,
      file: openSync(path, 'wx', 0o600),
      hash: createHash('sha256'),
      received: 0,
    });
    return ok({ uploadId });
  };
  const chunk: Uploads['chunk'] = (uploadId, bytes) => {
    const upload = running.get(uploadId);
    if (!upload) return noUpload();
    if (upload.received + bytes.byteLength > upload.size) {
      drop(uploadId);
      return upload.received + bytes.byteLength > MAX_ATTACHMENT_BYTES
        ? fail('too-large', tooLarge(upload.name))
        : fail(
            'wrong-size',
            t('“{{name}}” changed while it was being read, so it was not attached. Add it again.', {
              name: upload.name,
            }),
          );
    }
    try {
      writeSync(upload.file, bytes);
    } catch (error) {
      drop(uploadId);
      if (!isFileSystemError(error)) throw error;
      return fail(
        'not-stored',
        t(
          '“{{name}}” was not attached: the disk of this computer is full or failing ({{code}}). Nothing else changed.',
          { name: upload.name, code: error.code ?? '' },
        ),
      );
    }
    upload.hash.update(bytes);
    upload.received += bytes.byteLength;
    return ok({ received: upload.received });
  };
  const end: Uploads['end'] = async (uploadId) => {
    const upload = running.get(uploadId);
    if (!upload || upload.purpose !== 'attachment') return noUpload();
    if (upload.received !== upload.size) {
      drop(uploadId);
      return fail(
        'wrong-size',
        t('“{{name}}” could not be read to the end, so it was not attached. Add it again.', {
          name: upload.name,
        }),
      );
    }
    try {
      // Another upload may have taken the room since this one began.
      const full = noRoomFor(session(), upload.size);
      if (full) return full;
      const sha256 = upload.hash.digest('hex');
      const bytes = readFileSync(upload.path);
      const mediaType = await mediaTypeOf(bytes);
      const { blobs, sqlite } = session();
      inTransaction(sqlite, () => blobs.put({ sha256, size: upload.size, mediaType }, bytes));
      const stored = blobs.info(sha256);
      if (!stored) throw new Error('A blob that was just stored is not there');
      return ok(stored);
    } finally {
      drop(uploadId);
    }
  };
  return {
    begin,
    chunk,
    end,
    cancel: (uploadId) => {
      drop(uploadId);
      return ok(null);
    },
    readFile: async (path) => {
      const name = basename(path);
      let file: number | undefined;
      try {
        const found = statSync(path);
        if (!found.isFile())
          return fail('not-a-file', t('“{{name}}” is not a file and was not attached.', { name }));
        const begun = begin({ name, size: found.size });
        if (!begun.ok) return begun;
        const { uploadId } = begun.value;
        file = openSync(path, 'r');
        const piece = Buffer.alloc(UPLOAD_CHUNK_BYTES);
        for (;;) {
          const count = readSync(file, piece);
          if (count === 0) return await end(uploadId);
          const received = chunk(uploadId, piece.subarray(0, count));
          if (!received.ok) return received;
        }
      } catch (error) {
        if (!isFileSystemError(error)) throw error;
        return fail(
          'cannot-read',
          t('“{{name}}” could not be read ({{code}}) and was not attached.', {
            name,
            code: error.code ?? '',
          }),
        );
      } finally {
        if (file !== undefined) closeSync(file);
      }
    },
    handOver: (uploadId) => {
      const upload = running.get(uploadId);
      if (!upload || upload.purpose !== 'import') return noUpload();
      const { path, name, size, received, file, hash } = upload;
      if (received !== size) {
        drop(uploadId);
        return fail(
          'wrong-size',
          t('“{{name}}” could not be read to the end, so it was not imported. Choose it again.', { name }),
        );
      }
      running.delete(uploadId);
      closeSync(file);
      return ok({ path, isTemporary: true, name, size, sha256: hash.digest('hex') });
    },
    cancelAll: () => {
      for (const uploadId of [...running.keys()]) drop(uploadId);
    },
  };
}

const tooLargeToImport = (name: string): Result<never> =>
  fail(
    'too-large',
    t('“{{name}}” is larger than {{most}} GB and was not imported. Split the file.', {
      name,
      most: MAX_IMPORT_BYTES / 1024 ** 3,
    }),
  );

const noUpload = (): Result<never> =>
  fail('no-upload', t('This upload is no longer running. Add the file again.'));

/** The type of the bytes, whatever the name is. */
async function mediaTypeOf(bytes: Buffer): Promise<string> {
  // No start of the program should wait for what only a new file needs.
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return isText(bytes) ? 'text/plain' : 'application/octet-stream';
}

/** Looks at the beginning only; a character cut at its end is no fault. */
function isText(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 64 * 1024);
  if (start.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true });
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
