import { severityName } from '../words/card-values.ts';
import { percent, percentRange } from '../words/figures.ts';
import { numberText, phrase, t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import { bandOfLevel, frequencyAsShare } from './frequency.ts';
import { judgementsOf, type MatrixKind, type Place, type RankedCard } from './matrix.ts';

export const matrixNames: Readonly<Record<MatrixKind, string>> = {
  'impact-effort': phrase('Impact and effort'),
  'severity-frequency': phrase('Severity and frequency'),
};

export const axisNames: Readonly<Record<MatrixKind, Readonly<Record<'x' | 'y', string>>>> = {
  'impact-effort': { x: phrase('Effort'), y: phrase('Impact') },
  'severity-frequency': { x: phrase('Frequency'), y: phrase('Severity') },
};

/** What stands at an axis below or beside its number: 'major', '40–60%'; nothing where the number says it all. */
export function scoreWords(kind: MatrixKind, axis: 'x' | 'y', score: number): string {
  if (kind === 'impact-effort') return '';
  if (axis === 'y') return severityName(score);
  const [from, to] = bandOfLevel(score);
  return percentRange(from, to);
}

/** The names of the corners of the impact and effort matrix, and where to begin among the pain points. */
export function cornerName(kind: MatrixKind, { x, y }: Place): string {
  if (kind === 'severity-frequency') return x === 5 && y === 4 ? t('Solve first') : '';
  if (x === 1 && y === 5) return t('Quick wins');
  if (x === 5 && y === 5) return t('Major projects');
  if (x === 1 && y === 1) return t('Fill-ins');
  return x === 5 && y === 1 ? t('Think twice') : '';
}

/** A cell in words, as it is announced: 'Impact 4, effort 2'. */
export function placeWords(kind: MatrixKind, { x, y }: Place): string {
  return kind === 'impact-effort'
    ? t('Impact {{impact}}, effort {{effort}}', { impact: y, effort: x })
    : t('Severity {{severity}} ({{name}}), frequency {{frequency}} of 5', {
        severity: y,
        name: severityName(y),
        frequency: x,
      });
}

/** A value of a ranking with at most two digits after the point. */
export const valueText = (value: number): string => numberText(value, { maximumFractionDigits: 2 });

/** How often, as it was given: '52%', or for a rating what it counts as: '3 of 5 (50%)'. */
export function frequencyText(card: Pick<Card, 'frequencyShare' | 'frequencyRating'>): string {
  const share = frequencyAsShare(card);
  if (share === null) return '?';
  return card.frequencyRating === null
    ? percent(share)
    : t('{{rating}} of 5 ({{share}})', { rating: card.frequencyRating, share: percent(share) });
}

/** A rank's value with its parts: 'Impact 4 ÷ effort 2 = 2'. */
export function partsWords(kind: MatrixKind, { card, value }: Pick<RankedCard, 'card' | 'value'>): string {
  return kind === 'impact-effort'
    ? t('Impact {{impact}} ÷ effort {{effort}} = {{value}}', {
        impact: card.impact ?? '?',
        effort: card.effort ?? '?',
        value: valueText(value),
      })
    : t('Severity {{severity}} × {{frequency}} = {{value}}', {
        severity: card.severity ?? '?',
        frequency: frequencyText(card),
        value: valueText(value),
      });
}

/** What a card that is not rated yet still lacks: 'Effort is missing'. */
export function missingWords(kind: MatrixKind, card: Card): string {
  const { x, y } = judgementsOf(kind, card);
  if (x === null && y === null) return '';
  const names = axisNames[kind];
  return t('{{score}} is missing', { score: t(x === null ? names.x : names.y) });
}

/** The scores of a card in a line of the plan: 'Impact 4, effort 2'; `–` stands for what is missing. */
export function scoresWords(kind: MatrixKind, card: Card): string {
  const { x, y } = judgementsOf(kind, card);
  if (x === null && y === null) return '';
  return kind === 'impact-effort'
    ? t('Impact {{impact}}, effort {{effort}}', { impact: y ?? '–', effort: x ?? '–' })
    : t('Severity {{severity}}, {{frequency}}', {
        severity: y ?? '–',
        frequency: x === null ? '–' : frequencyText(card),
      });
}
