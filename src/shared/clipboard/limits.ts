import { numberText, t } from '../language/translate.ts';
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

export const tooManyCells = (rows: number): Result<never> =>
  fail(
    'too-many-cells',
    t(
      'The clipboard holds {{count}} rows; at most {{most}} cells can be pasted at once. Nothing was changed. Copy part of it and paste again.',
      { count: rows, most: numberText(MAX_PASTED_CELLS) },
    ),
  );

export const tooManyColumns = (): Result<never> =>
  fail(
    'too-many-columns',
    t(
      'The table on the clipboard has more than {{most}} columns. Nothing was changed. Copy part of it and paste again.',
      { most: numberText(MAX_PASTED_COLUMNS) },
    ),
  );

export const tooMuchText = (): Result<never> =>
  fail(
    'too-much-text',
    t(
      'The clipboard holds more text than can be pasted at once ({{most}} characters). Nothing was changed. Copy part of it and paste again.',
      { most: numberText(MAX_PASTED_TEXT) },
    ),
  );

export const cellTooLong = (): Result<never> =>
  fail(
    'text-too-long',
    t(
      'A text on the clipboard is too long for a card (more than {{most}} characters). Nothing was changed. Split it and paste the parts.',
      { most: numberText(MAX_TEXT) },
    ),
  );

export const tooDeep = (): Result<never> =>
  fail(
    'too-deep',
    t(
      'The clipboard content is nested too deeply to be read safely. Nothing was changed. Paste it into a text editor first, then copy the text from there.',
    ),
  );
