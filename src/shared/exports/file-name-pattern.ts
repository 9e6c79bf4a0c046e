/** What a pattern for the names of exported files can stand for, in braces: `{project} {map}`. */
export const patternNames = ['project', 'file', 'map', 'stage', 'content', 'format', 'date'] as const;
export type PatternName = (typeof patternNames)[number];
export type PatternValues = Readonly<Record<PatternName, string>>;

const PLACE = /\{([a-z]+)\}/g;
/** What joins two parts of a name, and is left over where a part is empty. */
const JOINTS = /^[\s\-–—_·,]+|[\s\-–—_·,]+$/g;

/**
 * A name by a pattern, without an extension. What is empty takes its joint along: `{map} - {stage}` of a whole map is the
 * map's name alone. What is no known name in braces stays as it is written. Made safe for a disk by whoever writes it.
 */
export const nameByPattern = (pattern: string, values: PatternValues): string =>
  pattern
    .split(/(?<=\})|(?=\{)/)
    .reduce((name, part) => {
      const known = patternNames.find((one) => part === `{${one}}`);
      if (known === undefined) return name + part;
      const value = values[known].trim();
      return value === '' ? name.replace(JOINTS, '') : name + value;
    }, '')
    .replace(/\s+/g, ' ')
    .replace(JOINTS, '');

/** Names in braces that no pattern knows. */
export const unknownNames = (pattern: string): readonly string[] =>
  [...pattern.matchAll(PLACE)]
    .map(([place]) => place)
    .filter((place) => !patternNames.some((one) => place === `{${one}}`));
