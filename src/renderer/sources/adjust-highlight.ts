import { t } from '../../shared/language/translate.ts';
import type { Source } from '../../shared/model/source.ts';
import { findAnchor } from '../../shared/sources/anchor.ts';
import { announce } from '../session/announcer.ts';
import { projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sourceStore } from '../session/source-store.ts';
import { wordsWithin } from './mark.ts';

/** Begins to put a highlight onto other words: those that it is on are selected, the end of the selection moves. */
export function beginAdjusting(highlightId: string): void {
  const { highlight: highlights, source: sources } = projectStore.getState().records;
  const highlight = highlights.get(highlightId);
  const source = highlight && sources.get(highlight.sourceId);
  if (!highlight || !source) return;
  const place = findAnchor(source.text, highlight);
  const [anchor, caret] = place.state === 'orphaned' ? [0, 0] : [place.start, place.end];
  sourceStore.setState({
    adjusting: highlightId,
    ...(place.state === 'orphaned' ? {} : { anchor, caret }),
  });
  announce(
    t(
      'Select the words of this highlight. Shift and arrow keys move its end, R its other end. Enter sets it, Escape leaves it as it was.',
    ),
  );
}

/** From here on the other end of the selection moves. */
export const swapEnds = (): void =>
  sourceStore.setState(({ anchor, caret }) => ({ anchor: caret, caret: anchor }));

/** Leaves the highlight as it was. */
export function stopAdjusting(): void {
  sourceStore.setState(({ caret }) => ({ adjusting: null, anchor: caret }));
  announce(t('The highlight was left as it was.'));
}

/** Puts the highlight onto what is selected. It stays in hand where nothing is. */
export async function setHighlight(source: Source): Promise<void> {
  const { adjusting, anchor, caret } = sourceStore.getState();
  if (adjusting === null) return;
  const [start, end] = wordsWithin(source.text, Math.min(anchor, caret), Math.max(anchor, caret));
  if (start >= end) {
    announce(t('Nothing is selected there. Select some words of the text first.'));
    return;
  }
  sourceStore.setState({ adjusting: null, anchor: end, caret: end });
  const input = { highlightId: adjusting, start, end };
  if (await runOrNotice([{ command: 'edit-highlight', input }]))
    announce(t('The highlight is on: {{words}}', { words: source.text.slice(start, end).slice(0, 200) }));
}
