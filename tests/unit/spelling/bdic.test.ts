import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBdic } from '../../../build/spelling/bdic.mjs';
import { readBdic } from '../../helpers/read-bdic.ts';

const aff = `# Copyright (C) somebody
# who allows it

SET UTF-8
FLAG long
TRY esian
NOSUGGEST !!
# not this

PFX Un Y 1
PFX Un   0     un       .   ip:un

SFX Sf N 2
SFX Sf   y     ies/PlXx   [^aeiou]y
SFX Sf   0     s
REP 4
REP ph f
REP alot a_lot
REP ^ei ie
REP ß ss
COMPOUNDRULE 1
COMPOUNDRULE (nn)*(1t)
`;

const wordsOf = (file: Buffer): readonly string[] => readBdic(file).words.map(({ word }) => word);

describe('a spelling dictionary', () => {
  it('keeps the rules, in the form that Chromium reads', () => {
    const read = readBdic(toBdic(aff, '3\nparty/UnSf\tpo:noun\nbaby/Sf\nthe\n'));
    expect(read.rules).toEqual([
      'PFX Un Y 1',
      'PFX Un 0 un .',
      'SFX Sf N 2',
      'SFX Sf y ies/1 [^aeiou]y',
      'SFX Sf 0 s .',
    ]);
    expect(read.flagSets).toEqual(['AF 3', 'AF PlXx', 'AF UnSf', 'AF Sf']);
    expect(read.replacements).toEqual(['ph', 'f', 'alot', 'a lot', 'ß', 'ss']);
    expect(read.others).toEqual([
      'FLAG long',
      'TRY esian',
      'NOSUGGEST !!',
      'COMPOUNDRULE 1',
      'COMPOUNDRULE (nn)*(1t)',
    ]);
    expect(read.comment).toContain('Copyright (C) somebody\n# who allows it');
    expect(read.words).toEqual([
      { word: 'baby', flags: [3] },
      { word: 'party', flags: [2] },
      { word: 'the', flags: [0] },
    ]);
  });

  it('reads slashes in words, grammar behind them, comments, and a word that stands there twice', () => {
    const dic = '9\n\tCopyright by its maker\n# a remark\nkm\\/h/Sf\na lot\nsee/Un po:verb\nsee/Sf\n';
    const read = readBdic(toBdic(aff, dic, ['touchpoint', 'see']));
    expect(read.words).toEqual([
      { word: 'a lot', flags: [0] },
      { word: 'km/h', flags: [2] },
      { word: 'see', flags: [3, 2, 0] },
      { word: 'touchpoint', flags: [0] },
    ]);
  });

  it('says what it cannot convert', () => {
    expect(() => toBdic('SET ISO8859-1\n', '1\nword\n')).toThrow('not in UTF-8 but ISO8859-1');
    expect(() => toBdic('SET UTF-8\nCOMPLEXPREFIXES\n', '1\nword\n')).toThrow('COMPLEXPREFIXES');
    expect(() => toBdic('SET UTF-8\n', '0\n')).toThrow('needs a word');
  });

  it('holds any words with any flags', () => {
    const letters = fc.constantFrom(...Array.from('aabcdeißäéñ’жあ😀-.'));
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 });
    const flags = fc.string({ unit: fc.constantFrom('A', 'B', 'C', 'x', 'y', 'z', '!', '1'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.record({ word, flags }), { minLength: 1, maxLength: 80 }), (entries) => {
        const lines = entries.map((entry) =>
          entry.flags === '' ? entry.word : `${entry.word}/${entry.flags}`,
        );
        const read = readBdic(toBdic('SET UTF-8\n', `${lines.length}\n${lines.join('\n')}\n`));
        const sets = read.flagSets.map((line) => line.slice(3));
        const found = read.words.flatMap((one) =>
          one.flags.map((number) => `${one.word}/${number === 0 ? '' : (sets[number] ?? '?')}`),
        );
        expect(found.sort()).toEqual(
          [...new Set(entries.map((entry) => `${entry.word}/${entry.flags}`))].sort(),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('takes more sets of flags than a leaf has bits for', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
    const words = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
    const lines = words.map((word) => `${word}/${word}`);
    const read = readBdic(toBdic('SET UTF-8\nFLAG num\n', `${lines.length}\n${lines.join('\n')}\n`));
    expect(read.words).toEqual(words.map((word, index) => ({ word, flags: [index + 1] })));
    expect(words.length).toBeGreaterThan(0x1fff);
  });

  it('holds the English and German words, every one, in a tree with every form of node', () => {
    for (const language of ['en', 'de']) {
      const folder = join(import.meta.dirname, '../../../node_modules', `dictionary-${language}`);
      const dic = readFileSync(join(folder, 'index.dic'), 'utf8');
      const file = toBdic(readFileSync(join(folder, 'index.aff'), 'utf8'), dic);
      const source = dic
        .split('\n')
        .slice(1)
        .filter((line) => line !== '' && !line.startsWith('\t'))
        .map((line) => line.replace(/\/.*/, ''));
      expect(new Set(wordsOf(file))).toEqual(new Set(source));
      expect(source.length).toBeGreaterThan(40_000);
      expect([...readBdic(file).forms].sort()).toEqual(['leaf', 'list16', 'list8', 'lookup16', 'lookup32']);
    }
  });
});
