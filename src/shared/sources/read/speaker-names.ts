import { MAX_SPEAKER_NAME, MAX_SPEAKERS } from '../../model/source.ts';

/** Words within names that begin small. */
const PARTICLES =
  /^(von|van|vom|zu|zur|de|del|della|der|den|di|da|do|dos|du|la|le|el|al|bin|ibn|ten|ter|und|and|y|&|\+)$/u;
/** Heads of lines in notes that name no person. */
const HEADS =
  /^(date|datum|time|zeit|uhrzeit|place|ort|location|note|notes|notiz|notizen|topic|thema|participants?|teilnehmer|teilnehmende|subject|betreff|agenda|title|titel|duration|dauer|summary|zusammenfassung|important|wichtig|ps|todo)$/iu;
const MOST_WORDS = 6;

/** Whether a text in front of a colon can be somebody’s name: ‘10:30 Meeting’ cannot, nor can half a sentence. */
export function isLikeName(text: string): boolean {
  const name = text.trim();
  if (name === '' || name.length > MAX_SPEAKER_NAME || !/^[\p{L}(]/u.test(name)) return false;
  const words = name.split(/\s+/u);
  return words.length <= MOST_WORDS && !HEADS.test(name) && words.every((word) => isNameWord(word));
}

function isNameWord(word: string): boolean {
  if (PARTICLES.test(word)) return true;
  // Initials and titles end in a full stop; a word of a sentence that does is longer.
  if (/[?!;:"„“”,/\\<>=]/u.test(word) || (word.includes('.') && !/^(\p{L}{1,4}\.)+$/u.test(word)))
    return false;
  return /^[(\[]?[\p{Lu}\p{Lt}\p{Lo}\d#@]/u.test(word);
}

/** `Name: what is said` in its parts; null where no name is in front. */
export function splitName(line: string): { readonly name: string; readonly text: string } | null {
  const match = /^\s*([^:\n]{1,200}?)\s*[:：](?:\s+|$)([\s\S]*)$/u.exec(line);
  const [, name = '', text = ''] = match ?? [];
  return match && isLikeName(name) ? { name: name.replace(/\s+/gu, ' '), text } : null;
}

/**
 * The names in front of lines that are people’s: one that comes again, or any where most lines have one. A single
 * ‘Attention: ...’ between sentences is nobody, and of a list with more heads than a talk has speakers none is.
 */
export function speakersAmong(lines: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  let named = 0;
  for (const line of lines) {
    const name = splitName(line)?.name;
    if (name === undefined) continue;
    named += 1;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isUsual = named * 2 >= lines.length;
  const found = [...counts].filter(([, count]) => count > 1 || isUsual).map(([name]) => name);
  return new Set(found.length > MAX_SPEAKERS ? [] : found);
}
