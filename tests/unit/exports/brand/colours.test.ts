import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brandNotes } from '../../../../src/shared/exports/brand-notes.ts';
import { brandTheme, underWhite } from '../../../../src/shared/exports/brand/brand-theme.ts';
import { distance } from '../../../../src/shared/exports/brand/oklab.ts';
import { t } from '../../../../src/shared/language/translate.ts';
import { hues } from '../../../../src/shared/model/palette.ts';
import { themes } from '../../../../src/shared/scene/theme.ts';
import { contrast } from '../../../helpers/contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('keeps every text and mark readable in any colours, light and dark', () => {
  fc.assert(
    fc.property(
      fc.array(colour, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('light', 'dark'),
      (colours, name) => {
        const theme = brandTheme(themes[name], colours);
        for (const hue of hues) {
          const { header, onHeader, soft, onSoft, strong, text } = theme.hues[hue];
          expect(contrast(header, onHeader)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(soft, onSoft)).toBeGreaterThanOrEqual(4.5);
          expect(contrast(strong, theme.paper)).toBeGreaterThanOrEqual(3);
          expect(contrast(text, theme.paper)).toBeGreaterThanOrEqual(4.5);
        }
        for (const one of colours) expect(contrast(underWhite(one), '#ffffff')).toBeGreaterThanOrEqual(4.5);
      },
    ),
  );
});

it('takes colours that can be read as they are, one hue after the other', () => {
  const { hues: branded } = brandTheme(themes.light, ['#003366', '#7a1f3d']);
  expect([branded.iris.header, branded.azure.header, branded.teal.header]).toEqual([
    '#003366',
    '#7a1f3d',
    '#003366',
  ]);
  expect(branded.iris.onHeader).toBe('#ffffff');
  expect(brandNotes(themes.light, ['#003366'])).toEqual([]);
  expect(brandTheme(themes.light, undefined)).toBe(themes.light);
});

it('writes dark on light colours, and says what became darker', () => {
  const { iris } = brandTheme(themes.light, ['#ffd400']).hues;
  expect(iris.header).toBe('#ffd400');
  expect(iris.onHeader).toBe('#1a1f2b');
  expect(
    brandNotes(themes.light, ['#ffd400']).map(({ message, params }) => t(message, { ...params })),
  ).toEqual([`#ffd400 became ${iris.strong} for lines and marks, so that they can be seen.`]);
});

it('keeps stages apart from the paper, and the colour in what becomes lighter', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom('light', 'dark'), (one, name) => {
      const theme = themes[name];
      const { iris } = brandTheme(theme, [one]).hues;
      expect(contrast(iris.header, theme.paper)).toBeGreaterThanOrEqual(1.3);
      expect(contrast(iris.soft, theme.paper)).toBeGreaterThanOrEqual(name === 'dark' ? 1.1 : 1);
    }),
  );
  const { iris } = brandTheme(themes.dark, ['#14213d']).hues;
  const [red = 0, , blue = 0] = [1, 3, 5].map((at) => Number.parseInt(iris.strong.slice(at, at + 2), 16));
  expect(blue).toBeGreaterThan(red + 50);
});

it.each([
  ['dark', ['#0a0f1f', '#14213d', '#1f2a44']],
  ['light', ['#0a0f1f', '#14213d', '#000000']],
  ['light', ['#003366']],
  ['dark', ['#ffd400', '#000000']],
] as const)('draws the first curves in shades that are told apart: %s, %j', (name, colours) => {
  const { hues: branded } = brandTheme(themes[name], [...colours]);
  const strongs = (['iris', 'azure', 'orange'] as const).map((hue) => branded[hue].strong);
  for (const [at, one] of strongs.entries())
    for (const other of strongs.slice(0, at)) expect(distance(one, other)).toBeGreaterThanOrEqual(0.06);
});
