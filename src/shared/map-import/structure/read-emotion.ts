import type { CellTexts } from '../table/map-file.ts';
import type { EmotionCurve } from '../table/emotion-curve.ts';
import { type EmotionScale, guessScale, onCurve } from '../table/emotion-scale.ts';
import { emotionOfWords } from './emotion-words.ts';

/** A row of emotions, as it was understood. */
export type EmotionRow = {
  readonly curves: readonly EmotionCurve[];
  readonly scale: EmotionScale;
  /** Texts that say no emotion by that scale. */
  readonly unread: readonly string[];
  /** Whether its texts say more than how it feels, which a curve cannot hold. */
  readonly saysMore: boolean;
};

type Said = {
  readonly column: number;
  readonly persona: string;
  readonly text: string;
  readonly figure: number | null;
  readonly isPercent: boolean;
  /** The most that a figure could have been, as in `4/5`. */
  readonly of: number | null;
  /** What stands around a figure: '3 - unsure'. */
  readonly rest: string;
};

/** Reads a row of emotions; `wanted` is the scale that was chosen, null has it guessed. */
export function readEmotion(cells: readonly CellTexts[], wanted: EmotionScale | null): EmotionRow {
  const said = cells.flatMap((texts, column) =>
    texts.flatMap((text) => text.split('\n')).flatMap((line) => saidIn(line, column) ?? []),
  );
  const figures = said.flatMap(({ figure, of }) => (figure === null || of !== null ? [] : [figure]));
  const scale =
    wanted ??
    guessScale(
      figures,
      said.some(({ isPercent }) => isPercent),
    ) ??
    'words';
  const unread: string[] = [];
  let saysMore = false;
  const sums = new Map<string, Map<number, number[]>>();
  for (const one of said) {
    const read = valueOf(one, scale);
    if (read === null) {
      unread.push(one.text);
      continue;
    }
    if (!read.isAll) saysMore = true;
    const own = sums.get(one.persona) ?? new Map<number, number[]>();
    sums.set(one.persona, own.set(one.column, [...(own.get(one.column) ?? []), read.value]));
  }
  const curves = Array.from(sums, ([persona, own]) => ({
    persona,
    values: cells.map((_, column) => mean(own.get(column) ?? [])),
  }));
  return { curves, scale, unread, saysMore: saysMore || unread.length > 0 };
}

function valueOf(
  { text, figure, of, rest }: Said,
  scale: EmotionScale,
): { readonly value: number; readonly isAll: boolean } | null {
  if (figure !== null && of !== null && of > 0) {
    const value = figure <= of ? onCurve((figure / of) * 100, 'percent') : null;
    // Of five and seven, 1 is the least.
    const exact = of === 5 ? onCurve(figure, '1-5') : of === 7 ? onCurve(figure, '1-7') : value;
    return exact === null ? null : { value: exact, isAll: rest === '' };
  }
  if (figure !== null && scale !== 'words') {
    const value = onCurve(figure, scale);
    return value === null ? null : { value, isAll: rest === '' };
  }
  return emotionOfWords(text);
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100 + 0;

const FIGURE = /^([+\-−–]?\d{1,3}(?:[.,]\d{1,4})?)\s*(?:(%)|(?:\/|of|von|out of)\s*(\d{1,3})\b)?\s*(.*)$/u;

/** 'Anna: 4', '4/5', '60 %', '3 – unsure', 'happy'. */
function saidIn(line: string, column: number): Said | null {
  const text = line.replace(/^\s*[•▪*]\s+/u, '').trim();
  if (text === '') return null;
  const colon = /^([^:]{1,80}):\s+(\S.*)$/u.exec(text);
  const [persona, rest] =
    colon && isEmotion(colon[2] ?? '') ? [colon[1]?.trim() ?? '', colon[2] ?? ''] : ['', text];
  const found = FIGURE.exec(rest);
  const after = (found?.[4] ?? '').replace(/^[\s:;,.()–-]+|[\s)]+$/gu, '');
  // '3 questions', '2nd thoughts' and '24 hours' are no figures of an emotion.
  const isFigure =
    found !== null && (after === '' || /^[\s:;,%/(–-]/u.test(rest.slice(found[1]?.length ?? 0).trimStart()));
  return {
    column,
    persona,
    text: rest,
    figure: isFigure ? Number((found[1] ?? '').replace(/[−–]/u, '-').replace(',', '.')) : null,
    isPercent: isFigure && found[2] !== undefined,
    of: isFigure && found[3] !== undefined ? Number(found[3]) : null,
    rest: isFigure ? after : '',
  };
}

const isEmotion = (text: string): boolean =>
  /^[+\-−–]?\d{1,3}(?:[.,]\d{1,4})?\s*%?$/u.test(text.trim()) || emotionOfWords(text)?.isAll === true;
