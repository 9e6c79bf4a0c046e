import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { findProjects } from '../../../../../src/main/cli/batch/find-projects.ts';

let folder = '';
const at = (...names: readonly string[]): string => join(folder, ...names);
const put = (...names: readonly string[]): void => writeFileSync(at(...names), 'x');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-find-'));
  for (const name of ['sub', 'sub/deep', '.hidden', 'out']) mkdirSync(at(name));
});

it('finds the projects in a folder and below it, by their names', async () => {
  put('b.journey');
  put('a.JOURNEY');
  put('a.txt');
  put('.a.journey');
  put('sub', 'deep', 'c.journey');
  put('.hidden', 'd.journey');
  put('out', 'e.journey');
  const { projects, lost } = await findProjects([folder], at('out'));
  expect(projects).toEqual([
    { path: at('a.JOURNEY'), name: 'a' },
    { path: at('b.journey'), name: 'b' },
    { path: at('sub/deep/c.journey'), name: 'sub/deep/c' },
  ]);
  expect(lost).toEqual([]);
});

it('takes files that are named, each once, whatever they are called', async () => {
  put('sub', 'a.journey');
  put('b.bak');
  const sources = [at('sub/a.journey'), at('b.bak'), at('sub'), at('sub/a.journey')];
  const { projects } = await findProjects(sources, at('out'));
  expect(projects.map(({ name }) => name)).toEqual(['a', 'b']);
});

it('follows links to files, but to no folder, so that it comes to an end', async () => {
  put('sub', 'a.journey');
  symlinkSync(at('sub/a.journey'), at('link.journey'));
  symlinkSync(at('nowhere'), at('broken.journey'));
  symlinkSync(folder, at('sub/round'));
  const { projects } = await findProjects([folder], at('out'));
  expect(projects.map(({ name }) => name)).toEqual(['link', 'sub/a']);
});

it('says what is not there and what is neither file nor folder, and goes on', async () => {
  put('a.journey');
  const { projects, lost } = await findProjects([at('none'), '/dev/null', folder], at('out'));
  expect(projects).toHaveLength(1);
  expect(lost.map(({ message }) => message)).toEqual([
    `There is no file or folder none in ${folder}.`,
    '/dev/null is neither a file nor a folder.',
  ]);
});
