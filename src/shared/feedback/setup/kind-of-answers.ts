import type { Column } from '../../model/column.ts';
import type { EvidenceKind } from '../../model/evidence.ts';
import type { LayoutName } from '../layouts/layout.ts';

const kindsOfLayouts: Readonly<Partial<Record<LayoutName, EvidenceKind>>> = {
  'google-play': 'review',
  'app-reviews': 'review',
  trustpilot: 'review',
  zendesk: 'support-ticket',
  'stage-counts': 'web-analytics',
};

/** What kind of source a file is by its layout, else by what its columns hold. */
export function kindOfAnswers(layout: LayoutName, columns: readonly Column[]): EvidenceKind {
  const has = (kind: Column['role']['kind']): boolean => columns.some(({ role }) => role.kind === kind);
  const known = kindsOfLayouts[layout];
  if (known) return known;
  if (has('first-answer') || has('response-time')) return 'support-ticket';
  return has('usage-count') && !has('score') ? 'web-analytics' : 'survey';
}
