/** What is read of a file at once. */
export const CHUNK_BYTES = 128 * 1024;
/** Rows that are passed on together. */
export const BATCH_ROWS = 1_000;
/** Fewer rows are passed on together where they are large: cells of a batch. */
export const BATCH_CELLS = 200_000;

/** Most characters of one row, which bounds memory where a line never ends or a quote is never closed. */
export const MAX_ROW_TEXT = 8 * 1024 * 1024;

/** What is looked at to propose a delimiter, and how many rows of it. */
export const SNIFF_BYTES = 256 * 1024;
export const SNIFF_ROWS = 200;

/** Most parts of a workbook, and most bytes that its lists of texts, styles and sheets may have when they are unpacked. */
export const MAX_PARTS = 20_000;
export const MAX_LIST_BYTES = 256 * 1024 * 1024;
/** Most bytes of an unpacked sheet. It is read in a stream: the limit is one of time. */
export const MAX_SHEET_BYTES = 4 * 1024 ** 3;
/** What packs better than this is made to harm: no table repeats itself so much. Small parts are let through. */
export const MAX_PACKING = 400;
export const SMALL_PART_BYTES = 32 * 1024 * 1024;
/** Deepest nesting of elements of XML and of values of JSON. */
export const MAX_DEPTH = 100;
/** Most rows and columns of a sheet. */
export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;
/** Most merged ranges that are listed. */
export const MAX_MERGED = 10_000;

/** Rows by which types of columns are guessed: a third each from the start, the middle and the end. */
export const SAMPLE_ROWS = 20_000;
/** Rows at the start of a file that are shown as they are. */
export const FIRST_ROWS = 50;
/** What a third of a sample may hold in characters, where each cell counts as some. */
export const SAMPLE_TEXT = 16 * 1024 * 1024;
export const CELL_COST = 8;
/** Larger files are not read as a whole for a sample. */
export const WHOLE_SAMPLE_BYTES = 8 * 1024 * 1024;

/** Notes that a sample keeps; reading the file gives them all. */
export const SAMPLE_NOTES = 1_000;
/** Arrays of a JSON file that are offered as its rows. */
export const MAX_ARRAYS = 50;
