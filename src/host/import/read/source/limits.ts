/** What is read of a file at once. */
export const CHUNK_BYTES = 256 * 1024;
/** Rows that are passed on together. */
export const BATCH_ROWS = 1_000;
/** Fewer rows are passed on together where they are large: cells of a batch. */
export const BATCH_CELLS = 200_000;

/** Most characters of one row, which bounds memory where a line never ends or a quote is never closed. */
export const MAX_ROW_TEXT = 8 * 1024 * 1024;

/** What is looked at to propose a delimiter, and how many rows of it. */
export const SNIFF_BYTES = 256 * 1024;
export const SNIFF_ROWS = 200;
