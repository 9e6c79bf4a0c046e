import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordsBeforeHyphens } from '../../../build/spelling/before-hyphens.mjs';
import { ensureDictionaries } from '../../../build/spelling/dictionaries.mjs';
import { readBdic } from '../../helpers/read-bdic.ts';
import { temporaryFolder } from '../build/helpers.ts';

it('are made once, each with its licence, and again when one is missing', () => {
  const folder = join(temporaryFolder(), 'dictionaries');
  expect(ensureDictionaries(folder)).toBe(true);
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  expect(files).toEqual(
    [
      'README.txt',
      'de-DE',
      'de-DE-3-0.bdic',
      'en-US',
      'en-US-10-1.bdic',
      'made-from.json',
      ...['de-DE.aff', 'de-DE.dic', 'licence-GPL-3.0.txt', 'licence.txt', 'source.txt'].map((name) =>
        join('de-DE', name),
      ),
      ...['licence.txt', 'source.txt'].map((name) => join('en-US', name)),
    ].sort(),
  );
  const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  expect(text('de-DE', 'licence-GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(text('de-DE', 'licence.txt')).toContain('Björn Jacke');
  expect(text('de-DE', 'source.txt')).toBe('npm package dictionary-de 3.0.0, (GPL-2.0 OR GPL-3.0)\n');
  expect(text('en-US', 'licence.txt')).toContain('SCOWL');
  const words = readBdic(readFileSync(join(folder, 'en-US-10-1.bdic'))).words.map(({ word }) => word);
  expect(words).toEqual(expect.arrayContaining(['journey', 'touchpoint', 'NPS']));

  const made = statSync(join(folder, 'de-DE-3-0.bdic')).mtimeMs;
  expect(ensureDictionaries(folder)).toBe(false);
  expect(statSync(join(folder, 'de-DE-3-0.bdic')).mtimeMs).toBe(made);
  rmSync(join(folder, 'en-US-10-1.bdic'));
  expect(ensureDictionaries(folder)).toBe(true);
  writeFileSync(join(folder, 'made-from.json'), '{ "from": "something older" }');
  expect(ensureDictionaries(folder)).toBe(true);
});

it('hold what stands before a hyphen in German compounds, but not in small letters', () => {
  const aff = `SET UTF-8
NEEDAFFIX h
ONLYINCOMPOUND o
SFX j Y 2
SFX j 0 0/xoc .
SFX j 0 -/cz .
SFX e Y 1
SFX e 0 -/o .
`;
  const dic = '5\nLeistungs/hij\nleistungs/hje\nHaus/jm\nÜbungs/hj\tpo:noun\nWelt/he\n';
  expect(wordsBeforeHyphens(aff, dic)).toEqual(['Leistungs', 'Übungs']);
  expect(wordsBeforeHyphens('SET UTF-8\n', dic)).toEqual([]);
});
