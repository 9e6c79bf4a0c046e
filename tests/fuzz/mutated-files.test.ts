import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../src/host/document/document.ts';
import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import { chunksOf, runs, seedsOf } from '../helpers/runs.ts';
import { caseOf } from './mutations.ts';

/** Few, so that the limit of a test is far away also on a machine that does much else. */
const SEEDS_A_TEST = 10;
/** Longer than this counts as a hang; what takes long is for other tests to say, which run alone. */
const HANG_MS = 30_000;

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

/** What a person does with a project that opened: adds, takes back, does again, saves. It must open afterwards. */
async function workWith(document: ProjectDocument, place: string, about: string): Promise<void> {
  expect(document.snapshot().records.project, about).toHaveLength(1);
  const { lane, step } = document.snapshot().records;
  const stepIds = step.filter(({ mapId }) => mapId === lane[0]!.mapId).map(({ id }) => id);
  const added = document.run([
    { command: 'add-card', input: { laneId: lane[0]!.id, stepId: stepIds[0]!, title: 'Added' } },
  ]);
  expect(added.ok ? 'added' : added.failure.message, about).toBe('added');
  for (const go of ['undo', 'redo', 'undo', 'undo', 'undo', 'redo', 'redo'] as const) {
    const gone = document[go]();
    // The history that came with the file may fit nothing; then it says so.
    if (!gone.ok) expect(gone.failure.message, about).toMatch(/^.{20,}[.]$/s);
  }
  const saved = await document.saveAs(join(place, 'saved.journey'), true);
  expect(saved.ok ? 'saved' : saved.failure.message, about).toBe('saved');
  const before = document.snapshot().records;
  document.discard();
  const again = openDocument(
    { kind: 'file', path: join(place, 'saved.journey') },
    { dataFolder: join(place, '..', 'data'), author: 'Test' },
  );
  expect(again.ok ? 'opens again' : again.failure.message, about).toBe('opens again');
  if (!again.ok) return;
  expect(again.value.snapshot().records, about).toEqual(before);
  again.value.discard();
  rmSync(join(place, 'saved.journey'));
}

async function openMutated(number: number): Promise<void> {
  const { mutation, random } = caseOf(number);
  const about = `${mutation.name} (seed ${number})`;
  const place = join(folder, `case-${number}`);
  mkdirSync(place);
  const path = join(place, 'mutated.journey');
  mutation.make(sound, path, random);
  const before = fingerprint(path);
  const beside = readdirSync(place);

  for (const salvage of [false, true]) {
    const started = performance.now();
    const opened = openDocument(
      { kind: 'file', path, salvage },
      { dataFolder: join(place, '..', 'data'), author: 'Test' },
    );
    const took = performance.now() - started;
    expect(took, `${about} took ${took} ms`).toBeLessThan(HANG_MS);
    // Some changes fall where nothing lies, or make another valid project: then everything must work.
    if (opened.ok) await workWith(opened.value, place, about);
    else {
      expect(opened.failure.code, about).toMatch(/^[a-z-]+$/);
      expect(opened.failure.message, about).toMatch(/^.{30,}[.?!]$/s);
    }
  }
  expect(fingerprint(path), `${about} was written to`).toBe(before);
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

  for (const seeds of chunksOf(runs.mutated, SEEDS_A_TEST)) {
    it(`gives a sentence or a project that works, saves and opens again, rescued too (${seedsOf(seeds)})`, async () => {
      for (const seed of seeds) await openMutated(seed);
    });
  }
});
