import { MAX_COLUMNS } from '../../../shared/model/feedback-limits.ts';
import type { FileReading, ReadingReason, TableNote, TableRow } from '../../../shared/feedback/table.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { emptyPaste, pasteTooLarge, pasteTooWide } from './source/failures.ts';
import { MAX_PASTED_TABLE, SNIFF_BYTES } from './source/limits.ts';
import { raggedRows, separatorLine, usualWidth } from './text/delimited-rows.ts';
import { guessDelimiter } from './text/guess-delimiter.ts';
import { parseDelimited } from './text/parse-delimited.ts';

export type PastedTable = {
  readonly reading: Extract<FileReading, { format: 'delimited' }>;
  readonly reasons: readonly ReadingReason[];
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
};

/** A table that was pasted: cells of a spreadsheet, which come with tabs, or the text of a file. */
export function readPasted(text: string): Result<PastedTable> {
  if (text.trim() === '') return emptyPaste();
  if (text.length > MAX_PASTED_TABLE) return pasteTooLarge();
  const body = text.replace(/^\ufeff/, '');
  const { delimiter, reason } = guessDelimiter(body.slice(0, SNIFF_BYTES), body.length <= SNIFF_BYTES);
  const named = separatorLine.exec(body);
  const parsed = parseDelimited(
    named ? body.slice(named[0].length) : body,
    delimiter,
    named ? 2 : 1,
    'nothing',
  );
  if (parsed.tooWide !== null) return pasteTooWide(parsed.tooWide, MAX_COLUMNS);
  return ok({
    reading: { format: 'delimited', encoding: 'utf-8', delimiter },
    reasons: [{ choice: 'format', code: 'lines-of-text' }, reason],
    rows: parsed.rows,
    notes: [...parsed.notes, ...raggedRows(parsed.rows, usualWidth(parsed.rows))],
  });
}
