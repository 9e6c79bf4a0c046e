import type { Evidence } from '../model/evidence.ts';
import { dayText } from '../language/dates.ts';
import { t } from '../language/translate.ts';
import { evidenceKindName } from '../words/evidence.ts';
import { cleanText, isRightToLeft } from './clean-text.ts';
import type { MeasureText } from './measure.ts';
import { textStyles } from './sizes.ts';

/** Where things are placed inside a box of evidence, px from its corner. */
export const evidencePlaces = { top: 8, bottom: 8, iconX: 12, iconSize: 16, textX: 36, right: 12 } as const;

export type EvidenceContent = {
  readonly height: number;
  readonly titleLines: readonly string[];
  readonly metaLines: readonly string[];
  readonly rtl: boolean;
};

/**
 * What a box of evidence shows: its title, or its words where it has no title, then kind, source and day. The
 * words of confidential evidence never stand in for a title.
 */
export function evidenceContent(evidence: Evidence, width: number, measure: MeasureText): EvidenceContent {
  const room = width - evidencePlaces.textX - evidencePlaces.right;
  const words = evidence.confidentiality === 'confidential' ? t('Confidential') : evidence.text;
  const title = cleanText(evidence.title.trim() === '' ? words : evidence.title);
  const kind = evidenceKindName(evidence.kind);
  const source = cleanText(evidence.source);
  const parts = [
    // ‘Web analytics, all three shops’ says its kind itself.
    source.toLowerCase().startsWith(kind.toLowerCase()) ? '' : kind,
    source,
    evidence.date === null ? '' : dayText(evidence.date),
  ];
  const meta = parts.filter((part) => part.trim() !== '').join(' · ');
  return titleAndMeta(title, meta, room, measure);
}

/** A title and the line of facts below it, broken for a room; as high as they need. */
export function titleAndMeta(
  title: string,
  meta: string,
  room: number,
  measure: MeasureText,
): EvidenceContent {
  const titleLines = title.trim() === '' ? [] : measure(title, textStyles.evidenceTitle, room).lines;
  // The end of a line separates as well as the dot does.
  const metaLines = measure(meta, textStyles.badge, room).lines.map((line) => line.replace(/^· | ·$/g, ''));
  const text =
    titleLines.length * textStyles.evidenceTitle.lineHeight + metaLines.length * textStyles.badge.lineHeight;
  return {
    height: Math.ceil((evidencePlaces.top + text + evidencePlaces.bottom) / 4) * 4,
    titleLines,
    metaLines,
    rtl: isRightToLeft(title),
  };
}
