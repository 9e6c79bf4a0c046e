import { dataUrl } from '../scene/data-url.ts';

/**
 * The bundled font as CSS that stands on its own, with only the parts (Latin, Greek, ...) that have letters of the
 * text: an SVG with it looks the same on a machine that lacks the font.
 */
export async function fontCss(text: string): Promise<string> {
  const letters = new Set(Array.from(text, (letter) => letter.codePointAt(0) ?? 0));
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter((rule) => covers(rule.style.getPropertyValue('unicode-range'), letters));
  const parts = await Promise.all(rules.map(standalone));
  return parts.join('\n');
}

async function standalone({ style, parentStyleSheet }: CSSFontFaceRule): Promise<string> {
  const source = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
  if (source === undefined) throw new Error('A part of the bundled font has no address.');
  const address = new URL(source, parentStyleSheet?.href ?? document.baseURI);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`A part of the bundled font is missing: ${address.pathname}`);
  const url = await dataUrl(new Blob([await answer.arrayBuffer()], { type: 'font/woff2' }));
  return (
    `@font-face{font-family:${style.getPropertyValue('font-family')};font-style:normal;` +
    `font-weight:${style.getPropertyValue('font-weight')};src:url(${url}) format("woff2");` +
    `unicode-range:${style.getPropertyValue('unicode-range')}}`
  );
}

/** Whether one of the letters lies in a CSS `unicode-range`; without a range all do. */
export function covers(unicodeRange: string, letters: ReadonlySet<number>): boolean {
  const ranges = [...unicodeRange.matchAll(/U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/gi)].map(
    ([, from = '', to]) => ({
      from: parseInt(from.replaceAll('?', '0'), 16),
      to: parseInt(to ?? from.replaceAll('?', 'F'), 16),
    }),
  );
  if (ranges.length === 0) return true;
  return [...letters].some((letter) => ranges.some(({ from, to }) => from <= letter && letter <= to));
}
