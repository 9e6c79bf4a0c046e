/** The name of the full text index over evidence; its shadow tables begin with the same word. */
export const EVIDENCE_TEXT = 'evidence_text';

/** Full text search over evidence: words are found whatever their case and accents. The text itself stays in `evidence`. */
export const evidenceTextDdl: readonly string[] = [
  `CREATE VIRTUAL TABLE evidence_text USING fts5 (
      title, text, source,
      content = 'evidence', content_rowid = 'search_number',
      prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2'
    )`,
];
