import { below, type Element } from '../package/read-xml.ts';
import type { Template } from './template.ts';

/** Fonts that are no wider than the one that texts are measured with. */
const narrow =
  /^(arial|calibri|aptos|helvetica|times|cambria|garamond|candara|corbel|franklin|gill|tahoma|inter|roboto|open sans|segoe ui|source sans)/i;
const wide = /^(verdana|courier|consolas|lucida|rockwell|montserrat)/i;
const NARROW = 1;
const UNKNOWN = 1.1;
const WIDE = 1.25;

/** How wide a theme's font is, and which of its two inks is read best on its accents. */
export function themeFacts(theme: Element, master: Element): Pick<Template, 'wider' | 'onAccent'> {
  const [minor] = below(theme, 'minorFont');
  const font = (minor && below(minor, 'latin')[0]?.attributes['typeface']) ?? '';
  const map = below(master, 'clrMap')[0]?.attributes ?? {};
  const lightOf = (name: string): number => lightness(colourIn(theme, map[name] ?? name));
  const accents = ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'].map(lightOf);
  const worst = (ink: number): number => Math.min(...accents.map((accent) => contrast(ink, accent)));
  return {
    wider: narrow.test(font) ? NARROW : wide.test(font) ? WIDE : UNKNOWN,
    onAccent: worst(lightOf('bg1')) >= worst(lightOf('tx1')) ? 'bg1' : 'tx1',
  };
}

/** Six digits; black where a theme has no such colour. */
function colourIn(theme: Element, name: string): string {
  const [scheme] = below(theme, 'clrScheme');
  const entry = scheme?.children.find((one) => one.name === name)?.children[0];
  const value = entry?.attributes['lastClr'] ?? entry?.attributes['val'] ?? '';
  return /^[0-9a-f]{6}$/i.test(value) ? value : '000000';
}

/** Relative luminance (WCAG 2.2). */
function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
