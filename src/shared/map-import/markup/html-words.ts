import { htmlTokens } from './html-tokens.ts';

/** Elements that begin a line of their own. */
export const blockNames: ReadonlySet<string> = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre section article table tr figure hr'.split(' '),
);

const strong: ReadonlySet<string> = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const slanted: ReadonlySet<string> = new Set(['i', 'em']);

/** A run of words of one look. */
export type WordRun = { readonly text: string; readonly isBold: boolean; readonly isItalic: boolean };

/** The words of a piece of HTML with what is bold and italic of them; lines end where HTML shows an end. */
export function wordRuns(html: string): readonly WordRun[] {
  const runs: WordRun[] = [];
  let [bold, italic] = [0, 0];
  let last = '\n';
  const add = (text: string): void => {
    if (text === '') return;
    const [isBold, isItalic] = [bold > 0, italic > 0];
    const before = runs.at(-1);
    if (before?.isBold === isBold && before.isItalic === isItalic)
      runs[runs.length - 1] = { ...before, text: before.text + text };
    else runs.push({ text, isBold, isItalic });
    last = text.at(-1) ?? last;
  };
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') {
      const text = token.text.replace(/[ \t\r\n\f]+/g, ' ');
      add(last === '\n' || last === ' ' ? text.replace(/^ /, '') : text);
      continue;
    }
    if (token.name === 'br') add('\n');
    else if (blockNames.has(token.name) && last !== '\n') add('\n');
    if (token.kind === 'open' && token.isEmpty) continue;
    const step = token.kind === 'open' ? 1 : -1;
    if (strong.has(token.name)) bold = Math.max(0, bold + step);
    if (slanted.has(token.name)) italic = Math.max(0, italic + step);
  }
  return runs;
}

/** The words of a piece of HTML as plain text. */
export const htmlWords = (html: string): string =>
  wordRuns(html)
    .map(({ text }) => text)
    .join('')
    .trim();
