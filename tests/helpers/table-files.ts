import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Encoding, RowBatch, TableNote, TableRow } from '../../src/shared/feedback/table.ts';
import type { Failure, Result } from '../../src/shared/result.ts';
import { workbookBytes, type WorkbookParts } from './workbook-bytes.ts';

/** A folder that is gone after the test that asks for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes a file that is gone after the test. */
export function fileOf(content: string | Buffer, name = 'answers.csv'): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, content);
  return path;
}

export const workbookFile = (parts: WorkbookParts): string => fileOf(workbookBytes(parts), 'answers.xlsx');

/** The container of old Office files with the names of its parts, in its first directory sector. */
export function officeContainer(part: string): Buffer {
  const bytes = Buffer.alloc(512 * 800);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(700, 48);
  bytes.write('Root Entry', 701 * 512, 'utf16le');
  bytes.write(part, 701 * 512 + 128, 'utf16le');
  return bytes;
}

const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const codes = [
  0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95,
  0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
];

/** Text as bytes of an encoding, written apart from what reads it. */
export function encode(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'latin-1':
      return Buffer.from(text, 'latin1');
    case 'windows-1252':
      return Buffer.from(
        Array.from(text, (letter) => codes[beyondLatin1.indexOf(letter)] ?? letter.charCodeAt(0)),
      );
  }
}

export type ReadTable = {
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
  readonly failure: Failure | null;
  readonly batches: readonly number[];
};

/** All rows of a table, or what came before it failed. */
export async function allOf(batches: AsyncIterable<Result<RowBatch>>): Promise<ReadTable> {
  const rows: TableRow[] = [];
  const notes: TableNote[] = [];
  const sizes: number[] = [];
  for await (const batch of batches) {
    if (!batch.ok) return { rows, notes, failure: batch.failure, batches: sizes };
    for (const row of batch.value.rows) rows.push(row);
    for (const note of batch.value.notes) notes.push(note);
    sizes.push(batch.value.rows.length);
  }
  return { rows, notes, failure: null, batches: sizes };
}

export const cellsOf = ({ rows }: Pick<ReadTable, 'rows'>): readonly (readonly string[])[] =>
  rows.map(({ cells }) => cells);
