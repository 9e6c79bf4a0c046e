const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** Text with its entities as characters; what is none of those that transcripts use stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/giu,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
        ? String.fromCodePoint(code)
        : all;
    },
  );

/** The text of a cue without marks of look and place; also where one is not closed. */
export const plainCue = (text: string): string =>
  decodeEntities(
    text
      .replace(/<\/?(?:[a-z][^<>\n]*|\d[\d:.]*)>/giu, '')
      .replace(/\{\\[^{}\n]*\}/gu, '')
      .replace(/<\/?(?:v|c|i|b|u|font|ruby|rt|lang)\b[^<>\n]*$/giu, ''),
  )
    .replace(/\s+/gu, ' ')
    .trim();
