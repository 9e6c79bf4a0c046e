import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { announceOpen } from '../../../src/host/document/open-elsewhere.ts';

const file = '/projects/desk.journey';
const key = createHash('sha256').update(file).digest('hex');
let root = '';
let folder = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'throughline-shared-'));
  folder = join(root, 'locks');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('finds out who has the same file open, and leaves nothing behind', () => {
  const first = announceOpen(file, folder);
  expect(first.elsewhere).toBe('nobody');
  const other = announceOpen('/projects/other.journey', folder);
  expect(other.elsewhere).toBe('nobody');
  const second = announceOpen(file, folder);
  expect(second.elsewhere).toBe('same-user');
  first.lock.release();
  second.lock.release();
  expect(announceOpen(file, folder).elsewhere).toBe('nobody');
  other.lock.release();
});

it('makes a folder that every user can write into, whatever the umask', () => {
  announceOpen(file, folder).lock.release();
  expect(statSync(folder).mode & 0o7777).toBe(0o1777);
});

it('ignores what is no lock, and removes its own old ones that nobody holds', () => {
  mkdirSync(folder);
  writeFileSync(join(folder, `${key}.text`), 'not empty');
  mkdirSync(join(folder, `${key}.folder`));
  writeFileSync(join(root, 'elsewhere'), '');
  symlinkSync(join(root, 'elsewhere'), join(folder, `${key}.link`));
  writeFileSync(join(folder, `${key}.fresh`), '');
  writeFileSync(join(folder, `${key}.old`), '');
  utimesSync(join(folder, `${key}.old`), 1, 1);
  const announced = announceOpen(file, folder);
  expect(announced.elsewhere).toBe('nobody');
  announced.lock.release();
  expect(readdirSync(folder).map((name) => name.split('.')[1])).toEqual(['folder', 'fresh', 'link', 'text']);
});

it('does without where the folder is none, or leads elsewhere', () => {
  writeFileSync(folder, '');
  expect(announceOpen(file, folder).elsewhere).toBe('nobody');
  rmSync(folder);
  mkdirSync(join(root, 'target'));
  symlinkSync(join(root, 'target'), folder);
  expect(announceOpen(file, folder).elsewhere).toBe('nobody');
  expect(readdirSync(join(root, 'target'))).toEqual([]);
  rmSync(folder);
  mkdirSync(folder);
  chmodSync(folder, 0o500);
  announceOpen(file, folder).lock.release();
});
