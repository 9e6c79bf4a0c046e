import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/host/document/document.ts';
import { caseOf } from './mutations.ts';

const CASES = 2_000;
const CASES_A_TEST = 100;
/** Longer than this counts as a hang. */
const HANG_MS = 5_000;

let folder: string;
let sound: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-mutated-'));
  sound = join(folder, 'sound.journey');
  const made = openDocument(
    { kind: 'new', template: 'sample', name: 'Sound' },
    { dataFolder: join(folder, 'data'), author: 'Test' },
  );
  if (!made.ok) throw new Error(made.failure.message);
  const saved = await made.value.saveAs(sound, false);
  if (!saved.ok) throw new Error(saved.failure.message);
  made.value.close();
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What is on the disk at a path, so that any write shows. */
function fingerprint(path: string): string {
  const stat = lstatSync(path);
  const content = stat.isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'no file';
  return `${content} ${stat.size} ${stat.mtimeMs} ${stat.ino}`;
}

function openMutated(number: number): void {
  const { mutation, random } = caseOf(number);
  const place = join(folder, `case-${number}`);
  mkdirSync(place);
  const path = join(place, 'mutated.journey');
  mutation.make(sound, path, random);
  const before = fingerprint(path);
  const beside = readdirSync(place);

  const started = performance.now();
  const opened = openDocument(
    { kind: 'file', path },
    { dataFolder: join(place, '..', 'data'), author: 'Test' },
  );
  if (opened.ok) {
    // Some changes fall where nothing lies, or make another valid project: then everything must work.
    expect(opened.value.snapshot().records.project).toHaveLength(1);
    opened.value.discard();
  } else {
    expect(opened.failure.code, mutation.name).toMatch(/^[a-z-]+$/);
    expect(opened.failure.message, mutation.name).toMatch(/^.{30,}[.?!]$/s);
  }
  const took = performance.now() - started;

  expect(took, `${mutation.name} (case ${number}) took ${took} ms`).toBeLessThan(HANG_MS);
  expect(fingerprint(path), `${mutation.name} (case ${number}) was written to`).toBe(before);
  expect(readdirSync(place)).toEqual(beside);
  rmSync(place, { recursive: true, force: true });
}

describe('a file that was damaged or made to harm', () => {
  it('opens when it is sound', () => {
    const opened = openDocument(
      { kind: 'file', path: sound },
      { dataFolder: join(folder, 'data'), author: 'Test' },
    );
    expect(opened.ok).toBe(true);
    if (opened.ok) opened.value.discard();
  });

  for (let first = 0; first < CASES; first += CASES_A_TEST) {
    it(`gives a sentence, no crash, no hang and no write (seeds ${first} to ${first + CASES_A_TEST - 1})`, () => {
      for (let number = first; number < first + CASES_A_TEST; number++) openMutated(number);
    });
  }
});
