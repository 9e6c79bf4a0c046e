import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The labelled sentences of a folder, by source: each `NAME_labelled.txt` has a sentence, a tab, and 1 for positive or 0 for
 * negative in a line (Kotzias and others 2015, CC BY 4.0).
 *
 * @param {string | undefined} folder
 * @returns {{ source: string, rows: { text: string, positive: boolean }[] }[]}
 */
export function readSentences(folder) {
  if (!folder) throw new Error('Name the folder that holds the labelled sentences.');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('_labelled.txt'))
    .sort();
  if (files.length === 0) throw new Error(`There is no file *_labelled.txt in ${folder}.`);
  return files.map((name) => ({
    source: name.slice(0, name.indexOf('_')),
    rows: readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => /\t[01]\s*$/.test(line))
      .map((line) => {
        const tab = line.lastIndexOf('\t');
        return { text: line.slice(0, tab), positive: line.slice(tab + 1).trim() === '1' };
      }),
  }));
}
