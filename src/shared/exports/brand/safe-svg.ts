import { SaxesParser } from 'saxes';
import { attribute, escapeXml } from '../../scene/xml.ts';

/** An SVG of which nothing acts or asks for anything. */
export type SafeSvg = {
  readonly svg: string;
  /** px. */
  readonly width: number;
  readonly height: number;
  /** Names of what was left out, each once. */
  readonly left: readonly string[];
};

export type UnsafeSvg = 'broken' | 'entities' | 'too-large' | 'no-size' | 'no-svg';

/** More is a map of the world, not a logo. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 64;
/** Longest side of what is drawn, px. */
const MOST_SIDE = 20_000;

const kept = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon text tspan defs symbol use title desc style image ' +
    'linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComposite feFlood ' +
    'feGaussianBlur feMerge feMergeNode feOffset'
  ).split(' '),
);
const picture = /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=\s]+$/;
/** What could fetch something or hide that it does: addresses but to a part of the picture itself, escapes, imports. */
const reaches = (css: string): boolean =>
  /[\\@<]|expression|javascript:|image-set|src\(/i.test(css) || /url\(\s*(?!['"]?#)/i.test(css);

/** Takes out of an SVG whatever is no plain drawing: scripts, handlers, links, remote pictures and fonts. */
export function safeSvg(source: string): SafeSvg | UnsafeSvg {
  const out: string[] = [];
  const left = new Set<string>();
  const open: string[] = [];
  let problem: UnsafeSvg | null = null;
  let skipping = 0;
  let elements = 0;
  let size: Pick<SafeSvg, 'width' | 'height'> | null = null;
  let css = '';
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', () => (problem ??= 'broken'));
  parser.on('doctype', (text) => {
    // Old programs name the DTD of SVG; one with declarations of its own could make entities.
    if (text.includes('[')) problem ??= 'entities';
  });
  parser.on('opentag', ({ name, attributes }) => {
    elements += 1;
    if (elements > MOST_ELEMENTS || open.length > DEEPEST) problem ??= 'too-large';
    const plain = name.replace(/^svg:/, '');
    if (open.length === 0 && plain !== 'svg') problem ??= 'no-svg';
    open.push(plain);
    if (skipping > 0 || !kept.has(plain)) {
      skipping += 1;
      if (skipping === 1 && !plain.includes(':') && plain !== 'metadata') left.add(plain);
      return;
    }
    if (open.length === 1) size = sizeOf(attributes);
    const root = open.length === 1 ? rootAttributes(size) : '';
    out.push(`<${plain}${root}${attributesOf(plain, attributes, open.length === 1, left)}>`);
    css = '';
  });
  parser.on('text', (text) => {
    if (skipping > 0) return;
    if (open.at(-1) === 'style') css += text;
    else out.push(escapeXml(text));
  });
  parser.on('cdata', (text) => {
    if (skipping === 0 && open.at(-1) === 'style') css += text;
  });
  parser.on('closetag', () => {
    const name = open.pop() ?? '';
    if (skipping > 0) {
      skipping -= 1;
      return;
    }
    if (name === 'style') {
      if (reaches(css)) left.add('style');
      else out.push(escapeXml(css));
      css = '';
    }
    out.push(`</${name}>`);
  });
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close();
  } catch {
    problem ??= 'broken';
  }
  if (problem !== null) return problem;
  const found = size as Pick<SafeSvg, 'width' | 'height'> | null;
  if (found === null) return 'no-size';
  return { svg: out.join(''), ...found, left: [...left] };
}

/** The size that a picture says, or its view box; null where neither is one. */
function sizeOf(attributes: Readonly<Record<string, string>>): Pick<SafeSvg, 'width' | 'height'> | null {
  const box = (attributes['viewBox'] ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const said = ['width', 'height'].map((name) => {
    const text = attributes[name] ?? '';
    return /^\s*[\d.]+(px)?\s*$/.test(text) ? Number.parseFloat(text) : NaN;
  });
  const [width = NaN, height = NaN] = said.every((one) => one > 0) ? said : box.slice(2);
  return width > 0 && height > 0 && Math.max(width, height) <= MOST_SIDE ? { width, height } : null;
}

/** A view box, so that the whole is drawn in any size. */
const rootAttributes = (size: Pick<SafeSvg, 'width' | 'height'> | null): string =>
  ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"' +
  (size ? `${attribute('width', size.width)}${attribute('height', size.height)}` : '');

function attributesOf(
  element: string,
  attributes: Readonly<Record<string, string>>,
  isRoot: boolean,
  left: Set<string>,
): string {
  const box = attributes['viewBox'];
  let text = '';
  if (isRoot && box === undefined) {
    const size = sizeOf(attributes);
    if (size) text += attribute('viewBox', `0 0 ${size.width} ${size.height}`);
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (isRoot && /^(xmlns|width$|height$)/.test(name)) continue;
    const isLink = name === 'href' || name === 'xlink:href';
    if (name.includes(':') && !isLink && name !== 'xml:space') continue;
    const isSafe = isLink
      ? /^#[^\s"'<>]*$/.test(value.trim()) || (element === 'image' && picture.test(value.trim()))
      : !/^(on|src$)/i.test(name) && !reaches(value);
    if (isSafe) text += attribute(name, value);
    else left.add(isLink && element === 'image' ? 'image' : name);
  }
  return text;
}
