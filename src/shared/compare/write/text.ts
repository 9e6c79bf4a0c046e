import { quoted } from '../../history/record-words.ts';
import { t } from '../../language/translate.ts';
import type { Comparison } from '../comparison.ts';
import { cleanText } from '../../layout/clean-text.ts';
import { answerRule } from '../words/answer-words.ts';
import type { FieldDetail } from '../words/field-words.ts';
import type { Detail, DifferenceLine, DifferenceState } from '../words/lines.ts';
import { kindName } from '../words/names.ts';
import { countsText, stateNames } from '../words/state-words.ts';
import { type WordRun, withoutLongRuns } from '../words/word-difference.ts';
import { sectionsOf } from './sections.ts';

/** Signs of plain text; of what was moved and changed both. */
const signs: Readonly<Record<DifferenceState, string>> = { new: '+', gone: '-', moved: '>', changed: '*' };

/**
 * A comparison as plain text, one record a line with its details indented below it. Words of a text that were taken out
 * are in [-…-], those that came in {+…+}, as `git diff --word-diff` has them.
 */
export function comparisonText(comparison: Comparison): string {
  const { maps, rest, pains, emotions } = sectionsOf(comparison);
  const lines = [countsText(comparison.counts)];
  for (const { map, name, sections } of maps) {
    const title = comparison.between === 'maps' ? name : `${kindName('map')} ${quoted(name)}`;
    lines.push('', `${oneLine(title)}: ${countsText(map.counts)}`);
    for (const section of sections) {
      const indent = section.name === '' ? '  ' : '    ';
      if (section.name !== '') lines.push(`  ${oneLine(section.name)}`);
      lines.push(...section.lines.flatMap((line) => linesOf(line, indent)));
    }
  }
  if (rest.length > 0) lines.push('', t('Whole project'), ...rest.flatMap((line) => linesOf(line, '  ')));
  if (pains.length > 0) {
    lines.push('', t('Pain points of the current map'));
    for (const { name, place, text } of pains)
      lines.push(`  ${oneLine(name)} (${oneLine(place)})`, `      ${oneLine(text)}`);
    lines.push('', answerRule());
  }
  if (emotions.length > 0) {
    lines.push('', t('Emotion by stage'));
    for (const { stage, persona, from, to } of emotions)
      lines.push(`  ${oneLine(stage)}, ${oneLine(persona)}: ${from || t('empty')} → ${to || t('empty')}`);
  }
  return lines.join('\n');
}

function linesOf({ states, name, place, details }: DifferenceLine, indent: string): readonly string[] {
  const sign = states.map((state) => signs[state]).join('');
  const said = states.map((state) => t(stateNames[state])).join(', ');
  const head = `${indent}${sign} ${said}: ${oneLine(name)}${place === '' ? '' : ` (${oneLine(place)})`}`;
  const isNew = states.includes('new');
  return [head, ...details.flatMap((detail) => detailLines(detail, `${indent}    `, isNew))];
}

function detailLines(detail: Detail, indent: string, isNew: boolean): readonly string[] {
  switch (detail.kind) {
    case 'move':
      return [`${indent}${oneLine(detail.text)}`];
    case 'field':
      return [`${indent}${isNew ? `${detail.name}: ${oneLine(detail.to)}` : fieldText(detail)}`];
    case 'attached': {
      const { state, text, fields } = detail;
      return [
        `${indent}${signs[state]} ${oneLine(text)}`,
        ...fields.map((field) => `${indent}    ${fieldText(field)}`),
      ];
    }
  }
}

function fieldText({ name, from, to, words }: FieldDetail): string {
  if (words) return `${name}: ${wordsText(words)}`;
  if (from === '' && to === '') return t('{{field}} changed', { field: name });
  const [was, is] = [from, to].map((value) => (value === '' ? t('empty') : oneLine(value)));
  return `${name}: ${was} → ${is}`;
}

const wordsText = (words: readonly WordRun[]): string =>
  oneLine(
    withoutLongRuns(words)
      .map(({ text, in: where }) =>
        where === 'both' ? text : where === 'before' ? `[-${text}-]` : `{+${text}+}`,
      )
      .join(''),
  );

/** Text in one line, without what would move the cursor of a terminal or turn the direction of what follows. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replaceAll('\n', ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
