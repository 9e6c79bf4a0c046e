/**
 * Takes chosen files out of a zip archive, with Node's own modules. Enough for archives below
 * 4 GB made of stored and deflated files, which is what Electron is packed as.
 */
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

/**
 * @typedef {object} ZipEntry
 * @property {string} name with `/` between folders
 * @property {number} method 0 stored, 8 deflated
 * @property {number} crc
 * @property {number} compressedSize bytes
 * @property {number} size bytes
 * @property {number} mode Unix permissions, 0 when the archive has none
 * @property {number} offset of the local header
 */

/**
 * The list of files in an archive.
 *
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
export async function readZipEntries(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.readUInt32LE(end) !== endSignature) throw new Error('not a complete zip archive');
  const count = tail.readUInt16LE(end + 10);
  const directory = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  const entries = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.readUInt32LE(at) !== entrySignature) throw new Error('damaged zip directory');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      mode: directory.readUInt32LE(at + 38) >>> 16,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * Unpacks the files that `target` gives a name to, checking each against its checksum.
 *
 * @param {string} zip
 * @param {string} folder
 * @param {(name: string) => string | undefined} target the path inside `folder`, or undefined to leave a file out
 * @param {(done: number, total: number) => void} onBytes
 */
export async function unzip(zip, folder, target, onBytes) {
  const file = await open(zip);
  try {
    const chosen = (await readZipEntries(file)).flatMap((entry) => {
      const path = entry.name.endsWith('/') ? undefined : target(entry.name);
      return path === undefined ? [] : [{ entry, path }];
    });
    const total = chosen.reduce((sum, { entry }) => sum + entry.size, 0);
    let done = 0;
    for (const { entry, path } of chosen) {
      const full = resolve(folder, path);
      if (!full.startsWith(resolve(folder) + sep)) throw new Error(`${entry.name} leads outside the folder`);
      await extract(file, entry, full);
      done += entry.size;
      onBytes(done, total);
    }
  } finally {
    await file.close();
  }
}

async function extract(file, entry, path) {
  if (entry.method !== 0 && entry.method !== 8) throw new Error(`${entry.name}: unknown compression`);
  const header = await readAt(file, entry.offset, 30);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  mkdirSync(dirname(path), { recursive: true });
  const output = createWriteStream(path, { mode: entry.mode & 0o777 || 0o644 });
  let checksum = 0;
  const check = new Transform({
    transform(chunk, _encoding, done) {
      checksum = crc32(chunk, checksum);
      done(null, chunk);
    },
  });
  if (entry.compressedSize > 0) {
    const input = createReadStream('', {
      fd: file.fd,
      autoClose: false,
      start,
      end: start + entry.compressedSize - 1,
    });
    await (entry.method === 8
      ? pipeline(input, createInflateRaw(), check, output)
      : pipeline(input, check, output));
  } else {
    await new Promise((resolve, reject) => output.on('error', reject).end(resolve));
  }
  if (checksum !== entry.crc) throw new Error(`${entry.name}: damaged in the archive`);
}

async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw new Error('the zip archive is cut off');
  return buffer;
}
