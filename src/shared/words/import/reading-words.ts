import type { Delimiter, Encoding, FileReading, ReadingReason } from '../../feedback/table.ts';
import { numberText, phrase, t } from '../../language/translate.ts';

const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'latin-1': 'ISO 8859-1 (Latin-1)',
};
export const encodingName = (encoding: Encoding): string => encodingNames[encoding];

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': phrase('Comma (,)'),
  ';': phrase('Semicolon (;)'),
  '\t': phrase('Tab'),
  '|': phrase('Vertical bar (|)'),
};
export const delimiterName = (delimiter: Delimiter): string => t(delimiterNames[delimiter]);

const formatNames: Readonly<Record<FileReading['format'], string>> = {
  delimited: phrase('Text with delimiters'),
  json: 'JSON',
  'json-lines': phrase('JSON lines'),
  xlsx: phrase('Excel workbook'),
};
export const formatName = (format: FileReading['format']): string => t(formatNames[format]);

/** Why a part of a file’s reading is proposed, in a sentence. */
export function readingReasonText(reason: ReadingReason): string {
  switch (reason.code) {
    case 'workbook':
      return t('It is an Excel workbook by its first bytes.');
    case 'begins-as-json':
      return t('It begins as JSON does.');
    case 'object-per-line':
      return t('Each line is a JSON object.');
    case 'lines-of-text':
      return t('It is lines of text.');
    case 'byte-order-mark':
      return t('The encoding is marked at the start of the file.');
    case 'only-ascii':
      return t('It has no letters beyond ASCII, so every encoding reads it the same.');
    case 'zero-bytes':
      return t('Every other byte is zero, as in UTF-16.');
    case 'valid-utf-8':
      return t('All {{count}} letters beyond ASCII are valid UTF-8.', { count: reason.letters });
    case 'mostly-utf-8':
      return reason.first
        ? t('It is UTF-8 except for {{count}} places, the first in line {{line}}.', {
            count: reason.faults,
            line: numberText(reason.first.line),
          })
        : t('It is UTF-8 except for {{count}} places.', { count: reason.faults });
    case 'not-utf-8':
      return reason.first
        ? t('It is not UTF-8 (line {{line}}), so it is read as Windows-1252. Check the accented letters.', {
            line: numberText(reason.first.line),
          })
        : t('It is not UTF-8, so it is read as Windows-1252. Check the accented letters.');
    case 'sep-line':
      return t('Its first line names the delimiter (sep=).');
    case 'single-column':
      return t('No delimiter splits its lines, so it has one column.');
    case 'same-number-of-cells':
      return t('This delimiter gives {{columns}} columns in {{rows}} of the first {{of}} rows.', {
        columns: numberText(reason.columns),
        rows: numberText(reason.rows),
        of: numberText(reason.of),
      });
    case 'array-of-rows':
      return t('The file is a list of rows.');
    case 'array-under-key':
      return t('It is the longest list of rows in the file.');
    case 'only-sheet':
      return t('It is the only sheet.');
    case 'largest-visible-sheet':
      return t('It is the largest visible sheet.');
  }
}
