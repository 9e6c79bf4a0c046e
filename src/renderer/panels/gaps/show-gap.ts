import type { Gap } from '../../../shared/gaps/gap.ts';
import { showTarget } from '../../actions/show.ts';
import { select, sessionStore } from '../../session/session-store.ts';

/** Goes to where something is missing: it is selected and in view. What the map does not show opens in the inspector. */
export function showGap(gap: Gap): void {
  if (gap.kind === 'persona') {
    sessionStore.setState({ inspectorOpen: true });
    select({ kind: 'persona', id: gap.personaId });
    return;
  }
  showTarget(gap.place.kind, gap.place.id, 'stays');
  if (gap.kind !== 'old-evidence') return;
  sessionStore.setState({ inspectorOpen: true });
  select({ kind: 'evidence', id: gap.evidenceId });
}
