import { assertNever } from '../../../assert-never.ts';
import type { Block, Run } from '../report/block.ts';
import { escapeInline, escapeLine, linesOf, oneLine } from './escape-markdown.ts';

/** A block of a report as Markdown, without a line feed at its end; '' where it says nothing. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${escapeInline(oneLine(block.text)).replaceAll('#', '\\#')}`;
    case 'paragraph':
      return linesText(block.runs);
    case 'list':
      return block.items.map((item) => `- ${linesText(item).replaceAll('\n', '\n  ')}`).join('\n');
    case 'table':
      return tableText(block);
    case 'quote':
      return quoteText(block);
    case 'picture':
      return '';
    default:
      return assertNever(block);
  }
}

/** Runs as lines with a hard break after each but the last; empty lines are left out, so that nothing ends what they are in. */
function linesText(runs: readonly Run[]): string {
  const lines: string[] = [];
  let current = '';
  for (const { text, look, link } of runs) {
    for (const [index, line] of text.split(/\r\n?|[\n\u2028\u2029\u0085]/).entries()) {
      if (index > 0) {
        lines.push(current);
        current = '';
      }
      current += pieceText(line, { look, link }, current === '');
    }
  }
  lines.push(current);
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\\\n');
}

type Look = { readonly look?: Run['look'] | undefined; readonly link?: string | undefined };

/** A piece of one line. Blanks at the ends of strong text stand outside: else its stars would be read as stars. */
function pieceText(text: string, { look, link }: Look, atStart: boolean): string {
  const [clean = ''] = linesOf(text);
  if (clean === '') return text === '' ? '' : ' ';
  const before = atStart || !/^\s/.test(text) ? '' : ' ';
  const after = /\s$/.test(text) ? ' ' : '';
  const mark = look === undefined ? undefined : marks[look];
  const inside = look === 'strong' ? escapeInline(clean) : joined(escapeInline(clean));
  const marked = mark === undefined ? escapeAt(clean, atStart) : `${mark}${inside}${mark}`;
  const linked = link === undefined ? marked : `[${escapeInline(clean)}](<${link.replaceAll('&', '&amp;')}>)`;
  return `${before}${linked}${after}`;
}

/** Struck text is GitHub's, and readable as it stands. */
const marks: Readonly<Partial<Record<NonNullable<Run['look']>, string>>> = {
  strong: '**',
  gone: '~~',
  new: '**',
};

/**
 * A piece of a text whose neighbours may be letters. Beside punctuation a mark is read as one only where what is outside is a blank
 * or punctuation too: an end that is no letter gets a word joiner, which shows nothing.
 */
const joined = (text: string): string =>
  `${/^[\p{L}\p{N}]/u.test(text) ? '' : JOINER}${text}${/[\p{L}\p{N}\p{M}]$/u.test(text) ? '' : JOINER}`;
const JOINER = '\u2060';

const escapeAt = (text: string, atStart: boolean): string =>
  atStart ? escapeLine(text) : escapeInline(text);

function tableText({ columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ name }) => escapeInline(oneLine(name)))),
    row(columns.map(({ figures }) => (figures ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cellText))),
  ].join('\n');
}

/** A cell has one line: what would be lines are joined by dots. */
const cellText = (runs: readonly Run[]): string => linesText(runs).replaceAll('\\\n', ' · ');

function quoteText({ text, from, link }: Extract<Block, { kind: 'quote' }>): string {
  const said = linesText([{ text }]);
  const origin = from === '' ? '' : `— ${escapeInline(oneLine(from))}`;
  const leads = link === undefined ? '' : ` ([${hostOf(link)}](<${link.replaceAll('&', '&amp;')}>))`;
  return [said, `${origin}${leads}`]
    .filter((part) => part !== '')
    .join('\n\n')
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** What a link is called where nothing else names it: ‘example.com’. */
const hostOf = (link: string): string =>
  escapeInline(link.replace(/^\w+:(?:\/\/)?/, '').split(/[/?#]/, 1)[0] ?? link);
