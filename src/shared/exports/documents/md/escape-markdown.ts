import { cleanText } from '../../../layout/clean-text.ts';

/** Signs that mean something wherever they stand (CommonMark 0.31.2, and tables, struck text and formulas of its extensions). */
const anywhere = /[\\`*_[\]<~|$]/g;
/** What a renderer would read as an entity: `&copy;`. */
const entity = /&(?=#?\w{1,40};)/g;
/** Addresses that some renderers turn into links by themselves: their sign is read as itself. */
const address = /(?:https?|ftp|mailto|xmpp)(?=:)|www(?=\.)|(?=@)/gi;
/** What begins a heading, a list, a quote, a rule or an underline, at the start of a line. */
const beginning = /^(?:[#>+=-]|:(?=-)|\d{1,9}(?=[.)]))/;

/** The lines of a text, without blanks around them, so that none is taken for code. */
export const linesOf = (text: string): readonly string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.replace(/[\s\u0085]+/g, ' ').trim());

/** Text inside a line as Markdown that reads as just that text. */
export const escapeInline = (text: string): string =>
  text
    .replace(anywhere, '\\$&')
    .replace(entity, '\\&')
    .replace(address, (scheme) => `${scheme}\\`);

/** The same for what stands at the start of a line. */
export const escapeLine = (line: string): string =>
  escapeInline(line).replace(beginning, (sign) => (/^\d/.test(sign) ? `${sign}\\` : `\\${sign}`));

/** Text in one line of a heading or a cell. */
export const oneLine = (text: string): string =>
  linesOf(text)
    .filter((line) => line !== '')
    .join(' ');
