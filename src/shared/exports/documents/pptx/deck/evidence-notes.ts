import { inLine } from '../../../../layout/clean-text.ts';
import { dayText } from '../../../../language/dates.ts';
import { t } from '../../../../language/translate.ts';
import type { CardView } from '../../../../layout/view.ts';
import type { Evidence, Stance } from '../../../../model/evidence.ts';
import type { ProjectRecords } from '../../../../model/records.ts';
import { evidenceKindName, stanceName } from '../../../../words/evidence.ts';
import { cardTitle } from '../../../../words/titles.ts';

/** A piece of evidence, and what it says of what it is linked to. */
export type LinkedPiece = { readonly piece: Evidence; readonly stance: Stance };

/** What is linked to a stage, a step or a card, by its id. */
export function piecesByTarget({
  evidence,
  evidenceLink,
}: Pick<ProjectRecords, 'evidence' | 'evidenceLink'>): ReadonlyMap<string, readonly LinkedPiece[]> {
  const byTarget = new Map<string, LinkedPiece[]>();
  for (const { evidenceId, targetId, stance } of evidenceLink.values()) {
    const piece = evidence.get(evidenceId);
    if (!piece) continue;
    const own = byTarget.get(targetId) ?? [];
    own.push({ piece, stance });
    byTarget.set(targetId, own);
  }
  return byTarget;
}

/** Longest words of a piece in notes: the whole transcript of an interview is no note. */
const LONGEST = 1_000;

/** What the notes say of a card: its words where the slide does not show them, and the evidence that may be shown. */
export function notesOfCard(
  { card }: CardView,
  pieces: ReadonlyMap<string, readonly LinkedPiece[]>,
  bodyShown: boolean,
): readonly string[] {
  const linked = pieces.get(card.id) ?? [];
  const words = [
    ...(bodyShown || card.title.trim() === '' ? [] : [card.body]),
    ...(card.rootCause.trim() === '' ? [] : [t('Root cause: {{cause}}', { cause: card.rootCause.trim() })]),
  ].filter((text) => text.trim() !== '');
  if (linked.length === 0 && words.length === 0) return [];
  return [cardTitle(card), ...words, ...linked.map(pieceText), ''];
}

/** ‘– Interview, Desk in Utrecht, 3 Nov 2026: Title. “What was said”’; what contradicts says so first. */
export function pieceText({ piece, stance }: LinkedPiece): string {
  const { kind, source, date, title, text, link } = piece;
  const from = inLine(
    [evidenceKindName(kind), source.trim(), date === null ? '' : dayText(date)].filter((part) => part !== ''),
    ', ',
  );
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text;
  const said = [
    title.trim(),
    shown.trim() === '' ? '' : t('“{{text}}”', { text: shown.trim() }),
    link.trim(),
  ].filter((part) => part !== '');
  const hidden = piece.confidentiality === 'confidential' && said.length === 0;
  const words = hidden ? [t('Confidential')] : said;
  const lead = stance === 'supports' ? '' : `${stanceName(stance)}: `;
  return `– ${lead}${from}${words.length === 0 ? '' : `: ${words.join(' ')}`}`;
}
