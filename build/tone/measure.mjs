/**
 * Prints how good the tone of English comments is, beside other libraries, on sentences that none of them was made from.
 * Usage: node build/tone/measure.mjs FOLDER
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wilson } from '../../src/shared/measures/interval.ts';
import { toneOf } from '../../src/shared/measures/tone-shares.ts';
import { compoundOf } from '../../src/shared/tone/model.ts';
import { tokensOf } from '../../src/shared/tone/tokens.ts';
import { learn } from './learn.mjs';
import { lexicon, others } from './others.mjs';
import { readSentences } from './sentences.mjs';

const FOLDS = 10;
const DRAWS = 2000;

const sources = readSentences(process.argv[2]);
const words = lexicon();
const all = sources.flatMap(({ rows }) => rows);
const answersOf = (rows, scoreOf) =>
  rows.map(({ text, positive }) => ({ positive, tone: toneOf(scoreOf(text)) }));
const learned = (train, test) => {
  const { model } = learn(train, words);
  return answersOf(test, (text) => compoundOf(model, tokensOf(text)));
};

const libraries = await others();
for (const { source, rows } of sources) {
  const rest = sources.filter((one) => one.source !== source);
  print(
    `${source}: ${rows.length} sentences; learned from ${rest.map((one) => one.source).join(', ')} alone`,
    [
      {
        name: 'Throughline',
        answers: learned(
          rest.flatMap((one) => one.rows),
          rows,
        ),
      },
      ...libraries.map(({ name, scoreOf }) => ({ name, answers: answersOf(rows, scoreOf) })),
    ],
  );
}
const folds = Array.from({ length: FOLDS }, (_, fold) => all.filter((_row, index) => index % FOLDS === fold));
print(`All ${all.length}, each tenth by what was learned from the other nine`, [
  {
    name: 'Throughline',
    answers: folds.flatMap((test) =>
      learned(
        all.filter((row) => !test.includes(row)),
        test,
      ),
    ),
  },
  ...libraries.map(({ name, scoreOf }) => ({
    name,
    answers: folds.flatMap((test) => answersOf(test, scoreOf)),
  })),
]);

const own = readFileSync(join(import.meta.dirname, 'comments.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ text: line.slice(0, line.indexOf('\t')), tone: line.slice(line.indexOf('\t') + 1) }));
const { model } = learn(all, words);
const entries = [{ name: 'Throughline', scoreOf: (text) => compoundOf(model, tokensOf(text)) }, ...libraries];
console.log(`\nThe ${own.length} comments of comments.tsv, which we wrote: how many of each tone were named`);
console.table(
  Object.fromEntries(
    entries.map(({ name, scoreOf }) => {
      const right = own.filter(({ text, tone }) => toneOf(scoreOf(text)) === tone);
      const of = (wanted) =>
        `${right.filter(({ tone }) => tone === wanted).length} of ${own.filter(({ tone }) => tone === wanted).length}`;
      const columns = { positive: of('positive'), negative: of('negative'), unclear: of('unclear') };
      return [
        name,
        {
          'right, of all': share(right.length, own.length),
          'macro F1 of three': percent(f1OfThree(scoreOf)),
          ...columns,
        },
      ];
    }),
  ),
);

function f1OfThree(scoreOf) {
  const f1 = (wanted) => {
    const said = own.filter(({ text }) => toneOf(scoreOf(text)) === wanted);
    const there = own.filter(({ tone }) => tone === wanted);
    return (2 * said.filter(({ tone }) => tone === wanted).length) / (said.length + there.length);
  };
  return (f1('positive') + f1('negative') + f1('unclear')) / 3;
}

/** @param {{ name: string, answers: { positive: boolean, tone: string }[] }[]} entries */
function print(title, entries) {
  console.log(`\n${title}`);
  const [ours, ...theirs] = entries;
  console.table(
    Object.fromEntries(
      entries.map(({ name, answers }) => {
        const right = answers.filter(isRight).length;
        const given = answers.filter(({ tone }) => tone !== 'unclear').length;
        return [
          name,
          {
            'right, of all': share(right, answers.length),
            'macro F1': spread(draws(answers, macroF1), macroF1(answers)),
            unclear: percent(1 - given / answers.length),
            'right, of those answered': share(right, given),
          },
        ];
      }),
    ),
  );
  const best = theirs.toSorted(
    (a, b) => b.answers.filter(isRight).length - a.answers.filter(isRight).length,
  )[0];
  if (!ours || !best) throw new Error('There is nothing to compare.');
  const pairs = ours.answers.map((answer, index) => ({ ours: answer, best: best.answers[index] }));
  const ahead = (sample) =>
    sample.reduce((sum, pair) => sum + Number(isRight(pair.ours)) - Number(isRight(pair.best)), 0) /
    sample.length;
  const aheadF1 = (sample) =>
    macroF1(sample.map((pair) => pair.ours)) - macroF1(sample.map((pair) => pair.best));
  console.log(
    `Ahead of ${best.name}: right ${spread(draws(pairs, ahead), ahead(pairs))}, macro F1 ${spread(draws(pairs, aheadF1), aheadF1(pairs))} (points)`,
  );
}

function isRight({ positive, tone }) {
  return tone === (positive ? 'positive' : 'negative');
}

/** The mean of the F1 of positive and of negative; unclear is an answer that is right for neither. */
function macroF1(answers) {
  const f1 = (wanted) => {
    const hits = answers.filter((answer) => answer.tone === wanted && isRight(answer)).length;
    const said = answers.filter(({ tone }) => tone === wanted).length;
    const there = answers.filter(({ positive }) => positive === (wanted === 'positive')).length;
    return said + there === 0 ? 0 : (2 * hits) / (said + there);
  };
  return (f1('positive') + f1('negative')) / 2;
}

/** A figure over samples drawn with replacement, in order; the same each time. */
function draws(list, figure) {
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const figures = Array.from({ length: DRAWS }, () =>
    figure(Array.from(list, () => list[Math.floor(next() * list.length)])),
  );
  return figures.sort((a, b) => a - b);
}

function spread(figures, value) {
  return `${percent(value)} (${percent(figures[Math.floor(0.025 * DRAWS)])} to ${percent(figures[Math.ceil(0.975 * DRAWS) - 1])})`;
}

function share(hits, n) {
  const { low, high } = wilson(hits, n);
  return `${percent(hits / n)} (${percent(low)} to ${percent(high)})`;
}

function percent(value) {
  return (100 * value).toFixed(1);
}
