import { execFileSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportFormats, isDocument } from '../../../src/shared/exports/formats/index.ts';
import { type ExportHarness, startExportHarness } from './harness.ts';
import { languagesMap, wideMap } from './test-maps.ts';

let harness: ExportHarness;
let folder = '';
beforeAll(async () => {
  harness = await startExportHarness();
  folder = join(harness.folder, 'failures');
  await mkdir(folder);
});
afterAll(() => harness.close());

const formats = ['png', 'pdf', 'svg'] as const;
const stagesOf = {
  png: ['Opening', 'Reading the map', 'Laying out', 'Drawing', 'Checking', 'Saving'],
  pdf: ['Opening', 'Laying out', 'Placing text', 'Printing', 'Adding structure', 'Saving'],
  svg: ['Opening', 'Laying out', 'Drawing', 'Saving'],
} as const;

describe('a cancelled export', () => {
  test.each(formats)('to %s leaves nothing behind at any stage, and the older file whole', async (format) => {
    const { records, mapId } = wideMap(5, 1);
    for (const cancelAt of stagesOf[format]) {
      const inner = join(folder, `${format}-${cancelAt.replaceAll(' ', '-')}`);
      await mkdir(inner);
      const path = join(inner, `map.${format}`);
      await writeFile(path, 'the older file');
      const { result, windows } = await harness.runExport({
        records,
        options: { format, mapId },
        path,
        cancelAt,
      });
      expect(result, cancelAt).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
      expect(windows, cancelAt).toBe(0);
      expect(await readdir(inner), cancelAt).toEqual([`map.${format}`]);
      expect(await readFile(path, 'utf8'), cancelAt).toBe('the older file');
    }
  });

  test('to pdf in the middle of printing does not keep the next from being printed', async () => {
    const { records, mapId } = wideMap(20, 4);
    const options = { format: 'pdf', mapId } as const;
    const given = await harness.runExport({
      records,
      options,
      path: join(folder, 'up.pdf'),
      cancelAt: 'Printing',
    });
    expect(given.result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    const small = languagesMap();
    const [first, second] = await Promise.all([
      harness.runExport({ records, options, path: join(folder, 'first.pdf') }),
      harness.runExport({
        records: small.records,
        options: { ...options, mapId: small.mapId },
        path: join(folder, 'second.pdf'),
      }),
    ]);
    expect(first.result).toMatchObject({ ok: true });
    expect(second.result).toMatchObject({ ok: true });
  });

  test('ends soon, also in the middle of a large picture', async () => {
    const { records, mapId } = wideMap(30, 4);
    const { result, milliseconds, progress } = await harness.runExport({
      records,
      options: { format: 'png', mapId, scale: 4 },
      path: join(folder, 'large.png'),
      cancelAt: 'Drawing',
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    const asked = progress.find(({ doing }) => doing === 'Drawing')!.at;
    expect(milliseconds - asked).toBeLessThan(1_000);
  });
});

describe('an export that cannot be written', () => {
  test.each(formats)('to a full disk (%s) says so and leaves the older file whole', async (format) => {
    const disk = join(folder, `disk-${format}`);
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]);
    try {
      const path = join(disk, `map.${format}`);
      await writeFile(path, 'the older file');
      const { records, mapId } = wideMap(20, 4);
      const { result } = await harness.runExport({ records, options: { format, mapId, scale: 2 }, path });
      expect(result).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
      expect(JSON.stringify(result)).toContain('not enough space');
      expect(await readdir(disk)).toEqual([`map.${format}`]);
      expect(await readFile(path, 'utf8')).toBe('the older file');
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test.each(exportFormats.filter(isDocument))('to a full disk (%s) says so, too', async (format) => {
    const disk = join(folder, `disk-${format}`);
    await mkdir(disk);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', disk]);
    try {
      // Each takes a page of memory, and there are two.
      for (const name of ['map', 'other']) await writeFile(join(disk, name), 'the older file');
      const { records, mapId } = wideMap(20, 4);
      const { result } = await harness.runExport({
        records,
        options: { format, mapId },
        path: join(disk, 'map'),
      });
      expect(result).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
      expect(JSON.stringify(result)).toContain('not enough space');
      expect((await readdir(disk)).toSorted()).toEqual(['map', 'other']);
      expect(await readFile(join(disk, 'map'), 'utf8')).toBe('the older file');
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test('into a folder that is not there says so before it draws', async () => {
    const { records, mapId } = languagesMap();
    const { result, progress } = await harness.runExport({
      records,
      options: { format: 'png', mapId },
      path: join(folder, 'nowhere', 'map.png'),
    });
    expect(result).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
    expect(progress).toEqual([]);
  });

  test('into a folder that vanishes while it draws says so', async () => {
    const { records, mapId } = wideMap(20, 2);
    const inner = join(folder, 'vanishing');
    await mkdir(inner);
    const running = harness.runExport({
      records,
      options: { format: 'png', mapId },
      path: join(inner, 'map.png'),
    });
    while ((await readdir(inner)).length === 0) await new Promise((next) => setImmediate(next));
    await rm(inner, { recursive: true });
    const { result } = await running;
    expect(result).toMatchObject({ ok: false, failure: { code: 'folder-missing' } });
  });

  test('over a folder of that name, or over a file that may not be written, says so', async () => {
    const { records, mapId } = languagesMap();
    const options = { format: 'svg', mapId } as const;
    await mkdir(join(folder, 'taken.svg'));
    const taken = await harness.runExport({ records, options, path: join(folder, 'taken.svg') });
    expect(taken.result).toMatchObject({ ok: false, failure: { code: 'target-is-folder' } });
    // No one may write in /proc, not even root.
    const denied = await harness.runExport({ records, options, path: '/proc/map.svg' });
    expect(denied.result.ok).toBe(false);
    expect(JSON.stringify(denied.result)).toContain('your project is safe');
    const readOnly = join(folder, 'read-only.svg');
    await writeFile(readOnly, 'the older file');
    await chmod(readOnly, 0o444);
    const kept = await harness.runExport({ records, options, path: readOnly });
    expect(kept.result).toMatchObject({ ok: false, failure: { code: 'read-only' } });
    expect(await readFile(readOnly, 'utf8')).toBe('the older file');
  });
});
