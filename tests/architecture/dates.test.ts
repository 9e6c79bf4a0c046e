import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const source = join(import.meta.dirname, '..', '..', 'src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);
const filesWith = (pattern: RegExp): readonly string[] =>
  files
    .filter((file) => pattern.test(readFileSync(join(source, file), 'utf8')))
    .map((file) => file.replaceAll('\\', '/'));

test('no field for a date is Chromium’s own, which follows the system and not the language of the app', () => {
  expect(files.length).toBeGreaterThan(500);
  expect(filesWith(/type[=:]\s*\{?[^}\n]*['"](date|datetime-local|month|week|time)['"]/)).toEqual([]);
});

test('dates are written in one place, in the language of the app', () => {
  const reading = ['shared/feedback/words/month-names.ts', 'shared/feedback/cells/time-zone.ts'];
  const found = filesWith(/toLocale(Date|Time)String\(|\bDateTimeFormat\b/);
  expect(found.filter((file) => !reading.includes(file))).toEqual(['shared/language/dates.ts']);
});
