import { t } from '../language/translate.ts';
import type { Card } from '../model/card.ts';
import type { Evidence } from '../model/evidence.ts';

/** A record's name, or what stands for it while it has none. */
export const nameOf = (record: { readonly name: string }, fallback: string): string =>
  record.name.trim() || fallback;

/** A card's or a piece of evidence's title, else the beginning of its text, else what stands for it. */
export const titleOf = (
  record: Pick<Card, 'title' | 'body'> | Pick<Evidence, 'title' | 'text'>,
  fallback: string,
): string => {
  const text = 'body' in record ? record.body : record.text;
  return record.title.trim() || firstWords(text) || fallback;
};

/** What a card is called wherever it is listed or announced. */
export const cardTitle = (card: Pick<Card, 'title' | 'body'>): string => titleOf(card, t('Untitled card'));

const firstWords = (text: string): string => {
  const line = text.trim().split('\n', 1)[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
};
