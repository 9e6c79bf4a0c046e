/** Reads a row; undefined where its text is not JSON. Numbers with more digits than numbers hold stay as they are written. */
export function parseRow(text: string): unknown {
  try {
    return /\d{16}/.test(text) ? JSON.parse(text, digitsKept) : JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Identifiers may be numbers of 20 digits. */
function digitsKept(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? value) : value;
}

/**
 * Gives the texts of an object or array, each with the keys that lead to it, as `answers.q1`. A list of plain values is one
 * text.
 */
export function eachText(value: object, give: (path: string, text: string) => void): void {
  walk('', value, give);
}

function walk(path: string, value: unknown, give: (path: string, text: string) => void): void {
  if (typeof value !== 'object' || value === null) give(path, textOf(value));
  else if (Array.isArray(value) && path !== '' && value.every(isPlain))
    give(path, value.map(textOf).join('; '));
  else
    for (const [key, each] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, each, give);
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

function textOf(value: unknown): string {
  // JSON can write half of a pair, which no other text can hold.
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
