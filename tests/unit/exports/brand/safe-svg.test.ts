import fc from 'fast-check';
import { expect, it } from 'vitest';
import { safeSvg } from '../../../../src/shared/exports/brand/safe-svg.ts';

const svg = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"${more}>${inside}</svg>`;
const cleaned = (source: string) => {
  const safe = safeSvg(source);
  if (typeof safe === 'string') throw new Error(safe);
  return safe;
};
const circle = '<circle cx="5" cy="5" r="4" fill="#f00"></circle>';

it('keeps a plain drawing, with its styles, gradients and references to itself', () => {
  const inside =
    '<style>.a{fill:url(#g)}</style><defs><linearGradient id="g"><stop offset="0"></stop></linearGradient></defs>' +
    '<g transform="translate(1 2)"><path class="a" d="M0 0L5 5"></path><use xlink:href="#g"></use></g>';
  const safe = cleaned(svg(inside));
  expect(safe.svg).toContain(inside);
  expect(safe).toMatchObject({ width: 100, height: 40, left: [] });
});

it('takes the size that is said, else the view box, and refuses a drawing without any', () => {
  expect(cleaned(svg(circle, ' width="50px" height="20"'))).toMatchObject({ width: 50, height: 20 });
  expect(cleaned('<svg width="50" height="20"></svg>').svg).toContain('viewBox="0 0 50 20"');
  expect(safeSvg('<svg></svg>')).toBe('no-size');
  expect(safeSvg('<svg width="100%" viewBox="0 0 0 4"></svg>')).toBe('no-size');
});

it.each([
  ['a script', '<script>alert(1)</script>', 'script'],
  ['a foreign object', '<foreignObject><body onload="x()"/></foreignObject>', 'foreignObject'],
  ['a handler', '<g onclick="alert(1)"></g>', 'onclick'],
  ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a'],
  ['a remote picture', '<image href="https://example.com/x.png"/>', 'image'],
  ['a picture that is a drawing', '<image href="data:image/svg+xml;base64,AAAA"/>', 'image'],
  ['a remote part', '<use href="https://example.com/x.svg#a"/>', 'href'],
  ['an animation', '<g><set attributeName="href" to="javascript:x"/></g>', 'set'],
  ['a remote style', '<style>@import "https://example.com/x.css";</style>', 'style'],
  ['a remote fill', '<path style="fill:url( https://example.com/x )" d="M0 0"/>', 'style'],
  ['an escaped address', '<path fill="u\\72l(//example.com)" d="M0 0"/>', 'fill'],
  ['a frame', '<iframe src="https://example.com"/>', 'iframe'],
])('leaves out %s, and says so', (_what, hostile, left) => {
  const safe = cleaned(svg(hostile + circle));
  expect(safe.left).toEqual([left]);
  expect(safe.svg).not.toMatch(/alert|example|javascript|import/);
  expect(safe.svg).toContain(circle);
});

it('refuses entities, what is broken, what is no SVG, and what has no end', () => {
  const bomb = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
  expect(safeSvg(`${bomb}${svg('<text>&b;</text>')}`)).toBe('entities');
  expect(safeSvg('<svg viewBox="0 0 1 1"><g></svg>')).toBe('broken');
  expect(safeSvg('')).toBe('broken');
  expect(safeSvg('<html><svg/></html>')).toBe('no-svg');
  expect(safeSvg(svg('<g>'.repeat(100) + '</g>'.repeat(100)))).toBe('too-large');
  expect(safeSvg(svg('<g/>'.repeat(30_000)))).toBe('too-large');
  const dtd =
    '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
  expect(cleaned(`<?xml version="1.0"?>${dtd}${svg(circle)}`).svg).not.toContain('DTD');
});

it('never lets anything through that acts or asks, whatever is put together', () => {
  const names = fc.constantFrom(
    'g',
    'path',
    'script',
    'image',
    'use',
    'a',
    'style',
    'text',
    'svg',
    'foreignObject',
    'x:y',
  );
  const attributes = fc.constantFrom('href', 'xlink:href', 'onload', 'style', 'fill', 'src', 'clip-path');
  const values = fc.constantFrom(
    'javascript:x()',
    'https://e.com/',
    'url(https://e.com)',
    '#a',
    'url(#a)',
    '//e.com',
    'data:text/html,x',
  );
  const element = fc.tuple(
    names,
    fc.dictionary(attributes, values),
    fc.constantFrom('', '@import "//e.com";', 'x'),
  );
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (elements) => {
      const inside = elements.map(([name, own, text]) => {
        const written = Object.entries(own).map(([key, value]) => ` ${key}="${value}"`);
        return `<${name}${written.join('')}>${text}</${name}>`;
      });
      const safe = safeSvg(svg(inside.join('')));
      if (typeof safe === 'string') throw new Error(safe);
      expect(safe.svg).not.toMatch(
        /<(script|foreignObject|a|x:y)\b|\son\w+=|javascript:|(href|src)="(?!#)|url\((?!#)/,
      );
    }),
  );
});
