/** Shorter words are anybody’s, unless they stand in quotes. */
const LEAST = 12;

/** A text without what somebody said in it: quotes go with what stands behind them in brackets, and so do the words without quotes. */
export function withoutWords(text: string, said: readonly string[]): string {
  let left = text;
  // The longest first: one may be within another.
  for (const words of [...new Set(said)].sort((a, b) => b.length - a.length)) {
    const own = words.trim();
    if (own === '') continue;
    const pattern = escaped(own);
    left = left.replace(new RegExp(`[“„"]${pattern}[”“"](?: \\([^()\\n]*\\))?(?:\\n\\n)?`, 'gu'), '');
    if (own.length >= LEAST) left = left.replace(new RegExp(pattern, 'gu'), '');
  }
  return left === text ? text : left.trim();
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
