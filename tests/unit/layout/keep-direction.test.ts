import { describe, expect, test } from 'vitest';
import { keepDirection } from '../../../src/shared/layout/keep-direction.ts';

const LRM = '\u200e';
const RLM = '\u200f';

describe('lines that are drawn alone', () => {
  test('keep the slash at which an address in a Hebrew text is broken behind it', () => {
    const lines = ['ראו https://example.com/', 'very/long/', 'path'];
    expect(keepDirection(lines, 'ראו https://example.com/very/long/path')).toEqual([
      `${lines[0]}${LRM}`,
      `${lines[1]}${LRM}`,
      `${lines[2]}${LRM}`,
    ]);
  });

  test('keep it in an Arabic text, and a code of figures alone on a line', () => {
    const text = 'الرمز AB-1234-5678-90';
    expect(keepDirection(['الرمز AB-', '1234-', '5678-90'], text)).toEqual([
      `الرمز AB-${LRM}`,
      `${LRM}1234-${LRM}`,
      `${LRM}5678-90`,
    ]);
  });

  test('keep a sign at the end of an address, but not the sentence’s own', () => {
    expect(keepDirection(['ראו https://a.com/b/ שם'], 'ראו https://a.com/b/ שם')).toEqual([
      `ראו https://a.com/b/${LRM} שם`,
    ]);
    expect(keepDirection(['ראו me@a.com.'], 'ראו me@a.com.')).toEqual([`ראו me@a.com${LRM}.`]);
  });

  test('keep a Hebrew name in an English text', () => {
    expect(keepDirection(['Ask שרה,', 'דוד now'], 'Ask שרה, דוד now')).toEqual([`Ask שרה,${RLM}`, 'דוד now']);
  });

  test('begin anew after a line end of the text', () => {
    const text = 'רשימה\n- Acme\n- Beta';
    expect(keepDirection(text.split('\n'), text)).toEqual(text.split('\n'));
  });

  test('stay as they are where all of a text reads one way', () => {
    for (const text of ['See https://example.com/', 'הלקוחות אינם מוצאים']) {
      const lines = text.split(' ');
      expect(keepDirection(lines, text)).toEqual(lines);
    }
  });
});
