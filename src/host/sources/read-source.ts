import { readFile } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { MAX_SOURCE_TEXT } from '../../shared/model/limits.ts';
import { MAX_SOURCE_BYTES, MAX_SPEAKERS, MAX_TURNS } from '../../shared/model/source.ts';
import { type Result, ok } from '../../shared/result.ts';
import { composeSource } from '../../shared/sources/compose-source.ts';
import { readParagraphs, readTranscript } from '../../shared/sources/read/read-transcript.ts';
import type { Transcript } from '../../shared/sources/read/utterance.ts';
import { decoderOf } from '../import/read/text/decode.ts';
import { guessEncoding } from '../import/read/text/guess-encoding.ts';
import { lookAtBytes } from '../import/read/text/look-at-bytes.ts';
import {
  emptySource,
  noTranscript,
  oldDocument,
  sourceTooLarge,
  sourceTooLong,
  tooManySpeakers,
  tooManyTurns,
} from './failures.ts';
import { readDocx } from './read-docx.ts';

/** A file to read: where it is, and the name it is known by. */
export type SourceFile = { readonly path: string; readonly name: string; readonly size: number };

/** Reads a file as a transcript or notes, whatever its name says it is. */
export async function readSource({ path, name, size }: SourceFile): Promise<Result<Transcript>> {
  if (size > MAX_SOURCE_BYTES) return sourceTooLarge(name, MAX_SOURCE_BYTES);
  const bytes = await readFile(path);
  const transcript = await transcriptIn(bytes, path, name);
  if (!transcript.ok) return transcript;
  const { utterances } = transcript.value;
  const length = utterances.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (length > MAX_SOURCE_TEXT) return sourceTooLong(name, MAX_SOURCE_TEXT);
  const { turns, speakers } = composeSource(utterances, new Map());
  if (speakers.length > MAX_SPEAKERS) return tooManySpeakers(name, MAX_SPEAKERS);
  if (turns.length > MAX_TURNS) return tooManyTurns(name, MAX_TURNS);
  return utterances.length === 0 ? emptySource(name) : transcript;
}

async function transcriptIn(bytes: Buffer, path: string, name: string): Promise<Result<Transcript>> {
  if (bytes.length === 0) return emptySource(name);
  const type = await fileTypeFromBuffer(bytes);
  if (type && zips.has(type.ext)) {
    const text = await readDocx(path, name);
    return text.ok ? ok(readParagraphs(text.value)) : text;
  }
  if (type?.ext === 'cfb' || type?.ext === 'rtf') return oldDocument(name);
  // Two or three letters make a signature: a talk that begins with “BMI” is no picture.
  if (type && (bytes.includes(0) || type.ext === 'pdf') && !isMarked(bytes)) return noTranscript(name);
  const looked = lookAtBytes();
  looked.add(bytes, true);
  const guess = guessEncoding(bytes.subarray(0, 256 * 1024), looked.facts());
  if (guess === null) return noTranscript(name);
  const text = decoderOf(guess.encoding)(bytes, true);
  return text.length > 8 * MAX_SOURCE_TEXT
    ? sourceTooLong(name, MAX_SOURCE_TEXT)
    : ok(readTranscript(text, name));
}

const zips: ReadonlySet<string> = new Set(['zip', 'docx', 'docm', 'dotx', 'xlsx', 'pptx', 'odt']);

/** A byte order mark: only texts have one. */
const isMarked = (bytes: Buffer): boolean =>
  /^(\xff\xfe|\xfe\xff|\xef\xbb\xbf)/u.test(bytes.toString('latin1', 0, 3));
