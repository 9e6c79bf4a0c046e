import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recoverableCopies, removeWorkingCopy } from '../../../../src/main/platform/working-copies.ts';
import type { WorkingCopyNote } from '../../../../src/shared/protocol/host-control.ts';

let folder = '';
/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;
const note: WorkingCopyNote = {
  name: 'Shop',
  path: null,
  unsaved: true,
  changedAt: new Date().toISOString(),
  pid: ended,
};

function copy(name: string, content: string | Partial<WorkingCopyNote>): void {
  mkdirSync(join(folder, name));
  const text = typeof content === 'string' ? content : JSON.stringify({ ...note, ...content });
  writeFileSync(join(folder, name, 'working-copy.json'), text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-copies-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('offers unsaved work of an earlier run, newest first', () => {
  copy('older', { changedAt: '2026-01-01T00:00:00.000Z', name: 'Old' });
  copy('newer', { changedAt: '2026-02-01T00:00:00.000Z', name: 'New' });
  expect(recoverableCopies(folder)).toEqual([
    { workingCopy: 'newer', name: 'New', changedAt: '2026-02-01T00:00:00.000Z' },
    { workingCopy: 'older', name: 'Old', changedAt: '2026-01-01T00:00:00.000Z' },
  ]);
});

it('does not offer what is saved, or open in a process that runs', () => {
  copy('saved', { unsaved: false });
  copy('open', { pid: process.pid });
  expect(recoverableCopies(folder)).toEqual([]);
});

it('offers it although another process has the number now, when the system was started since', () => {
  copy('before the start', { pid: process.pid, changedAt: '2001-01-01T00:00:00.000Z' });
  expect(recoverableCopies(folder)).toHaveLength(1);
});

it('is not stopped by a copy whose note is damaged or missing, and never removes one', () => {
  copy('damaged', '{');
  mkdirSync(join(folder, 'empty'));
  copy('good', {});
  expect(recoverableCopies(folder).map(({ workingCopy }) => workingCopy)).toEqual(['good']);
  expect(readdirSync(folder).sort()).toEqual(['damaged', 'empty', 'good']);
});

it('offers nothing where there never was a working copy', () => {
  expect(recoverableCopies(join(folder, 'none'))).toEqual([]);
});

it.each(['', '.', '..', '../else', 'a/b', '.locks'])('refuses to remove %j', (name) => {
  copy('good', {});
  expect(removeWorkingCopy(folder, name)).toBe(false);
  expect(readdirSync(folder)).toEqual(['good']);
});

it('removes the one that is named', () => {
  copy('good', {});
  copy('other', {});
  expect(removeWorkingCopy(folder, 'good')).toBe(true);
  expect(readdirSync(folder)).toEqual(['other']);
});
