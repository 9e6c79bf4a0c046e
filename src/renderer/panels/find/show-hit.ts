import type { TextHit } from '../../../shared/find/text-query.ts';
import { showCard, showConnection, showPhase, showPlace, switchMap } from '../../actions/show.ts';
import { graphCamera } from '../../session/graph-camera.ts';
import { projectStore } from '../../session/project-store.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import { showFound } from '../../sources/open-source.ts';
import { findStore } from './find-store.ts';

/**
 * Goes to a record: its map is shown, it is selected and in view; what the map does not show opens in the inspector.
 * The field that found it keeps the keyboard, for the next.
 */
export function showHit({ kind, id, field }: Pick<TextHit, 'kind' | 'id' | 'field'>): void {
  if (!isOnMap(kind, field) && kind !== 'source') sessionStore.setState({ inspectorOpen: true });
  switch (kind) {
    case 'card':
      // A graph that shows it, too, stays.
      if (graphCamera()?.has(id)) select({ kind: 'cards', ids: [id] });
      else showCard(id, 'stays');
      return;
    case 'stage':
      if (field === 'phase') showPhase(id, 'stays');
      else showPlace(kind, id, 'stays');
      return;
    case 'step':
    case 'lane':
      showPlace(kind, id, 'stays');
      return;
    case 'connection':
      if (graphCamera()?.has(id)) select({ kind, id });
      else showConnection(id, 'stays');
      return;
    case 'map':
      switchMap(id);
      sessionStore.setState({ screen: 'map', selection: { kind, id } });
      return;
    case 'evidence':
    case 'persona':
      select({ kind, id });
      return;
    case 'source': {
      const { query, matchCase, wholeWord } = findStore.getState();
      showFound(id, { query, matchCase, wholeWord });
      return;
    }
    case 'comment': {
      const comment = projectStore.getState().records.comment.get(id);
      if (comment) showHit({ kind: comment.targetKind, id: comment.targetId, field: 'comments' });
    }
  }
}

/** True for texts that the map itself shows. */
const isOnMap = (kind: TextHit['kind'], field: string): boolean => {
  if (kind === 'card') return field === 'title' || field === 'body';
  return (kind === 'stage' || kind === 'step' || kind === 'lane') && (field === 'name' || field === 'phase');
};
