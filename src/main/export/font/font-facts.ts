import { readFontTables } from './font-tables.ts';

/** What a font file says of itself. */
export type FontFacts = {
  /** What programs list it under; empty where it has no name. */
  readonly family: string;
  /** As CSS has it: '400', or '100 900' of a font that can have each between. */
  readonly weight: string;
  readonly italic: boolean;
  /** Its maker lets it be put into files that others get. */
  readonly mayEmbed: boolean;
};

/** Reads what a font file says of itself; null where it is none. */
export function fontFacts(bytes: Uint8Array): FontFacts | null {
  const tables = readFontTables(bytes);
  if (!tables?.has('cmap') || !tables.has('head')) return null;
  const os2 = viewOf(tables.get('OS/2'));
  const weight = os2 && os2.byteLength >= 64 ? os2.getUint16(4) : 400;
  const rights = os2 && os2.byteLength >= 64 ? os2.getUint16(8) & 0xf : 0;
  return {
    family: familyOf(viewOf(tables.get('name'))),
    weight: weightsOf(viewOf(tables.get('fvar'))) ?? String(within(weight)),
    italic: os2 !== null && os2.byteLength >= 64 && (os2.getUint16(62) & 1) === 1,
    // Only 'restricted' forbids it; where several are set the freest holds (OpenType, OS/2, fsType).
    mayEmbed: rights !== 2,
  };
}

const viewOf = (bytes: Uint8Array | undefined): DataView | null =>
  bytes ? new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) : null;
const within = (weight: number): number => Math.min(1000, Math.max(1, Math.round(weight) || 400));

/** Names of a family: the one that joins all weights before the one that a weight has alone. */
const FAMILY_NAMES = [16, 1];
const MOST_NAMES = 2_000;

function familyOf(view: DataView | null): string {
  if (!view || view.byteLength < 6) return '';
  const count = Math.min(view.getUint16(2), MOST_NAMES);
  const texts = view.getUint16(4);
  const found = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const at = 6 + index * 12;
    if (at + 12 > view.byteLength) break;
    const platform = view.getUint16(at);
    const name = view.getUint16(at + 6);
    const isEnglish = platform !== 3 || view.getUint16(at + 4) === 0x409;
    if (!FAMILY_NAMES.includes(name) || (found.has(name) && !(platform === 3 && isEnglish))) continue;
    const from = texts + view.getUint16(at + 10);
    const end = from + view.getUint16(at + 8);
    if (end > view.byteLength) continue;
    const text = textOf(view, from, end, platform === 1);
    if (text !== '') found.set(name, text);
  }
  return FAMILY_NAMES.map((name) => found.get(name)).find((name) => name !== undefined) ?? '';
}

/** Letters alone: the name goes into styles and themes. */
function textOf(view: DataView, from: number, end: number, isBytes: boolean): string {
  let text = '';
  for (let at = from; at + (isBytes ? 0 : 1) < end; at += isBytes ? 1 : 2)
    text += String.fromCharCode(isBytes ? view.getUint8(at) : view.getUint16(at));
  return text
    .replace(/[^\p{L}\p{M}\p{N} .+&_-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
}

/** The weights of a font that can have several. */
function weightsOf(view: DataView | null): string | null {
  if (!view || view.byteLength < 16) return null;
  const first = view.getUint16(4);
  const [count, size] = [Math.min(view.getUint16(8), 64), view.getUint16(10)];
  for (let index = 0; index < count; index += 1) {
    const at = first + index * size;
    if (size < 20 || at + size > view.byteLength) return null;
    if (view.getUint32(at) !== 0x77676874) continue;
    const [least, most] = [view.getInt32(at + 4) / 65_536, view.getInt32(at + 12) / 65_536];
    return least < most ? `${within(least)} ${within(most)}` : null;
  }
  return null;
}
