import { phrase } from '../../language/translate.ts';

/**
 * What figures of emotions are between. `words` are words, smileys, stars and signs, which say themselves what they mean;
 * the signed ones are around a neutral 0.
 */
export const emotionScales = [
  'words',
  '0-10',
  '1-10',
  '1-7',
  '1-5',
  'percent',
  'signed-1',
  'signed-2',
  'signed-3',
  'signed-5',
  'signed-10',
  'signed-100',
] as const;
export type EmotionScale = (typeof emotionScales)[number];

/** The least and the most of each scale of figures; they become -2 and +2, and the middle 0. */
const ends: Readonly<Record<Exclude<EmotionScale, 'words'>, readonly [least: number, most: number]>> = {
  '0-10': [0, 10],
  '1-10': [1, 10],
  '1-7': [1, 7],
  '1-5': [1, 5],
  percent: [0, 100],
  'signed-1': [-1, 1],
  'signed-2': [-2, 2],
  'signed-3': [-3, 3],
  'signed-5': [-5, 5],
  'signed-10': [-10, 10],
  'signed-100': [-100, 100],
};

/** What a scale is called in a list; `t` says it. */
export const scaleNames: Readonly<Record<EmotionScale, string>> = {
  words: phrase('Words, smileys, stars'),
  '0-10': phrase('0 to 10'),
  '1-10': phrase('1 to 10'),
  '1-7': phrase('1 to 7'),
  '1-5': phrase('1 to 5'),
  percent: phrase('Percent'),
  'signed-1': phrase('−1 to +1'),
  'signed-2': phrase('−2 to +2'),
  'signed-3': phrase('−3 to +3'),
  'signed-5': phrase('−5 to +5'),
  'signed-10': phrase('−10 to +10'),
  'signed-100': phrase('−100 to +100'),
};

/** The rule by which a scale becomes -2..+2, to be shown; `t` says it. */
export const scaleRules: Readonly<Record<EmotionScale, string>> = {
  words: phrase('Words and smileys: very bad −2, neutral 0, very good +2'),
  '0-10': phrase('0 to 10: 0 becomes −2, 5 becomes 0, 10 becomes +2'),
  '1-10': phrase('1 to 10: 1 becomes −2, 5.5 becomes 0, 10 becomes +2'),
  '1-7': phrase('1 to 7: 1 becomes −2, 4 becomes 0, 7 becomes +2'),
  '1-5': phrase('1 to 5: 1 becomes −2, 3 becomes 0, 5 becomes +2'),
  percent: phrase('Percent: 0% becomes −2, 50% becomes 0, 100% becomes +2'),
  'signed-1': phrase('−1 to +1: doubled'),
  'signed-2': phrase('−2 to +2: as it is'),
  'signed-3': phrase('−3 to +3: −3 becomes −2, 0 stays 0, +3 becomes +2'),
  'signed-5': phrase('−5 to +5: −5 becomes −2, 0 stays 0, +5 becomes +2'),
  'signed-10': phrase('−10 to +10: −10 becomes −2, 0 stays 0, +10 becomes +2'),
  'signed-100': phrase('−100 to +100: −100 becomes −2, 0 stays 0, +100 becomes +2'),
};

/** A figure of a scale as -2..+2, to two decimals; null for one that is not on it. */
export function onCurve(figure: number, scale: Exclude<EmotionScale, 'words'>): number | null {
  const [least, most] = ends[scale];
  if (!(figure >= least && figure <= most)) return null;
  const value = ((figure - least) / (most - least)) * 4 - 2;
  return Math.round(value * 100) / 100 + 0;
}

/**
 * The scale that all figures of a row are on. Where several fit, the one with the fewest steps that is usual: figures
 * from 1 to 5 are of five, others up to 10 of ten.
 */
export function guessScale(figures: readonly number[], hasPercent: boolean): EmotionScale | null {
  if (figures.length === 0) return null;
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  if (least < 0) {
    const signed = (['signed-2', 'signed-3', 'signed-5', 'signed-10', 'signed-100'] as const).find(
      (scale) => least >= ends[scale][0] && most <= ends[scale][1],
    );
    return signed ?? null;
  }
  if (hasPercent) return most <= 100 ? 'percent' : null;
  if (least >= 1 && most <= 5) return '1-5';
  if (most <= 10) return '0-10';
  return most <= 100 ? 'percent' : null;
}
