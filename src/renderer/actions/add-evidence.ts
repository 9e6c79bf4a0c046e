import { handKeyboardTo, holdKeysDuring } from '../keyboard/hand-over.ts';
import { linkCalls, type LinkTarget } from '../attach/link-target.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { newId } from '../../shared/model/new-id.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';

/** Adds a piece of evidence, linked to the targets, and opens it with the cursor in its title. */
export async function addEvidence(targets: readonly LinkTarget[], title = ''): Promise<void> {
  const id = newId();
  const calls: CommandCall[] = [
    { command: 'add-evidence', input: { id, kind: 'interview', title } },
    ...linkCalls(id, targets),
  ];
  await thenGo(holdKeysDuring(runOrNotice(calls)), () => {
    sessionStore.setState({ selection: { kind: 'evidence', id }, inspectorOpen: true });
    handKeyboardTo('[data-inspector-first]', { caret: 'end' });
  });
}
