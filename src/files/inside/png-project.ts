import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { MOST_INSIDE, type PackedProject, unpackProject } from './packed-project.ts';

/**
 * The chunk of a PNG that a project is in: ancillary, so that every program shows the picture; private; and not safe to copy, so that an
 * editor that changes the picture leaves the project out.
 */
export const PROJECT_CHUNK = 'jrNY';
const VERSION = 1;
/** The version, a byte, and how large the project is, four. */
export const PROJECT_HEAD = 5;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** More chunks than a picture of any size has. */
const MOST_CHUNKS = 200_000;

/** Why there is no project, or not one that can be used. */
export type NoProject = 'none' | 'damaged' | 'too-large' | 'several' | 'newer' | 'password';

export const isPng = (start: Uint8Array): boolean => SIGNATURE.equals(start.subarray(0, SIGNATURE.length));

/** What is in the chunk. */
export function projectChunk({ packed, size }: PackedProject): Uint8Array {
  const data = Buffer.alloc(PROJECT_HEAD + packed.length);
  data.writeUInt8(VERSION, 0);
  data.writeUInt32BE(size, 1);
  data.set(packed, PROJECT_HEAD);
  return data;
}

/** The project in a PNG, of which nothing is trusted and no more is read than where its chunks begin. */
export function projectInPng(file: number, bytes: number): Buffer | NoProject {
  const places: { readonly at: number; readonly length: number }[] = [];
  const head = Buffer.alloc(8);
  let isWhole = false;
  for (let at = SIGNATURE.length, count = 0; at + 12 <= bytes && count < MOST_CHUNKS; count++) {
    if (readSync(file, head, 0, 8, at) !== 8) break;
    const length = head.readUInt32BE(0);
    const type = head.toString('latin1', 4, 8);
    if (at + 12 + length > bytes) break;
    if (type === PROJECT_CHUNK) places.push({ at: at + 4, length });
    isWhole = type === 'IEND';
    if (isWhole) break;
    at += 12 + length;
  }
  const [place, ...more] = places;
  if (more.length > 0) return 'several';
  // A picture that was cut off may have lost it.
  if (!place) return isWhole ? 'none' : 'damaged';
  return place.length > MOST_INSIDE + 1024 ** 2 ? 'too-large' : readChunk(file, place);
}

function readChunk(
  file: number,
  { at, length }: { readonly at: number; readonly length: number },
): Buffer | NoProject {
  const chunk = Buffer.allocUnsafe(length + 8);
  if (readSync(file, chunk, 0, chunk.length, at) !== chunk.length) return 'damaged';
  if (crc32(chunk.subarray(0, length + 4)) !== chunk.readUInt32BE(length + 4)) return 'damaged';
  const data = chunk.subarray(4, length + 4);
  if (data.length < PROJECT_HEAD) return 'damaged';
  if (data.readUInt8(0) !== VERSION) return 'newer';
  const size = data.readUInt32BE(1);
  if (size > MOST_INSIDE) return 'too-large';
  const project = unpackProject(data.subarray(PROJECT_HEAD), Math.max(1, size));
  if (typeof project === 'string' || project.length !== size) return 'damaged';
  return project;
}
