import { fitName, MAX_NAME_BYTES } from './fit-name.ts';

const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const MAX_CHARACTERS = 120;
/** A number may be put behind the name where there is one like it. */
const ROOM = 8;

/** A name from a project as a name for a file on any system: no folders, no control characters, no reserved names. */
export function safeFileName(name: string): string {
  const lastPart = name.split(/[/\\]/).at(-1) ?? '';
  const cleaned = lastPart
    .normalize('NFC')
    // Control characters, and those that turn the reading direction to disguise an ending.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = shorten(cleaned).replace(/[\s.]+$/, '');
  if (short === '') return 'attachment';
  return RESERVED.test(short) ? `_${short}` : short;
}

/** Keeps the ending, by which the system knows the kind of file. */
function shorten(name: string): string {
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - ending.length);
  return fitName(stem, MAX_NAME_BYTES - ROOM - ending.length, MAX_CHARACTERS - ending.length) + ending;
}
