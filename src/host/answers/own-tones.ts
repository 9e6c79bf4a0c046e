import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { readPlainNumber } from '../../shared/feedback/words/read-number.ts';
import { askedOf } from '../../shared/measures/asked.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { compoundOfScores, type OwnScore } from '../../shared/tone/score-tone.ts';
import { BLANK, HUNDREDTHS, INVALID } from '../database/responses/values.ts';

/** How a tone is kept of each row: what it is, and who says so. */
export const toneCodes = ['notScored', 'negative', 'unclear', 'positive'] as const;
export const toneSources = [null, 'person', 'score', 'file', 'project', 'english'] as const;

/** The value of each of `toneCodes` where tones are counted, in hundredths. */
export const toneValues: readonly number[] = toneCodes.map((tone) =>
  tone === 'notScored' ? INVALID : tone === 'unclear' ? 0 : tone === 'positive' ? HUNDREDTHS : -HUNDREDTHS,
);

export const codeOf = (compound: number): number => (compound >= 0.05 ? 3 : compound <= -0.05 ? 1 : 2);

/** The score of sentiment of a text, -1..1; undefined for what is none. */
export function givenOf(text: string): number | undefined {
  if (text.trim() === '') return undefined;
  const value = readPlainNumber(foldWord(text)) ?? Number(text.replace(',', '.'));
  return value >= -1 && value <= 1 ? value : undefined;
}

/** The scores of a part, by column. */
type Scores = ReadonlyMap<number, Int32Array>;

/** Reads what the scores of a row say, as a number of `toneCodes`; 0: nothing. Few answers differ: each combination is computed once. */
export function scoreReader({ recipe }: ResponseSet): (scores: Scores) => (at: number) => number {
  const known = new Map<string | number, number>();
  const codeFor = (scores: Scores, at: number): number => {
    const answers = [...scores].flatMap(([column, values]): readonly OwnScore[] => {
      const question = recipe.columns[column] && askedOf(recipe.columns[column]);
      const value = values[at] ?? BLANK;
      const isAnswer = question && value !== BLANK && value !== INVALID;
      return isAnswer ? [{ question, value: value / HUNDREDTHS }] : [];
    });
    const compound = compoundOfScores(answers);
    return compound === undefined ? 0 : codeOf(compound);
  };
  return (scores) => {
    const [only, ...others] = scores.values();
    if (!only) return () => 0;
    const keyOf = (at: number): string | number => {
      if (others.length === 0) return only[at] ?? BLANK;
      let key = '';
      for (const [column, values] of scores) key += `${column}:${values[at] ?? BLANK} `;
      return key;
    };
    return (at) => {
      const key = keyOf(at);
      let code = known.get(key);
      if (code === undefined) known.set(key, (code = codeFor(scores, at)));
      return code;
    };
  };
}
