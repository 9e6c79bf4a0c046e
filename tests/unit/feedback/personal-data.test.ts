import { processorTime } from '../../helpers/processor-time.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { isRight } from '../../../src/shared/feedback/personal/find-ibans.ts';
import { personalDataKinds } from '../../../src/shared/feedback/personal/finding.ts';
import { isCard } from '../../../src/shared/feedback/personal/find-numbers.ts';
import { masks, withPlainMasks } from '../../../src/shared/feedback/personal/masks.ts';
import { commentsKey } from '../../../src/shared/feedback/rows/comments-key.ts';
import { languages } from '../../../src/shared/language/languages.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { createFindPersonal, maskPersonal } from '../../../src/shared/feedback/personal/personal-data.ts';

const find = createFindPersonal(['Anna Keller', 'Jean-Luc van der Berg', 'Will', 'Ida Lund']);
const masked = (text: string, own: readonly string[] = []): string => maskPersonal(text, find(text, own));

describe('personal data in a comment', () => {
  it.each([
    ['Write to anna.keller+desk@mail.example.co.uk, please.', 'Write to [e-mail], please.'],
    ['<jürgen@müller.de>; x@y', '<[e-mail]>; x@y'],
    ["'o'neill@example.com'", "'[e-mail]'"],
    ['Call +49 (0)30 1234567 or 0171/2345678!', 'Call [phone] or [phone]!'],
    ['Tel.: 555 1234', 'Tel.: [phone]'],
    ['Rufen Sie 030-123 45 67 an.', 'Rufen Sie [phone] an.'],
    ['(555) 123-4567, 555-123-4567, 1-555-123-4567', '[phone], [phone], [phone]'],
    ['0033 6 12 34 56 78 / 06 12 34 56 78', '[phone] / [phone]'],
    ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [IBAN].'],
    ['de89370400440532013000', '[IBAN]'],
    ['DE88 3704 1144 1532 1130 11', 'DE88 3704 1144 1532 1130 11'],
    ['Card 4111 1111 1111 1111 was charged', 'Card [card] was charged'],
    ['Card 4111 1111 1111 1112 was charged', 'Card 4111 1111 1111 1112 was charged'],
    ['from 192.0.2.17, 2001:db8::1 and fe80::1', 'from [IP], [IP] and [IP]'],
    ['300.1.2.3', '300.1.2.3'],
    [
      'It is 140 cm wide, 12:30:45, on 03.04.2026 and 2026-04-03, 1.299,00 EUR',
      'It is 140 cm wide, 12:30:45, on 03.04.2026 and 2026-04-03, 1.299,00 EUR',
    ],
    ['Order 8817263512 of 3 desks at 0.75 m', 'Order 8817263512 of 3 desks at 0.75 m'],
    ['Thanks, Anna Keller', 'Thanks, [name]'],
    ['JEAN-LUC VAN DER BERG', '[name]'],
    ['Will it fit? May I return it? Anna', 'Will it fit? May I return it? Anna'],
    ['', ''],
  ])('%o becomes %o', (text, expected) => {
    expect(masked(text)).toBe(expected);
  });

  it('is also a part of the row’s own name, with a capital', () => {
    expect(masked('Anna here, anna’s desk. Keller!', ['Anna Keller'])).toBe(
      '[name] here, anna’s desk. [name]!',
    );
    expect(masked('regards, mia de vries', ['Mia', 'de Vries'])).toBe('regards, [name] de [name]');
    expect(masked('Regards, Tom', ['Tom Fletcher'])).toBe('Regards, [name]');
  });

  it('is checked by the digits that are there for it', () => {
    expect(['GB82 WEST 1234 5698 7654 32', 'NO9386011117947', 'DE89370400440532013001'].map(isRight)).toEqual(
      [true, true, false],
    );
    expect(['4111111111111111', '378282246310005', '4111111111111121', '0000000000000'].map(isCard)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  const word = fc.constantFrom('desk', 'Größe', 'is', '(late)', 'why?', 'ok,', '—', '3', 'No.', '配送');
  const digits = (length: number) =>
    fc.array(fc.nat(9), { minLength: length, maxLength: length }).map((all) => all.join(''));
  const name = fc.stringMatching(/^[a-z][a-z0-9]{1,8}([._-][a-z0-9]{1,6})?$/);
  const grouped = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ');
  const checked = (prefix: string): string =>
    Array.from({ length: 10 }, (_, digit) => `${prefix}${digit}`).find(isCard) ?? '4111111111111111';
  const german = (bban: string): string =>
    Array.from({ length: 100 }, (_, check) => `DE${String(check).padStart(2, '0')}${bban}`).find(isRight) ??
    '';
  const data = fc.oneof(
    fc
      .tuple(name, fc.stringMatching(/^[a-z][a-z0-9]{1,8}(-[a-z0-9]{1,6})?$/))
      .map(([local, domain]) => ['email', `${local}@${domain}.com`] as const),
    digits(18).map((bban) => ['iban', german(bban)] as const),
    digits(18).map((bban) => ['iban', grouped(german(bban))] as const),
    digits(14).map((prefix) => ['card', checked(`4${prefix}`)] as const),
    digits(14).map((prefix) => ['card', grouped(checked(`5${prefix}`))] as const),
    fc.ipV4().map((address) => ['ip', address] as const),
    fc
      .ipV6()
      .filter((address) => !address.includes('.') && !/^::|::$/.test(address))
      .map((address) => ['ip', address] as const),
    digits(9).map((rest) => ['phone', `+49 1${rest}`] as const),
    digits(7).map((rest) => ['phone', `030/${rest}`] as const),
    digits(4).map((rest) => ['phone', `(555) 123-${rest}`] as const),
    fc.constantFrom('Anna Keller', 'Ida Lund').map((full) => ['name', full] as const),
  );

  it('is nowhere in the masked text, and nothing else is changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), data), { maxLength: 4 }),
        (parts) => {
          const text = parts.map(([words, [, secret]]) => `${words.join(' ')} a: ${secret} ;`).join('\n');
          const expected = parts
            .map(([words, [kind]]) => `${words.join(' ')} a: ${masks()[kind]} ;`)
            .join('\n');
          expect(masked(text)).toBe(expected);
          expect(masked(expected), 'masking again changes nothing').toBe(expected);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('is looked for in anything, in order, without overlaps, in a moment', async () => {
    const piece = fc.constantFrom(
      '@',
      '.',
      '+',
      '0',
      '49',
      '4111',
      ' ',
      '-',
      ':',
      '::',
      'DE89',
      'a',
      'Anna',
      'Keller',
      '/',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const found = find(text, ['Anna']);
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
    const took = await processorTime(() => {
      for (const hostile of [
        'a',
        '@',
        'a@',
        '1',
        '1 ',
        '0.',
        ':',
        'a:',
        'DE89 ',
        '(',
        '+4',
        'Anna ',
        '12345-',
        '1.1.',
      ])
        find(hostile.repeat(200_000 / hostile.length), ['Anna Keller']);
    });
    expect(took).toBeLessThan(10_000);
  });
});

describe('what stands for personal data', () => {
  const text = 'Anna Keller, anna@example.com, call 0171/2345678 about DE89 3704 0044 0532 0130 00';
  afterEach(() => speak('en'));

  it('is in the language of the app', async () => {
    expect(masked(text)).toBe('[name], [e-mail], call [phone] about [IBAN]');
    await speak('de');
    expect(masked(text)).toBe('[Name], [E-Mail], call [Telefon] about [IBAN]');
    expect(masked(masked(text)), 'masking again changes nothing').toBe(masked(text));
  });

  it.each(languages)(
    'is known again in every language, and nothing else is taken for it (%s)',
    async (one) => {
      await speak(one);
      const written = personalDataKinds.map((kind) => masks()[kind]).join(' ');
      await speak('en');
      expect(withPlainMasks(written)).toBe(personalDataKinds.map((kind) => masks()[kind]).join(' '));
      expect(withPlainMasks('[Haus] [telefon] Name [Name')).toBe('[Haus] [telefon] Name [Name');
    },
  );

  it('does not change by which hash a comment is known', async () => {
    const raw = 'Please call 0171/2345678 or write to anna@example.com';
    const english = masked(raw);
    await speak('de');
    const german = masked(raw);
    expect(german).not.toBe(english);
    const keys = [raw, english, german].map((comment) => commentsKey([comment]));
    expect(keys[0]).not.toBeNull();
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
    await speak('en');
    expect(commentsKey([german])).toEqual(keys[0]);
    expect(commentsKey(['Please call [Haus] or write to [E-Mail]'])).not.toEqual(keys[0]);
  });
});
