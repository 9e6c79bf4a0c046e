import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import {
  chmod,
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportFailure } from '../../../src/files/file-failure.ts';
import type { RenameEdge } from '../../../src/files/patient-rename.ts';
import { createWholeFile, type WholeFile, type WholeFileOptions } from '../../../src/files/whole-file.ts';
import { problemOfCode } from '../../../src/files/write-problem.ts';
import { fail, type Result } from '../../../src/shared/result.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'throughline-target-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const create = (path: string, options: Partial<WholeFileOptions> = {}): Promise<Result<WholeFile>> =>
  createWholeFile(path, { say: exportFailure, ...options });
const begun = async (path: string, options: Partial<WholeFileOptions> = {}): Promise<WholeFile> =>
  value(await create(path, options));
/** Writes a file from its beginning to its end. */
const written = async (
  path: string,
  text: string,
  options: Partial<WholeFileOptions> = {},
): Promise<Result<null>> => {
  const created = await create(path, options);
  if (!created.ok) return created;
  value(await created.value.write(Buffer.from(text)));
  const done = await created.value.commit();
  await created.value.discard();
  return done;
};
const openHandles = (): number => readdirSync('/proc/self/fd').length;

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

describe('a whole file', () => {
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
    const refused = await create(join(folder, 'gone', 'map.png'));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
    expect(JSON.stringify(refused)).toContain('Choose another folder.');
  });

  test('is refused where the name is that of a folder', async () => {
    await mkdir(join(folder, 'map.png'));
    expect(await create(join(folder, 'map.png'))).toMatchObject({
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
});

describe('the file that is replaced', () => {
  test('gives its permissions, its owner and its extended attributes to the new one', async () => {
    const path = join(folder, 'map.svg');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    const isRoot = process.getuid?.() === 0;
    if (isRoot) await chown(path, 65_534, 65_534);
    attribute(path, "os.setxattr(sys.argv[1], 'user.colour', b'green')");
    value(await written(path, 'new'));
    const { mode, uid, gid } = await stat(path);
    expect(mode & 0o777).toBe(0o640);
    if (isRoot) expect([uid, gid]).toEqual([65_534, 65_534]);
    expect(attribute(path, "print(os.getxattr(sys.argv[1], 'user.colour').decode())")).toBe('green\n');
  });

  test('is not replaced where its owner made it read-only', async () => {
    const path = join(folder, 'map.svg');
    await writeFile(path, 'old');
    await chmod(path, 0o444);
    expect(await written(path, 'new')).toMatchObject({
      ok: false,
      failure: { code: 'read-only', message: expect.stringContaining('“map.svg”') },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['map.svg']);
  });

  test('is named, not its folder, where it is locked against changes', async () => {
    const path = join(folder, 'map.svg');
    await writeFile(path, 'old');
    // Only root locks files.
    const isLocked = spawnSync('chattr', ['+i', path]).status === 0;
    if (!isLocked) await chmod(path, 0o444);
    try {
      const refused = await written(path, 'new');
      expect(refused).toMatchObject({ ok: false, failure: { code: 'read-only' } });
      expect(JSON.stringify(refused)).toContain('The file “map.svg”');
    } finally {
      if (isLocked) spawnSync('chattr', ['-i', path]);
    }
  });

  test('keeps its content under its other name, a hard link', async () => {
    await writeFile(join(folder, 'other.svg'), 'old');
    await link(join(folder, 'other.svg'), join(folder, 'map.svg'));
    const file = await begun(join(folder, 'map.svg'));
    expect(file.links).toBe(2);
    value(await file.write(Buffer.from('new')));
    value(await file.commit());
    expect(await readFile(join(folder, 'other.svg'), 'utf8')).toBe('old');
    expect(await readFile(join(folder, 'map.svg'), 'utf8')).toBe('new');
  });

  test('may be one that a link names and that is not there yet', async () => {
    await symlink('not-yet.svg', join(folder, 'link.svg'));
    value(await written(join(folder, 'link.svg'), 'new'));
    expect((await lstat(join(folder, 'link.svg'))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, 'not-yet.svg'), 'utf8')).toBe('new');
  });

  test('is no pipe or device', async () => {
    expect(await create('/dev/null')).toMatchObject({ ok: false, failure: { code: 'not-a-file' } });
  });
});

describe('a name', () => {
  test.each([
    ['of 255 bytes', `${'n'.repeat(247)}.journey`],
    ['of 80 Chinese characters', `${'旅'.repeat(80)}.journey`],
    ['of emoji', `${'👩‍👩‍👧'.repeat(13)}.svg`],
  ])('%s can be written', async (_what, name) => {
    value(await written(join(folder, name), 'x'));
    expect(await readdir(folder)).toEqual([name]);
  });

  test('that is too long gets a sentence about the name', async () => {
    const refused = await create(join(folder, `${'旅'.repeat(90)}.svg`));
    expect(refused).toMatchObject({ ok: false, failure: { code: 'name-too-long' } });
    expect(JSON.stringify(refused)).toContain('Choose a shorter name.');
  });
});

/** A file system that refuses the first renames, as Windows does while a scanner reads the file. */
const refusing = (code: string, times: number): RenameEdge & { readonly waited: () => number } => {
  let left = times;
  let waited = 0;
  return {
    rename: async (from, to) => {
      if (left-- > 0) throw Object.assign(new Error(`${code}: rename`), { code, syscall: 'rename' });
      await rename(from, to);
    },
    pause: (ms) => {
      waited += ms;
      return Promise.resolve();
    },
    waited: () => waited,
  };
};

describe('a rename that is refused', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES'])(
    'with %s for more than 2.5 seconds is done in the end',
    async (code) => {
      const edge = refusing(code, 9);
      value(await written(join(folder, 'map.svg'), 'new', { edge }));
      expect(edge.waited()).toBeGreaterThan(2_500);
      expect(await readFile(join(folder, 'map.svg'), 'utf8')).toBe('new');
    },
  );

  test('for good says that another program has the file, and leaves the old one', async () => {
    const path = join(folder, 'map.svg');
    await writeFile(path, 'old');
    const edge = refusing('EPERM', 1_000);
    expect(await written(path, 'new', { edge })).toMatchObject({
      ok: false,
      failure: { code: 'file-in-use' },
    });
    expect(edge.waited()).toBeLessThan(10_000);
    expect(await readdir(folder)).toEqual(['map.svg']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  test('for another reason is not tried again', async () => {
    const edge = refusing('EIO', 1_000);
    expect(await written(join(folder, 'map.svg'), 'new', { edge })).toMatchObject({
      ok: false,
      failure: { code: 'write-failed' },
    });
    expect(edge.waited()).toBe(0);
  });
});

test('no handle is left open, however writing ends', async () => {
  const path = join(folder, 'map.svg');
  const inner = join(folder, 'inner');
  await mkdir(inner);
  await writeFile(join(folder, 'protected.svg'), 'old', { mode: 0o444 });
  const before = openHandles();
  value(await written(path, 'first'));
  value(await written(path, 'second'));
  await written(path, 'third', { edge: refusing('EIO', 9) });
  await written(path, 'third', { edge: refusing('EBUSY', 99) });
  await written(join(folder, 'protected.svg'), 'x');
  await written(inner, 'x');
  await (await begun(path)).discard();
  const stopped = await begun(path);
  await stopped.commit(() => Promise.resolve(fail('stopped', 'Stopped.')));
  await stopped.discard();
  const vanished = await begun(join(inner, 'map.svg'));
  await rm(inner, { recursive: true });
  await vanished.commit();
  await vanished.discard();
  expect(openHandles()).toBe(before);
  expect((await readdir(folder)).sort()).toEqual(['map.svg', 'protected.svg']);
});

/** Runs a line of Python on a file: Node has no way to extended attributes. */
function attribute(path: string, line: string): string {
  const run = spawnSync('python3', ['-c', `import os, sys; ${line}`, path], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return run.stdout;
}

describe('what the system answers', () => {
  test.each([
    ['ENOSPC', 'disk-full', 'not enough space'],
    ['EDQUOT', 'disk-full', 'not enough space'],
    ['EACCES', 'folder-read-only', 'don’t have permission'],
    ['EROFS', 'disk-read-only', 'read-only'],
    ['EBUSY', 'file-in-use', 'open in another program'],
    ['EFBIG', 'file-too-large', 'too large for the disk'],
    ['ENAMETOOLONG', 'name-too-long', 'too long for this disk'],
    ['EIO', 'write-failed', 'EIO'],
  ])('%s becomes %s with what is safe and what to do', (code, expected, words) => {
    const failure = exportFailure(problemOfCode(code), join('/some', 'map.pdf'), code);
    expect(failure.code).toBe(expected);
    expect(failure.message).toContain(words);
    expect(failure.message).toContain('your project is safe');
    expect(failure.message).toMatch(/choose|free/i);
  });
});
