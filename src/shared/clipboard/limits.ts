import { MAX_TEXT } from '../model/fields.ts';
import { fail, type Result } from '../result.ts';

/** Most cells with text that one paste takes. */
export const MAX_PASTED_CELLS = 20_000;
/** Most columns, so that a damaged table cannot ask for a million steps. */
export const MAX_PASTED_COLUMNS = 500;
/** Most text, in UTF-16 units. */
export const MAX_PASTED_TEXT = 2_000_000;
/** Most HTML, in UTF-16 units: spreadsheets write much around little text. */
export const MAX_PASTED_HTML = 20_000_000;
/** Deepest nesting of elements that is looked into. */
export const MAX_HTML_DEPTH = 400;

const number = (value: number): string => value.toLocaleString('en');

export const tooManyCells = (rows: number): Result<never> =>
  fail(
    'too-many-cells',
    `The clipboard holds ${number(rows)} rows; at most ${number(MAX_PASTED_CELLS)} cells can be pasted at once. Nothing was changed. Copy a part of it and paste that.`,
  );

export const tooManyColumns = (): Result<never> =>
  fail(
    'too-many-columns',
    `The table on the clipboard has more than ${number(MAX_PASTED_COLUMNS)} columns. Nothing was changed. Copy a part of it and paste that.`,
  );

export const tooMuchText = (): Result<never> =>
  fail(
    'too-much-text',
    `The clipboard holds more text than can be pasted at once (${number(MAX_PASTED_TEXT)} characters). Nothing was changed. Copy a part of it and paste that.`,
  );

export const cellTooLong = (): Result<never> =>
  fail(
    'text-too-long',
    `One of the texts on the clipboard is longer than a card can hold (${number(MAX_TEXT)} characters). Nothing was changed. Divide it and paste the parts.`,
  );

export const tooDeep = (): Result<never> =>
  fail(
    'too-deep',
    'What is on the clipboard is nested too deeply to be read safely. Nothing was changed. Paste it into a text editor first, and copy the text from there.',
  );
