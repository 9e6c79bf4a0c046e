import { lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fileFailure } from '../../../src/files/file-failure.ts';
import { createTargetFile, type TargetFile } from '../../../src/files/target-file.ts';
import type { Result } from '../../../src/shared/result.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'throughline-target-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const begun = async (path: string): Promise<TargetFile> => value(await createTargetFile(path));

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('a file being exported', () => {
  test('appears under its name only when it is whole', async () => {
    const path = join(folder, 'map.png');
    const file = await begun(path);
    value(await file.write(Buffer.from('first ')));
    value(await file.write(Buffer.from('second')));
    expect(await readdir(folder)).not.toContain('map.png');
    expect(file.size()).toBe(12);
    expect(Buffer.from(await file.read(6, 3)).toString()).toBe('sec');
    value(await file.commit());
    expect(await readdir(folder)).toEqual(['map.png']);
    expect(await readFile(path, 'utf8')).toBe('first second');
  });

  test('replaces an older file at once, and not before', async () => {
    const path = join(folder, 'map.pdf');
    await writeFile(path, 'old');
    const file = await begun(path);
    value(await file.write(Buffer.from('new')));
    expect(await readFile(path, 'utf8')).toBe('old');
    value(await file.commit());
    expect(await readFile(path, 'utf8')).toBe('new');
  });

  test('given up, leaves nothing behind and the older file whole', async () => {
    const path = join(folder, 'map.pdf');
    await writeFile(path, 'old');
    const file = await begun(path);
    value(await file.write(Buffer.from('half of it')));
    await file.discard();
    await file.discard();
    expect(await readdir(folder)).toEqual(['map.pdf']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  test('is not removed by discard after commit', async () => {
    const path = join(folder, 'map.svg');
    const file = await begun(path);
    value(await file.write(Buffer.from('<svg/>')));
    value(await file.commit());
    await file.discard();
    expect(await readFile(path, 'utf8')).toBe('<svg/>');
  });

  test('follows a symbolic link, which stays a link', async () => {
    const real = join(folder, 'elsewhere');
    await mkdir(real);
    await writeFile(join(real, 'map.png'), 'old');
    await symlink(join(real, 'map.png'), join(folder, 'link.png'));
    const file = await begun(join(folder, 'link.png'));
    value(await file.write(Buffer.from('new')));
    value(await file.commit());
    expect((await lstat(join(folder, 'link.png'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(real, 'map.png'), 'utf8')).toBe('new');
  });

  test('is refused with a sentence where its folder is gone', async () => {
    const refused = await createTargetFile(join(folder, 'gone', 'map.png'));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
    expect(JSON.stringify(refused)).toContain('Choose another folder.');
  });

  test('is refused where the name is that of a folder', async () => {
    await mkdir(join(folder, 'map.png'));
    expect(await createTargetFile(join(folder, 'map.png'))).toMatchObject({
      ok: false,
      failure: { code: 'target-is-folder' },
    });
    expect(await readdir(folder)).toEqual(['map.png']);
  });

  test('whose folder vanishes while it is written says so', async () => {
    const inner = join(folder, 'inner');
    await mkdir(inner);
    const file = await begun(join(inner, 'map.png'));
    value(await file.write(Buffer.from('half')));
    await rm(inner, { recursive: true });
    expect(await file.commit()).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
    await file.discard();
  });

  test('with a very long name still gets a temporary name the disk takes', async () => {
    const path = join(folder, `${'n'.repeat(240)}.png`);
    const file = await begun(path);
    value(await file.write(Buffer.from('x')));
    value(await file.commit());
    expect(await readFile(path, 'utf8')).toBe('x');
  });
});

describe('what the system answers', () => {
  test.each([
    ['ENOSPC', 'disk-full', 'not enough room'],
    ['EDQUOT', 'disk-full', 'not enough room'],
    ['EACCES', 'no-permission', 'may not be written'],
    ['EROFS', 'no-permission', 'may not be written'],
    ['EBUSY', 'file-in-use', 'open in another program'],
    ['EFBIG', 'file-too-large', 'too large for the disk'],
    ['ENAMETOOLONG', 'name-too-long', 'too long for this disk'],
    ['EIO', 'write-failed', 'EIO'],
  ])('%s becomes %s with what is safe and what to do', (code, expected, words) => {
    const failure = fileFailure(code, join('/some', 'map.pdf'));
    expect(failure.code).toBe(expected);
    expect(failure.message).toContain(words);
    expect(failure.message).toContain('your project is safe');
    expect(failure.message).toMatch(/choose|free/i);
  });
});
