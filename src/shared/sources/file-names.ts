/** Endings of files that are read as sources; the first ones hold nothing else. */
export const sourceTypes = ['.vtt', '.srt', '.docx', '.md', '.txt'] as const;

/** Whether a file is a transcript or notes, by its name. A .txt may hold a table of answers as well. */
export const isSourceName = (name: string): boolean => /\.(vtt|srt|docx|md|markdown)$/iu.test(name);
