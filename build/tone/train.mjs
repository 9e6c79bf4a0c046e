/**
 * Makes src/shared/tone/english-weights.ts from a folder of labelled sentences, which stay out of the repository.
 * Usage: node build/tone/train.mjs FOLDER
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { learn, STEP } from './learn.mjs';
import { lexicon } from './others.mjs';
import { readSentences } from './sentences.mjs';

const { steps } = learn(
  readSentences(process.argv[2]).flatMap(({ rows }) => rows),
  lexicon(),
);
const lines = new Map();
for (const [key, count] of steps) lines.set(count, [...(lines.get(count) ?? []), key]);
const text = [...lines.keys()]
  .sort((a, b) => a - b)
  .map((count) => `${count} ${lines.get(count).sort().join(',')}`)
  .join('\n');

const file = join(import.meta.dirname, '../../src/shared/tone/english-weights.ts');
writeFileSync(
  file,
  `/**
 * Made by build/tone/train.mjs; not edited by hand. A line a weight: the number of steps, then the words, negated words (¬) and
 * pairs of words that have it.
 *
 * Learned from: Sentiment Labelled Sentences (Amazon and Yelp), D. Kotzias, M. Denil, N. de Freitas, P. Smyth, From Group to
 * Individual Labels using Deep Features, KDD 2015; UCI Machine Learning Repository, doi 10.24432/C57604; CC BY 4.0
 * (https://creativecommons.org/licenses/by/4.0/). The sentences are not here; changed into weights.
 * Begun with the lexicon of VADER (C.J. Hutto and E.E. Gilbert, ICWSM 2014), scaled and changed by what was learned:
 *
 * The MIT License (MIT). Copyright (c) 2016 C.J. Hutto
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
 * files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
 * modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the
 * Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission notice
 * shall be included in all copies or substantial portions of the Software.
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
 * WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
 * COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
 * ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 *
 * The lexicon was read from the package vader-sentiment, Copyright 2018 Comcast Cable Communications Management, LLC, Apache
 * License 2.0. This product includes software developed at Comcast (http://www.comcast.com/).
 */
export const ENGLISH_STEP = ${STEP};
export const ENGLISH = \`
${text}
\`;
`,
);
console.log(`${file}: ${steps.size} weights, ${Math.round(text.length / 1000)} KB`);
