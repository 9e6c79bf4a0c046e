import { isWordSign, tokensIn, type Token } from './tokens.ts';

/** Where one of the texts stands. */
export type Found = { readonly start: number; readonly end: number; readonly text: string };

/** Finds texts as they are written, wherever they stand as whole words; the longest first. */
export type FindExact = (text: string, tokens?: readonly Token[]) => readonly Found[];

type Wanted = { readonly text: string; readonly lead: number };

/** Takes about as long as the text has words, however many texts are looked for. A text without letters and digits is not. */
export function createFindExact(texts: Iterable<string>): FindExact {
  const byFirst = new Map<string, Wanted[]>();
  for (const text of new Set(texts)) {
    const [first] = tokensIn(text);
    if (!first) continue;
    const all = byFirst.get(first.text) ?? [];
    all.push({ text, lead: first.start });
    byFirst.set(first.text, all);
  }
  for (const all of byFirst.values()) all.sort((a, b) => b.text.length - a.text.length);
  if (byFirst.size === 0) return () => [];
  return (text, tokens = tokensIn(text)) => {
    const found: Found[] = [];
    let from = 0;
    for (const token of tokens) {
      if (token.start < from) continue;
      const wanted = byFirst.get(token.text)?.find((one) => isHere(text, token.start - one.lead, one, from));
      if (!wanted) continue;
      const start = token.start - wanted.lead;
      from = start + wanted.text.length;
      found.push({ start, end: from, text: wanted.text });
    }
    return found;
  };
}

function isHere(text: string, start: number, { text: wanted }: Wanted, from: number): boolean {
  if (start < from || !text.startsWith(wanted, start)) return false;
  const end = start + wanted.length;
  return end === text.length || !isWordSign(lastOf(wanted)) || !isWordSign(signAt(text, end));
}

const signAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** The last character, or the mark on it, which is part of a word too. */
const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';
