import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer');

test('every custom property that a style uses is set somewhere: one that is not leaves no colour at all', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(css|tsx?)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(renderer, file), 'utf8') }));
  const all = files.map(({ text }) => text).join('\n');
  const set = new Set([...all.matchAll(/(--[\w-]+)['"]?\]?\s*:/g)].map(([, name]) => name));
  const used = files.flatMap(({ file, text }) =>
    [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => ({ file, name })),
  );
  expect(used.length).toBeGreaterThan(300);
  // Those of the component library are set by it.
  expect(used.filter(({ name }) => !set.has(name) && !name.startsWith('--mantine-'))).toEqual([]);
});
