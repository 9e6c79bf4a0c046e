import { blockOfCards } from '../../shared/clipboard/block.ts';
import type { CopiedStructure } from '../../shared/clipboard/copied-structure.ts';
import { MAX_PASTED_HTML, tooMuchText } from '../../shared/clipboard/limits.ts';
import { type Reading, readingOf, readText } from '../../shared/clipboard/read-text.ts';
import { ok, type Result } from '../../shared/result.ts';
import { parseHtml } from './parse-html.ts';

/** What can be pasted on the map: texts or cards in rows and columns, or a whole stage, step or lane. */
export type Pasted =
  | { readonly kind: 'cards'; readonly reading: Reading }
  | { readonly kind: 'structure'; readonly structure: CopiedStructure };

/**
 * What can be pasted as cards: what Throughline copied, a table, lines. Null where there is nothing of it; a failure
 * where it is too much.
 */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): Result<Pasted | null> {
  const html = data.getData('text/html');
  const plain = data.getData('text/plain');
  if (html.length > MAX_PASTED_HTML) return plain === '' ? tooMuchText() : pastedOf(readText(plain));
  if (html.trim() !== '') {
    const { copied, hasTable, hasList, mergedHead, table } = parseHtml(html);
    if (copied?.kind === 'structure') return ok(copied);
    if (copied)
      return ok({
        kind: 'cards',
        reading: { block: blockOfCards(copied.cards), option: null, notes: [] },
      });
    // Else the plain text has what the HTML only hints at: tabs, signs of lists, line ends.
    if (hasTable || hasList || plain.trim() === '') {
      const read = table();
      return read.ok ? pastedOf(ok(readingOf(read.value, mergedHead))) : read;
    }
  }
  return pastedOf(readText(plain));
}

function pastedOf(read: Result<Reading | null>): Result<Pasted | null> {
  if (!read.ok) return read;
  return ok(read.value && { kind: 'cards', reading: read.value });
}

/**
 * True where files on the clipboard are what was copied. A spreadsheet lays a picture of its cells beside them; that
 * is no picture anybody means to paste.
 */
export const meansFiles = (data: DataTransfer): boolean =>
  data.files.length > 0 && !/<table[\s>]/i.test(data.getData('text/html'));
