import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_PRESET, presetSchema } from '../../../src/shared/exports/preset/preset.ts';
import { presetText, readPreset } from '../../../src/shared/exports/preset/read-preset.ts';
import { t } from '../../../src/shared/language/translate.ts';

const base = { kind: 'throughline-export-preset', version: 1 } as const;
const read = (value: unknown) => {
  const done = readPreset(JSON.stringify(value), 'client');
  if (!done.ok) throw new Error(done.failure.message);
  const { preset, notes } = done.value;
  return { preset, notes: notes.map(({ message, params }) => t(message, { ...params })) };
};

it('reads what it writes', () => {
  const preset = presetSchema.parse({
    ...base,
    name: 'Acme',
    fileName: '{project} {map} {date}',
    format: 'pptx',
    theme: 'dark',
    legend: false,
    shown: { lanes: ['Pain points'], personas: ['Mia'] },
    brand: { label: 'Draft', colours: ['#AA0000'], footer: '{map} {page}/{pages}' },
  });
  const again = readPreset(presetText(preset), 'other');
  expect(again).toEqual({ ok: true, value: { preset, notes: [] } });
  expect(preset.brand?.colours).toEqual(['#aa0000']);
});

it('takes the name of its file where it has none', () => {
  expect(read({ ...base, $schema: 'x.json' })).toEqual({ preset: { ...base, name: 'client' }, notes: [] });
});

it('uses what it knows of a newer version, and says the rest', () => {
  const { preset, notes } = read({ ...base, version: 7, name: 'A', theme: 'dark', glow: 3 });
  expect(preset).toEqual({ ...base, name: 'A', theme: 'dark' });
  expect(notes).toEqual([
    'The preset was made with a newer version of Throughline. What this version knows of it is used.',
    '“glow” is not known and was left out.',
  ]);
});

it('loses no more than the choice that is wrong, also within the brand', () => {
  const brand = {
    label: 'Draft',
    colours: ['red'],
    logo: { mediaType: 'image/gif', data: 'AAAA' },
    motto: 'x',
  };
  const { preset, notes } = read({ ...base, scale: 99, legend: false, brand, fileName: '{client} {map}' });
  expect(preset).toEqual({
    ...base,
    name: 'client',
    legend: false,
    brand: { label: 'Draft' },
    fileName: '{client} {map}',
  });
  expect(notes.map((note) => note.slice(0, 30))).toEqual([
    expect.stringMatching(/^“scale” was left out: /),
    expect.stringMatching(/^“brand.colours” was left out: /),
    expect.stringMatching(/^“brand.logo” was left out: /),
    '“brand.motto” is not known and',
    expect.stringMatching(/^“\{client\}” in the name/),
  ]);
});

it.each(['', 'null', '[]', '{"kind":"x","version":1}', '{"kind":"throughline-export-preset"}', '{'])(
  'refuses %j, which is no preset',
  (text) => {
    expect(readPreset(text, 'x')).toMatchObject({ ok: false, failure: { code: 'bad-preset' } });
  },
);

it('refuses what is larger than any preset', () => {
  const failure = readPreset(' '.repeat(MAX_PRESET + 1), 'x');
  expect(failure).toMatchObject({ ok: false, failure: { message: expect.stringContaining('32 MB') } });
});

it('makes a valid preset of whatever has its mark, and says no more than a person reads', () => {
  const keys = fc.constantFrom(
    'name',
    'format',
    'theme',
    'shown',
    'brand',
    'fileName',
    'page',
    '__proto__',
    'x',
  );
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom<unknown>({ lanes: [] }, { logo: null, label: '' }, 'pdf'),
  );
  fc.assert(
    fc.property(fc.dictionary(keys, values), (choices) => {
      const done = readPreset(JSON.stringify({ ...choices, ...base }), 'x');
      if (!done.ok) throw new Error(done.failure.message);
      expect(presetSchema.safeParse(done.value.preset).success).toBe(true);
      expect(done.value.notes.length).toBeLessThanOrEqual(20);
    }),
  );
});
