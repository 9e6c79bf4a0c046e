import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '..', '..', 'src', 'renderer');

/** What runs an action as a click does, without telling its keys. */
const bare = /on[A-Z]\w*=\{\s*\(\)\s*=>\s*(?:void )?runAction\(/;

test('no button runs an action past ActionTip, which tells the action’s keys', () => {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  expect(files.length).toBeGreaterThan(50);
  const found = files.filter((file) => bare.test(readFileSync(join(renderer, file), 'utf8')));
  expect(found).toEqual([]);
});
