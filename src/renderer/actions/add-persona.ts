import { handKeyboardTo, holdKeysDuring } from '../keyboard/hand-over.ts';
import { newId } from '../../shared/model/new-id.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';

/** Adds a persona and opens it with the cursor in its name. */
export async function addPersona(): Promise<void> {
  const id = newId();
  await thenGo(holdKeysDuring(runOrNotice([{ command: 'add-persona', input: { id } }])), () => {
    sessionStore.setState({ selection: { kind: 'persona', id }, inspectorOpen: true });
    handKeyboardTo('[data-inspector-first]');
  });
}
