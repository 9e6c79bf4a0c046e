import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { t } from '../../shared/language/translate.ts';
import { MAX_SHOWN_BYTES } from '../../shared/model/attachment.ts';
import type { HostAnswers } from '../../shared/protocol/host-api.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { isFileSystemError } from '../../files/file-system-error.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import { noRoomFor } from './limits.ts';
import type { Session } from './session.ts';

/** The bytes of an attached file, proved to be the ones its name promises. */
function provenBytes(session: Session, sha256: string): Result<Uint8Array> {
  const bytes = session.blobs.bytes(sha256);
  if (!bytes) return fail('file-missing', t('This attached file is not in the project.'));
  return createHash('sha256').update(bytes).digest('hex') === sha256
    ? ok(bytes)
    : fail(
        'file-damaged',
        t('This attached file is damaged inside the project and cannot be shown. Attach it again.'),
      );
}

export function shownBlob(session: Session, sha256: string): Result<HostAnswers['blob']> {
  const info = session.blobs.info(sha256);
  if (!info) return fail('file-missing', t('This attached file is not in the project.'));
  if (info.size > MAX_SHOWN_BYTES) {
    return fail(
      'too-large-to-show',
      t('This file is larger than 50 MB and cannot be shown here. Save it to view it.'),
    );
  }
  const bytes = provenBytes(session, sha256);
  return bytes.ok ? ok({ bytes: bytes.value, mediaType: info.mediaType }) : bytes;
}

export function putThumbnail(session: Session, sha256: string, picture: Uint8Array): Result<null> {
  if (!session.blobs.info(sha256))
    return fail('file-missing', t('This attached file is not in the project.'));
  if (!isPngOrWebp(picture)) return fail('bad-thumbnail', t('A thumbnail must be a PNG or WebP image.'));
  const full = noRoomFor(session, picture.byteLength);
  if (full) return full;
  session.blobs.putThumbnail(sha256, picture);
  return ok(null);
}

/** Writes an attachment into a folder, under its own name as far as that is safe, and never over another file. */
export function writeAttachment(
  session: Session,
  attachmentId: string,
  folder: string,
): Result<{ readonly path: string; readonly mediaType: string }> {
  const attachment = session.store.get('attachment', attachmentId);
  if (!attachment) return fail('attachment-not-found', t('This attachment is no longer in the project.'));
  const bytes = provenBytes(session, attachment.sha256);
  if (!bytes.ok) return bytes;
  const path = freePath(folder, safeFileName(attachment.name));
  try {
    writeFileSync(path, bytes.value, { flag: 'wx', mode: 0o600 });
    return ok({ path, mediaType: attachment.mediaType });
  } catch (error) {
    if (!isFileSystemError(error)) throw error;
    return fail(
      'not-written',
      t(
        '“{{name}}” could not be written there ({{code}}). It is still in the project. Choose another folder.',
        { name: attachment.name, code: error.code ?? '' },
      ),
    );
  }
}

function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? name : `${stem} (${count})${extension}`);
    if (!existsSync(path)) return path;
  }
}

const isPngOrWebp = (picture: Uint8Array): boolean => {
  const start = Buffer.from(picture.buffer, picture.byteOffset, Math.min(12, picture.byteLength)).toString(
    'latin1',
  );
  return start.startsWith('\x89PNG\r\n\x1a\n') || (start.startsWith('RIFF') && start.slice(8) === 'WEBP');
};
