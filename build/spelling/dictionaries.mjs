/** The dictionaries of the app, made from the word lists that npm installed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectPaths } from '../setup/paths.mjs';
import { readRecord, writeRecord } from '../setup/records.mjs';
import { toBdic } from './bdic.mjs';
import { wordsBeforeHyphens } from './before-hyphens.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * `file` is the name under which Chromium looks for the dictionary: language, then the version it knows. Both ways to spell
 * English are right, so they are one dictionary.
 */
export const dictionaries = [
  { language: 'en-US', packages: ['dictionary-en', 'dictionary-en-gb'], file: 'en-US-10-1.bdic' },
  { language: 'de-DE', packages: ['dictionary-de'], file: 'de-DE-3-0.bdic' },
];

const readMe = `The dictionaries of Throughline's spelling check. They are data of their own, not part of the program, and each has
its own licence, which lies in the folder of its language. Both were made by build/spelling of Throughline's sources from
word lists of the npm packages that each folder names. The English one holds American and British spellings and words of
Throughline's own; to the German one were added beginnings of compounds, such as "Leistungs", because the check cuts words at hyphens. The German word list is
under the GNU General Public License; it lies in its folder as it was.
`;

/**
 * Makes the dictionaries, with their licences, unless the folder holds them already.
 *
 * @param {string} folder
 * @param {string} [modules] the node_modules with the word lists
 * @returns {boolean} whether they had to be made
 */
export function ensureDictionaries(folder, modules = projectPaths().modules) {
  const record = join(folder, 'made-from.json');
  const from = madeFrom(modules);
  if (readRecord(record)?.from === from && dictionaries.every(({ file }) => existsSync(join(folder, file)))) {
    return false;
  }
  for (const dictionary of dictionaries) makeDictionary(folder, modules, dictionary);
  writeWhole(join(folder, 'README.txt'), readMe);
  writeRecord(record, { from });
  return true;
}

function makeDictionary(folder, modules, { language, packages, file }) {
  const lists = packages.map((name) => readWordList(join(modules, name)));
  const [{ aff, dic }] = lists;
  if (lists.some((list) => list.aff !== aff)) throw new Error(`${packages.join(' and ')} have other rules.`);
  // Each begins with a line that counts its words; one such line is enough.
  const words = ['0', ...lists.map((list) => list.dic.slice(list.dic.indexOf('\n') + 1).trimEnd())].join(
    '\n',
  );
  const more = language === 'en-US' ? ownWords() : wordsBeforeHyphens(aff, dic);
  writeWhole(join(folder, file), toBdic(aff, words, more));
  const beside = (path, text) => writeWhole(join(folder, language, path), text);
  beside('source.txt', lists.map(({ source }) => `npm package ${source}\n`).join(''));
  for (const { name, licence } of lists) beside(`licence-${name}.txt`, licence);
  if (language !== 'de-DE') return;
  // Whoever passes this dictionary on passes on what it was made from.
  beside('licence-GPL-3.0.txt', readFileSync(join(here, 'licences', 'GPL-3.0.txt'), 'utf8'));
  beside('de-DE.aff', aff);
  beside('de-DE.dic', dic);
}

function readWordList(folder) {
  const read = (path) => readFileSync(join(folder, path), 'utf8');
  const { name, version, license } = JSON.parse(read('package.json'));
  const source = `${name} ${version}, ${license}`;
  return { name, source, aff: read('index.aff'), dic: read('index.dic'), licence: read('license') };
}

const ownWords = () =>
  readFileSync(join(here, 'own-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

/** A digest of what the dictionaries are made from and of what makes them. */
function madeFrom(modules) {
  const hash = createHash('sha256');
  const files = readdirSync(here, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${basename(file)}\0`).update(readFileSync(file));
  for (const name of dictionaries.flatMap(({ packages }) => packages)) {
    hash.update(readFileSync(join(modules, name, 'package.json')));
  }
  return hash.digest('hex');
}

/** Files that a killed build left half-written must not count as made. */
function writeWhole(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}
