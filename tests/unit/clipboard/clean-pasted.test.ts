import { describe, expect, it } from 'vitest';
import { cleanPasted } from '../../../src/shared/clipboard/clean-pasted.ts';

describe('a pasted text', () => {
  it.each([
    ['a zero-width space', 'pay\u200bpal', 'paypal'],
    ['a byte order mark', '\ufeffPrice', 'Price'],
    ['a soft hyphen', 'in\u00adfor\u00admation', 'information'],
    ['an override of the writing direction', 'exe.\u202egnp.txt', 'exe.gnp.txt'],
    ['isolates', '\u2066left\u2069', 'left'],
    ['a joiner between Latin letters', 'ad\u200dmin', 'admin'],
    ['a filler that looks like nothing', 'a\u3164b', 'ab'],
    ['hidden text in tag letters', 'hi\u{e0068}\u{e0069}', 'hi'],
    ['control characters', 'a\u0007b\u009bc', 'abc'],
    ['a heap of marks', `e${'\u0301'.repeat(60)}`, `é${'\u0301'.repeat(8)}`],
  ])('loses %s', (_name, text, clean) => {
    expect(cleanPasted(text)).toBe(clean);
  });

  it.each([
    ['emoji of several parts', '👩‍💻 👨‍👩‍👧‍👦 ❤️'],
    ['a flag of a region', '🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
    ['Persian with its joiners', 'می‌خواهم'],
    ['Arabic with a direction mark', 'السعر (EUR)\u200f.'],
    ['Hebrew', 'מחיר לא ברור'],
    ['Hindi with a joiner', 'क्‍ष'],
    ['Vietnamese and Thai marks', 'Giá cả — ราคาไม่ชัดเจน ặ̃'],
  ])('keeps %s', (_name, text) => {
    expect(cleanPasted(text)).toBe(text.normalize('NFC'));
  });
});
