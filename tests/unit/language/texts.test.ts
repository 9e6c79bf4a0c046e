import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../../src/shared/language/en.json' with { type: 'json' };
import { german, germanFiles } from '../../../src/shared/language/de/index.ts';
import { findTexts, textsOf } from '../../helpers/find-texts.ts';

const { said, loose } = findTexts(join(import.meta.dirname, '..', '..', '..'));
const texts = [...new Set(said.map(({ text }) => text))];
const isPlural = (text: string): boolean => text.includes('{{count}}');
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{(\w+)/g)].map(([, name = '']) => name).toSorted();

describe('the texts of the window', () => {
  it('all go through the catalogue', () => {
    expect(loose.map(({ place, text }) => `${place}  ${text}`)).toEqual([]);
  });

  it('all have German', () => {
    const missing = texts.filter((text) =>
      isPlural(text)
        ? !(`${text}_one` in german) || !(`${text}_other` in german)
        : !(text in german) && !Object.keys(german).some((key) => key.startsWith(`${text}_`)),
    );
    expect(missing).toEqual([]);
  });

  it('have an English form for one and for many where they count', () => {
    const missing = texts
      .filter(isPlural)
      .filter((text) => !(`${text}_one` in english) || !(`${text}_other` in english));
    expect(missing).toEqual([]);
  });

  it('stand in one German file each, with the same values, and none is left over', () => {
    const keys = Object.values(germanFiles).flatMap((file) => Object.keys(file));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const used = new Set(texts);
    const left = [...keys, ...Object.keys(english)].filter(
      (key) => !used.has(key) && !used.has(key.replace(/_[a-z-]+$/, '')),
    );
    expect(left).toEqual([]);
    const other = Object.entries(german).filter(
      ([key, text]) => namesIn(key).join() !== namesIn(text).join() && !key.endsWith('_one'),
    );
    expect(other).toEqual([]);
    expect(Object.entries(german).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the search for texts', () => {
  const looseIn = (source: string) => textsOf('x.tsx', source).loose.map(({ text }) => text);

  it('finds what a person would read', () => {
    expect(looseIn('const a = <p>Hello</p>;')).toEqual(['Hello']);
    expect(looseIn('const a = <p title="ok">{n} of {m}</p>;')).toEqual(['ok', 'of']);
    expect(looseIn("notify('info', `Saved ${name} again`);")).toEqual(['Saved {} again']);
    expect(looseIn("const label = open ? 'Close' : t('Open');")).toEqual(['Close']);
    expect(looseIn("fail('no-file', 'There is no file.');")).toEqual(['There is no file.']);
  });

  it('leaves alone what goes through the catalogue and what only programs read', () => {
    expect(looseIn("t('Hello there'); t(a ? 'Open' : 'Close'); phrase('Save');")).toEqual([]);
    expect(looseIn("throw new Error('It is not there');")).toEqual([]);
    expect(
      looseIn("import a from 'some words here'; if (key === 'Insert') console.log('Look here');"),
    ).toEqual([]);
    expect(looseIn('const a = <p className="one two">{x}</p>;')).toEqual([]);
    expect(looseIn("const way = 'pre-purchase'; const width = `calc(100% - ${x}px)`;")).toEqual([]);
  });
});
