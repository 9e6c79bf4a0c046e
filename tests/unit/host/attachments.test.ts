import Database from 'better-sqlite3';
import { createHash, randomBytes } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { tooLarge, type Uploaded } from '../../../src/shared/protocol/host-api.ts';
import { createSample } from '../../../src/shared/sample/index.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { NO_ID } from '../../helpers/records.ts';
import { failureOf, usePlace, valueOf } from './open-here.ts';

const place = usePlace();
const MEGABYTE = 1024 * 1024;
const png = createSample(newId).files.find((file) => file.mediaType === 'image/png')!.bytes;
const text = new TextEncoder().encode('Not enough about the product.');

const openNew = (): ProjectDocument => place.open({ kind: 'new', template: 'blank', name: 'Files' });

async function upload(
  document: ProjectDocument,
  name: string,
  bytes: Uint8Array,
  piece = 1_000,
): Promise<Uploaded> {
  const { uploadId } = valueOf(document.uploads.begin({ name, size: bytes.byteLength }));
  for (let start = 0; start < bytes.byteLength; start += piece) {
    valueOf(document.uploads.chunk(uploadId, bytes.subarray(start, start + piece)));
  }
  return valueOf(await document.uploads.end(uploadId));
}

function attach(document: ProjectDocument, name: string, file: Uploaded): string {
  const [evidence] = valueOf(document.run([{ command: 'add-evidence', input: { title: name } }])).values;
  const { sha256, size, mediaType } = file;
  const input = { ownerKind: 'evidence', ownerId: evidence!.id, sha256, size, mediaType, name };
  return valueOf(document.run([{ command: 'add-attachment', input }])).values[0]!.id!;
}

const blobsIn = (path: string): readonly unknown[] => {
  const sqlite = new Database(path, { readonly: true });
  const found = sqlite.prepare('SELECT sha256 FROM blob ORDER BY sha256').pluck().all();
  sqlite.close();
  return found;
};
const leftovers = (document: ProjectDocument): readonly string[] =>
  readdirSync(document.session().workingCopy.folder).filter((name) => name.startsWith('upload'));

describe('uploading', () => {
  it('stores bytes once by their SHA-256, with the kind of file that the bytes say', async () => {
    const document = openNew();
    const first = await upload(document, 'picture.txt', png);
    expect(first).toEqual({
      sha256: createHash('sha256').update(png).digest('hex'),
      size: png.byteLength,
      mediaType: 'image/png',
      hasThumbnail: false,
    });
    expect(await upload(document, 'again.png', png, 64)).toEqual(first);
    expect((await upload(document, 'note', text)).mediaType).toBe('text/plain');
    expect((await upload(document, 'data.png', randomBytes(500).fill(0, 0, 4))).mediaType).toBe(
      'application/octet-stream',
    );
    expect((await upload(document, 'empty', new Uint8Array())).size).toBe(0);
    expect(document.session().sqlite.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(4);
    expect(leftovers(document)).toEqual([]);
  });

  it('refuses a file of more than 200 MB before any byte is sent', () => {
    const document = openNew();
    const failure = failureOf(document.uploads.begin({ name: 'film.mp4', size: 200 * MEGABYTE + 1 }));
    expect(failure).toEqual({ code: 'too-large', message: tooLarge('film.mp4') });
    expect(leftovers(document)).toEqual([]);
  });

  it('refuses bytes beyond 200 MB, whatever was said, and forgets them', () => {
    const document = openNew();
    const { uploadId } = valueOf(document.uploads.begin({ name: 'film.mp4', size: 200 * MEGABYTE }));
    const piece = new Uint8Array(4 * MEGABYTE);
    for (let count = 0; count < 50; count += 1) valueOf(document.uploads.chunk(uploadId, piece));
    expect(failureOf(document.uploads.chunk(uploadId, piece.subarray(0, 1))).message).toBe(
      tooLarge('film.mp4'),
    );
    expect(leftovers(document)).toEqual([]);
  });

  it('refuses a file that is not as long as was said', async () => {
    const document = openNew();
    const short = valueOf(document.uploads.begin({ name: 'a', size: 10 })).uploadId;
    valueOf(document.uploads.chunk(short, text.subarray(0, 9)));
    expect(failureOf(await document.uploads.end(short)).code).toBe('wrong-size');
    const long = valueOf(document.uploads.begin({ name: 'a', size: 10 })).uploadId;
    expect(failureOf(document.uploads.chunk(long, text.subarray(0, 11))).code).toBe('wrong-size');
    expect(failureOf(document.uploads.chunk(long, text)).code).toBe('no-upload');
    expect(failureOf(await document.uploads.end(NO_ID)).code).toBe('no-upload');
    expect(leftovers(document)).toEqual([]);
  });

  it('forgets what is cancelled, and what was not finished when the project is closed', () => {
    const document = openNew();
    const { uploadId } = valueOf(document.uploads.begin({ name: 'a', size: 10 }));
    valueOf(document.uploads.begin({ name: 'b', size: 10 }));
    expect(leftovers(document)).toHaveLength(2);
    valueOf(document.uploads.cancel(uploadId));
    expect(leftovers(document)).toHaveLength(1);
    document.uploads.cancelAll();
    expect(leftovers(document)).toEqual([]);
  });

  it('reads a whole file from the disk, of any size up to the limit', async () => {
    const document = openNew();
    const bytes = randomBytes(9 * MEGABYTE);
    writeFileSync(place.path('big.bin'), bytes);
    const read = valueOf(await document.readFile(place.path('big.bin')));
    expect(read.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    writeFileSync(place.path('huge.bin'), '');
    truncateSync(place.path('huge.bin'), 200 * MEGABYTE + 1);
    expect(failureOf(await document.readFile(place.path('huge.bin'))).message).toBe(tooLarge('huge.bin'));
    expect(failureOf(await document.readFile(place.path('none'))).code).toBe('cannot-read');
    expect(failureOf(await document.readFile(place.folder)).code).toBe('not-a-file');
    symlinkSync('/dev/zero', place.path('zeros'));
    expect(failureOf(await document.readFile(place.path('zeros'))).code).toBe('not-a-file');
    expect(leftovers(document)).toEqual([]);
  });
});

describe('attaching', () => {
  it('refuses bytes that are not there, or are of another size', async () => {
    const document = openNew();
    const file = await upload(document, 'note', text);
    const before = document.snapshot().records;
    expect(() => attach(document, 'a', { ...file, sha256: 'f'.repeat(64) })).toThrow('file-missing');
    expect(() => attach(document, 'a', { ...file, size: file.size + 1 })).toThrow('file-missing');
    expect(document.snapshot().records.attachment).toEqual(before.attachment);
    attach(document, 'a', file);
    expect(document.snapshot().records.attachment).toHaveLength(1);
  });

  it('shows an image, and keeps a small picture of it', async () => {
    const document = openNew();
    const file = await upload(document, 'a.png', png);
    attach(document, 'a.png', file);
    const shown = valueOf(document.blob(file.sha256));
    expect(Buffer.from(shown.bytes).equals(Buffer.from(png))).toBe(true);
    expect(shown.mediaType).toBe('image/png');
    expect(valueOf(document.thumbnail(file.sha256)).bytes).toBeNull();
    valueOf(document.putThumbnail(file.sha256, png));
    expect(failureOf(document.putThumbnail(file.sha256, text)).code).toBe('bad-thumbnail');
    expect(failureOf(document.putThumbnail('f'.repeat(64), png)).code).toBe('file-missing');
    valueOf(await document.saveAs(place.path('thumb.journey'), false));
    document.close();
    const again = place.openFile('thumb.journey');
    expect(Buffer.from(valueOf(again.thumbnail(file.sha256)).bytes!).equals(Buffer.from(png))).toBe(true);
  });

  it('does not show bytes that are not what their name says', async () => {
    const document = openNew();
    const file = await upload(document, 'note', text);
    const id = attach(document, 'note', file);
    document
      .session()
      .sqlite.prepare('UPDATE blob SET bytes = zeroblob(size) WHERE sha256 = ?')
      .run(file.sha256);
    expect(failureOf(document.blob(file.sha256)).code).toBe('file-damaged');
    expect(failureOf(document.writeAttachment(id, place.folder)).code).toBe('file-damaged');
    expect(failureOf(document.blob('f'.repeat(64))).code).toBe('file-missing');
  });

  it('does not send a window more than 50 MB at once', async () => {
    const document = openNew();
    writeFileSync(place.path('film.bin'), '');
    truncateSync(place.path('film.bin'), 50_000_001);
    const { sha256 } = valueOf(await document.readFile(place.path('film.bin')));
    expect(failureOf(document.blob(sha256)).code).toBe('too-large-to-show');
  });

  it('writes an attachment into a folder under a safe name, never over another file', async () => {
    const document = openNew();
    const file = await upload(document, 'note', text);
    const id = attach(document, '../../etc/pass\u202ewd\u0007 CON?.txt', file);
    const folder = place.path('out');
    mkdirSync(folder);
    const first = valueOf(document.writeAttachment(id, folder)).path;
    expect(first).toBe(join(folder, 'passwd CON_.txt'));
    expect(valueOf(document.writeAttachment(id, folder)).path).toBe(join(folder, 'passwd CON_ (2).txt'));
    expect(readFileSync(first).equals(Buffer.from(text))).toBe(true);
    expect(statSync(first).mode & 0o111).toBe(0);
    expect(failureOf(document.writeAttachment(id, place.path('no-folder'))).code).toBe('not-written');
    expect(failureOf(document.writeAttachment(NO_ID, folder)).code).toBe('attachment-not-found');
  });
});

describe('blobs that nothing can reach', () => {
  it('are left out of the saved file, but stay at hand', async () => {
    const document = openNew();
    const used = await upload(document, 'used', text);
    const waiting = await upload(document, 'waiting', png);
    attach(document, 'used', used);
    valueOf(await document.saveAs(place.path('blobs.journey'), false));
    expect(blobsIn(place.path('blobs.journey'))).toEqual([used.sha256]);
    attach(document, 'now', waiting);
    valueOf(await document.save());
    expect(blobsIn(place.path('blobs.journey'))).toEqual([used.sha256, waiting.sha256].sort());
  });

  it('stay as long as undo can bring them back', async () => {
    const document = openNew();
    const file = await upload(document, 'note', text);
    const id = attach(document, 'note', file);
    valueOf(document.run([{ command: 'remove-attachment', input: { attachmentId: id } }]));
    valueOf(await document.saveAs(place.path('undo.journey'), false));
    document.close();
    const again = place.openFile('undo.journey');
    valueOf(again.undo());
    expect(Buffer.from(valueOf(again.blob(file.sha256)).bytes).equals(Buffer.from(text))).toBe(true);
  });

  it('go when a new branch of the history drops them', async () => {
    const document = openNew();
    attach(document, 'note', await upload(document, 'note', text));
    valueOf(document.undo());
    valueOf(document.run([{ command: 'edit-project', input: { name: 'Other' } }]));
    valueOf(await document.saveAs(place.path('dropped.journey'), false));
    expect(blobsIn(place.path('dropped.journey'))).toEqual([]);
    document.close();
    expect(place.openFile('dropped.journey').status().projectName).toBe('Other');
  });
});
