import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { wordsBeforeHyphens } from '../../../build/spelling/before-hyphens.mjs';
import { dictionaries, ensureDictionaries } from '../../../build/spelling/dictionaries.mjs';
import { readBdic } from '../../helpers/read-bdic.ts';
import { temporaryFolder } from '../build/helpers.ts';

it('are made from the installed word lists, each with its licence', () => {
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
      ...['de-DE.aff', 'de-DE.dic', 'licence-GPL-3.0.txt', 'licence-dictionary-de.txt', 'source.txt'].map(
        (name) => join('de-DE', name),
      ),
      ...['licence-dictionary-en.txt', 'licence-dictionary-en-gb.txt', 'source.txt'].map((name) =>
        join('en-US', name),
      ),
    ].sort(),
  );
  const text = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  expect(text('de-DE', 'licence-GPL-3.0.txt')).toContain('GNU GENERAL PUBLIC LICENSE');
  expect(text('de-DE', 'licence-dictionary-de.txt')).toContain('Björn Jacke');
  expect(text('de-DE', 'source.txt')).toBe('npm package dictionary-de 3.0.0, (GPL-2.0 OR GPL-3.0)\n');
  expect(text('en-US', 'licence-dictionary-en.txt')).toContain('SCOWL');
  const words = readBdic(readFileSync(join(folder, 'en-US-10-1.bdic'))).words.map(({ word }) => word);
  expect(words).toEqual(expect.arrayContaining(['journey', 'touchpoint', 'NPS', 'colour', 'color']));
});

it('are made again when one is missing, or what they are made from is another', () => {
  const modules = temporaryFolder();
  const folder = join(temporaryFolder(), 'dictionaries');
  const install = (version: string): void => {
    for (const name of dictionaries.flatMap(({ packages }) => packages)) {
      const about = { name, version, license: 'MIT' };
      mkdirSync(join(modules, name), { recursive: true });
      writeFileSync(join(modules, name, 'package.json'), JSON.stringify(about));
      writeFileSync(join(modules, name, 'index.aff'), 'SET UTF-8\n');
      writeFileSync(join(modules, name, 'index.dic'), `1\n${name}\n`);
      writeFileSync(join(modules, name, 'license'), 'Anybody may.');
    }
  };
  install('1.0.0');
  expect(ensureDictionaries(folder, modules)).toBe(true);
  expect(ensureDictionaries(folder, modules)).toBe(false);
  rmSync(join(folder, 'en-US-10-1.bdic'));
  expect(ensureDictionaries(folder, modules)).toBe(true);
  const words = readBdic(readFileSync(join(folder, 'en-US-10-1.bdic'))).words.map(({ word }) => word);
  expect(words).toEqual(expect.arrayContaining(['dictionary-en', 'dictionary-en-gb', 'touchpoint']));
  install('1.0.1');
  expect(ensureDictionaries(folder, modules)).toBe(true);
  expect(ensureDictionaries(folder, modules)).toBe(false);
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
