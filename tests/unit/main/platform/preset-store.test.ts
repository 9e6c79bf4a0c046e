import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { presetSchema } from '../../../../src/shared/exports/preset/preset.ts';

vi.mock('electron', () => ({ app: {} }));
const { setupPresets } = await import('../../../../src/main/platform/preset-store.ts');

let path = '';
const preset = (name: string, more: object = {}) =>
  presetSchema.parse({ kind: 'throughline-export-preset', version: 1, name, ...more });
const names = (): readonly string[] =>
  setupPresets(path)
    .list()
    .map(({ name }) => name);

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'throughline-presets-')), 'presets.json');
});

it('keeps presets by their names, one a name, whatever its case', () => {
  const store = setupPresets(path);
  expect(store.save(preset('Zoo'))).toMatchObject({ ok: true });
  expect(store.save(preset('Acme', { theme: 'dark' }))).toMatchObject({ ok: true });
  expect(store.save(preset('acme', { theme: 'light' }))).toMatchObject({ ok: true });
  expect(names()).toEqual(['acme', 'Zoo']);
  expect(setupPresets(path).list()[0]?.theme).toBe('light');
});

it('renames and removes, but never one over another', () => {
  const store = setupPresets(path);
  store.save(preset('One'));
  store.save(preset('Two'));
  expect(store.rename('One', 'two')).toMatchObject({ ok: false, failure: { code: 'preset-exists' } });
  expect(store.rename('One', 'ONE')).toMatchObject({ ok: true });
  expect(store.rename('Gone', 'Back')).toMatchObject({ ok: true });
  store.remove('two');
  expect(names()).toEqual(['ONE']);
});

it('refuses more than there is room for, and keeps those that are there', () => {
  const store = setupPresets(path);
  const logo = { mediaType: 'image/png', data: 'A'.repeat(5_500_000) };
  const saved = Array.from({ length: 12 }, (_, at) => store.save(preset(`P${at}`, { brand: { logo } })));
  expect(saved.filter(({ ok }) => ok).length).toBeGreaterThan(5);
  expect(saved.at(-1)).toMatchObject({ ok: false, failure: { code: 'too-many-presets' } });
  expect(names()).toHaveLength(saved.filter(({ ok }) => ok).length);
});

it('puts a damaged file aside and says so', () => {
  writeFileSync(path, '{"presets":[{"name":"x"}]}');
  const store = setupPresets(path);
  expect(store.list()).toEqual([]);
  expect(store.message).toContain('.damaged');
  expect(existsSync(`${path}.damaged`)).toBe(true);
});
