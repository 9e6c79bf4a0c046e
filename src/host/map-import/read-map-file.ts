import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import { shownName } from '../../files/file-failure.ts';
import { fileOf, readMapText } from '../../shared/map-import/read/read-map-text.ts';
import { mapTooLarge, MAX_MAP_BYTES, noMap } from '../../shared/map-import/table/limits.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';
import { ok, type Result } from '../../shared/result.ts';
import { decoderOf } from '../import/read/text/decode.ts';
import { guessEncoding } from '../import/read/text/guess-encoding.ts';
import { lookAtBytes } from '../import/read/text/look-at-bytes.ts';
import { emptyFile, notText } from '../import/read/source/failures.ts';
import { kindOf } from '../import/read/source/other-kind.ts';
import { stateOf, systemFailure } from '../import/read/source/read-chunks.ts';
import { inflateText } from './inflate.ts';
import { drawingInPng } from './png-drawing.ts';
import { readMapSheets } from './read-map-sheets.ts';

/** Reads a file as tables that may be a map, whatever its name says it is. Failures name it by its path. */
export async function readMapFile(path: string): Promise<Result<MapFile>> {
  const state = await stateOf(path);
  if (!state.ok) return state;
  const name = shownName(basename(path));
  if (state.value.bytes > MAX_MAP_BYTES) return mapTooLarge(name);
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  return mapIn(bytes.value, path, name);
}

async function bytesOf(path: string): Promise<Result<Buffer>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    return systemFailure(path, error);
  }
}

async function mapIn(bytes: Buffer, path: string, name: string): Promise<Result<MapFile>> {
  if (bytes.length === 0) return emptyFile(path);
  const type = await fileTypeFromBuffer(bytes);
  if (type?.ext === 'png') {
    const drawing = drawingInPng(bytes);
    return drawing === null ? noMap(name) : readMapText(drawing, name, inflateText);
  }
  // Web pages and drawings are markup, which answers are not read from.
  if (type?.ext !== 'xml') {
    const kind = await kindOf(path, bytes);
    if (!kind.ok && kind.failure.code !== 'web-page') return kind;
    if (kind.ok && kind.value === 'zip') {
      const sheets = await readMapSheets(path);
      return sheets.ok ? fileOf('workbook', ok(sheets.value.tables), name, sheets.value.notes) : sheets;
    }
  }
  const looked = lookAtBytes();
  looked.add(bytes, true);
  const guess = guessEncoding(bytes.subarray(0, 256 * 1024), looked.facts());
  return guess === null
    ? notText(path)
    : readMapText(decoderOf(guess.encoding)(bytes, true), name, inflateText);
}
