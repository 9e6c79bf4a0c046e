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

/** `file` is the name under which Chromium looks for the dictionary: language, then the version it knows. */
export const dictionaries = [
  { language: 'en-US', package: 'dictionary-en', file: 'en-US-10-1.bdic' },
  { language: 'de-DE', package: 'dictionary-de', file: 'de-DE-3-0.bdic' },
];

const readMe = `The dictionaries of Throughline's spelling check. They are data of their own, not part of the program, and each has
its own licence, which lies in the folder of its language. Both were made by build/spelling of Throughline's sources from
word lists of the npm packages that each folder names. Words of Throughline's own were added to the English one; to the
German one beginnings of compounds, such as "Leistungs", because the check cuts words at hyphens. The German word list is
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

function makeDictionary(folder, modules, { language, package: name, file }) {
  const read = (path) => readFileSync(join(modules, name, path), 'utf8');
  const aff = read('index.aff');
  const dic = read('index.dic');
  const { version, license } = JSON.parse(read('package.json'));
  const beside = (path, text) => writeWhole(join(folder, language, path), text);
  writeWhole(
    join(folder, file),
    toBdic(aff, dic, language === 'en-US' ? ownWords() : wordsBeforeHyphens(aff, dic)),
  );
  beside('source.txt', `npm package ${name} ${version}, ${license}\n`);
  beside('licence.txt', read('license'));
  if (language !== 'de-DE') return;
  // Whoever passes this dictionary on passes on what it was made from.
  beside('licence-GPL-3.0.txt', readFileSync(join(here, 'licences', 'GPL-3.0.txt'), 'utf8'));
  beside('de-DE.aff', aff);
  beside('de-DE.dic', dic);
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
  for (const { package: name } of dictionaries) {
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
