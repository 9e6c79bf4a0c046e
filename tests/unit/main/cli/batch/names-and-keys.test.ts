import fc from 'fast-check';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dependsOnDay, exportKey, type MadeFrom } from '../../../../../src/main/cli/batch/export-key.ts';
import { mayReplaceReport, reportOf } from '../../../../../src/main/cli/batch/export-report.ts';
import { createFreeNames } from '../../../../../src/main/cli/batch/free-names.ts';

describe('names of many exports', () => {
  it('are numbered where two would be one, also on disks that do not tell case', () => {
    const names = createFreeNames();
    names.keep(['sub/Map.pdf']);
    expect(names.take('a', 'Map', 'pdf')).toBe('Map.pdf');
    expect(names.take('a', 'MAP', 'pdf')).toBe('MAP (2).pdf');
    expect(names.take('a', 'Map', 'png')).toBe('Map.png');
    expect(names.take('sub/a', 'map', 'pdf')).toBe('sub/map (2).pdf');
  });

  it('stay in their folder and are each their own, whatever maps are called', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 120 });
    fc.assert(
      fc.property(
        fc.array(fc.oneof(name, fc.constantFrom('..', 'CON', '../x', 'a/b', '')), { maxLength: 8 }),
        (all) => {
          const names = createFreeNames();
          const files = all.map((one) => names.take('sub/a', one, 'pdf'));
          for (const file of files) expect(file).toMatch(/^sub\/[^/\\:*?"<>|]+\.pdf$/);
          expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length);
        },
      ),
    );
  });
});

describe('the key of an export', () => {
  const base: MadeFrom = {
    content: 'c',
    name: 'n',
    wish: { format: 'pdf', plan: { owner: null, status: ['a'] } },
    template: null,
    language: 'en',
    signature: '',
    day: null,
    app: '1',
  };

  it('is one for the same in another order, and another for whatever differs', () => {
    const key = exportKey(base);
    expect(exportKey({ ...base, wish: { plan: { status: ['a'], owner: null }, format: 'pdf' } })).toBe(key);
    expect(exportKey({ ...base, wish: { ...base.wish, map: undefined } })).toBe(key);
    const others: readonly Partial<MadeFrom>[] = [
      { content: 'd' },
      { name: 'm' },
      { wish: { ...base.wish, format: 'png' } },
      { template: 't' },
      { language: 'de' },
      { signature: 'Ada' },
      { day: '2026-03-04' },
      { app: '2' },
    ];
    const keys = others.map((other) => exportKey({ ...base, ...other }));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
  });

  it('holds the day where the export shows it, what is due, or words that may be quoted until a day', () => {
    const of = (format: 'pdf' | 'pptx' | 'canvas' | 'mermaid', footer?: string): boolean =>
      dependsOnDay({ format, brand: footer === undefined ? undefined : { footer } });
    expect([of('pdf'), of('pptx'), of('canvas'), of('mermaid')]).toEqual([true, true, false, false]);
    expect([of('canvas', '© Acme'), of('canvas', '© Acme {date}')]).toEqual([false, true]);
  });
});

describe('a report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-report-'));
  const at = (name: string): string => join(folder, name);

  it('counts what became of the exports, and is 1 where one failed', () => {
    const line = { source: 'a', format: null, map: null, file: null, bytes: null, notes: [] } as const;
    const run = { app: '1', startedAt: '', folder };
    const written = { ...line, state: 'written', exitCode: 0, problem: null } as const;
    const failed = { ...line, state: 'failed', exitCode: 1, problem: { code: 'x', message: 'X.' } } as const;
    expect(reportOf(run, [written, failed])).toMatchObject({
      exitCode: 1,
      totals: { written: 1, unchanged: 0, failed: 1 },
    });
    expect(reportOf(run, [written])).toMatchObject({ exitCode: 0 });
    writeFileSync(at('own.json'), JSON.stringify(reportOf(run, [written, failed])));
    expect(mayReplaceReport(at('own.json'))).toBe(true);
  });

  it('replaces no file that is not a report', () => {
    writeFileSync(at('package.json'), '{"name":"theirs"}');
    writeFileSync(at('notes.txt'), 'theirs');
    expect(mayReplaceReport(at('package.json'))).toBe(false);
    expect(mayReplaceReport(at('notes.txt'))).toBe(false);
    expect(mayReplaceReport(at('new.json'))).toBe(true);
  });
});
