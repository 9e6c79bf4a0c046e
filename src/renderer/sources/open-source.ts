import { findAnchor } from '../../shared/sources/anchor.ts';
import { t } from '../../shared/language/translate.ts';
import { showScreen } from '../session/show-screen.ts';
import { announce } from '../session/announcer.ts';
import { findBy, inOrder } from '../session/find-by.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { readAt, sourceStore } from '../session/source-store.ts';
import { matchesIn } from './find-in-source.ts';
import type { TextQuery } from '../../shared/find/text-matcher.ts';

/** The source that the reading view shows; null where there is none. */
export function sourceRead(): string | null {
  const { source } = projectStore.getState().records;
  const { sourceId } = sourceStore.getState();
  return sourceId !== null && source.has(sourceId) ? sourceId : (inOrder(source)[0]?.id ?? null);
}

/** Opens a source in the reading view, where it was left or at its beginning. */
export function openSource(sourceId: string): void {
  if (sourceStore.getState().sourceId !== sourceId) readAt(sourceId, 0);
  showScreen('source');
}

/** The place of the selected piece of evidence in a source; undefined where it has none. */
export function placeOfEvidence() {
  const { selection } = sessionStore.getState();
  const { highlight } = projectStore.getState().records;
  return selection?.kind === 'evidence' ? findBy(highlight, 'evidenceId', selection.id)[0] : undefined;
}

/** Opens the source of a piece of evidence at its words. */
export function openPlace(highlightId: string): void {
  const { highlight: highlights, source: sources } = projectStore.getState().records;
  const highlight = highlights.get(highlightId);
  const source = highlight && sources.get(highlight.sourceId);
  if (!source) return;
  const found = findAnchor(source.text, highlight);
  if (found.state === 'orphaned') {
    readAt(source.id, Math.min(highlight.start, source.text.length));
    announce(t('These words are no longer in the source.'));
  } else readAt(source.id, found.start, found.end);
  showScreen('source');
}

/** Shows the first place of a source that has what was looked for; the keyboard stays where it is. */
export function showFound(sourceId: string, find: TextQuery): void {
  const source = projectStore.getState().records.source.get(sourceId);
  if (!source) return;
  const [first] = matchesIn(source.text, find);
  readAt(sourceId, first?.start ?? 0, first?.end ?? 0, find);
  showScreen('source', 'stays');
}
