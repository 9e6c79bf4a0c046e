import { foldWord } from '../../shared/feedback/words/fold-word.ts';
import { readPlainNumber } from '../../shared/feedback/words/read-number.ts';
import { askedOf, type Scored } from '../../shared/measures/asked.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import { compoundOfScore, compoundOfSum } from '../../shared/tone/score-tone.ts';
import type { Numbered } from '../database/responses/numbered.ts';
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
type Scores = ReadonlyMap<number, Numbered>;

/** Of what a row's scores say: whether one of them is good, and whether one is bad. */
const [GOOD, BAD, DIVIDED] = [1, 2, 3];

/**
 * Reads what the scores of each row of a part say together, as numbers of `toneCodes`; 0: nothing. Column by column, for what one score
 * says is the same in all rows that have it, and nothing is made for a row.
 */
export function scoreReader({ recipe }: ResponseSet): (scores: Scores, rows: number) => Uint8Array {
  return (scores, rows) => {
    const [sums, counts, sides] = [new Float64Array(rows), new Uint16Array(rows), new Uint8Array(rows)];
    for (const [column, { of, values }] of scores) {
      const question = recipe.columns[column] && askedOf(recipe.columns[column]);
      if (!question) continue;
      const said = values.map((value) => compoundOf(question, value));
      const amounts = Float64Array.from(said, (compound) => compound ?? 0);
      const isSaid = Uint8Array.from(said, (compound) => (compound === undefined ? 0 : 1));
      const side = amounts.map((compound) => (compound > 0 ? GOOD : compound < 0 ? BAD : 0));
      for (let at = 0; at < rows; at += 1) {
        const number = of[at] as number;
        sums[at] = (sums[at] as number) + (amounts[number] as number);
        counts[at] = (counts[at] as number) + (isSaid[number] as number);
        sides[at] = (sides[at] as number) | (side[number] as number);
      }
    }
    const codes = new Uint8Array(rows);
    for (let at = 0; at < rows; at += 1) {
      const compound = compoundOfSum(sums[at] ?? 0, counts[at] ?? 0, sides[at] === DIVIDED);
      if (compound !== undefined) codes[at] = codeOf(compound);
    }
    return codes;
  };
}

/** What a score as it is kept says, -1..1; undefined for none. */
const compoundOf = (question: Scored, value: number): number | undefined =>
  value === BLANK || value === INVALID ? undefined : compoundOfScore({ question, value: value / HUNDREDTHS });
