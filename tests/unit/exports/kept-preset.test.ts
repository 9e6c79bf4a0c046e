import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPreset, presetToKeep } from '../../../src/shared/exports/preset/kept-preset.ts';
import { presetSchema } from '../../../src/shared/exports/preset/preset.ts';
import { t } from '../../../src/shared/language/translate.ts';

const acme = presetSchema.parse({
  kind: 'throughline-export-preset',
  version: 1,
  name: 'Acme',
  fileName: '{map} {date}',
  format: 'pdf',
  shown: { lanes: ['actions'] },
  brand: { label: 'Draft', logo: { mediaType: 'image/svg+xml', data: 'PHN2Zz4=' } },
});
const read = (choices: string, files: Parameters<typeof keptPreset>[1] = []) => {
  const done = keptPreset({ name: 'Acme', choices }, files);
  if (!done.ok) return done.failure.message;
  const { preset, notes } = done.value;
  return { preset, notes: notes.map(({ message, params }) => t(message, { ...params })) };
};

describe('a preset that a project keeps', () => {
  it('is read as it was kept, with its logo apart from what is chosen', () => {
    const { choices, files } = presetToKeep(acme);
    expect(choices).not.toContain('PHN2Zz4=');
    expect(files).toEqual([{ name: 'logo.svg', mediaType: 'image/svg+xml', data: 'PHN2Zz4=' }]);
    expect(read(choices, files)).toEqual({ preset: acme, notes: [] });
  });

  it('keeps the files of a font apart too, in their order, and the name of one that is installed', () => {
    const file = (data: string) => ({ mediaType: 'font/ttf' as const, data });
    const font = { family: 'Acme Serif', files: [file('AAAA'), file('BBBB')] };
    const lettered = presetSchema.parse({ ...acme, brand: { ...acme.brand, font } });
    const { choices, files } = presetToKeep(lettered);
    expect(JSON.parse(choices)).toMatchObject({ brand: { font: { family: 'Acme Serif' } } });
    expect(choices).not.toContain('AAAA');
    expect(files.map(({ name }) => name)).toEqual(['logo.svg', 'Acme Serif 1.ttf', 'Acme Serif 2.ttf']);
    expect(read(choices, files)).toEqual({ preset: lettered, notes: [] });
    const named = presetSchema.parse({ ...acme, brand: { font: { family: 'Georgia' } } });
    const kept = presetToKeep(named);
    expect(kept.files).toEqual([]);
    expect(read(kept.choices, kept.files)).toEqual({ preset: named, notes: [] });
  });

  it('says which of its files cannot be read, and is used without it', () => {
    const { choices } = presetToKeep(acme);
    const lost = [{ name: 'logo.svg', mediaType: 'image/svg+xml', data: null }];
    expect(read(choices, lost)).toEqual({
      preset: { ...acme, brand: { label: 'Draft' } },
      notes: ['“logo.svg” of the preset cannot be read and was left out.'],
    });
  });

  it('is used as far as it is known where a newer program wrote it', () => {
    const { preset, notes } = read(
      '{"version":3,"theme":"dark","glow":1,"brand":[1],"kind":"x","name":"y"}',
    ) as {
      preset: object;
      notes: readonly string[];
    };
    expect(preset).toMatchObject({ name: 'Acme', theme: 'dark' });
    expect(notes.map((note) => note.slice(0, 24))).toEqual([
      'The preset was made with',
      '“glow” is not known and ',
      expect.stringMatching(/^“brand” was left out: /),
    ]);
  });

  it('is refused with a sentence where it is none at all, and never throws', () => {
    for (const choices of ['[]', '3', '{"', 'null'])
      expect(read(choices)).toBe('This is no preset of Throughline. Nothing was changed.');
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (choices) => {
        const done = keptPreset({ name: 'Acme', choices }, []);
        if (done.ok) presetSchema.parse(done.value.preset);
      }),
    );
  });
});
