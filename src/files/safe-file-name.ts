const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MAX_LENGTH = 120;

/** A name from a project as a name for a file on any system: no folders, no control characters, no reserved names. */
export function safeFileName(name: string): string {
  const lastPart = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = lastPart
    .normalize('NFC')
    // Control characters, and those that turn the reading direction to disguise an ending.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = shorten(cleaned);
  if (short === '') return 'attachment';
  return RESERVED.test(short) ? `_${short}` : short;
}

/** Keeps the ending, by which the system knows the kind of file. */
function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return (
    name
      .slice(0, MAX_LENGTH - ending.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + ending
  );
}
