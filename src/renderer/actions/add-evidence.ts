import { handKeyboardTo, holdKeysDuring } from '../keyboard/hand-over.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { newId } from '../../shared/model/new-id.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';
import type { LinkTarget } from '../attach/link-target.ts';

/** Adds a piece of evidence, linked where a target is given, and opens it with the cursor in its title. */
export async function addEvidence(target: LinkTarget | null = null, title = ''): Promise<void> {
  const id = newId();
  const calls: CommandCall[] = [{ command: 'add-evidence', input: { id, kind: 'interview', title } }];
  if (target) calls.push({ command: 'link-evidence', input: { evidenceId: id, ...target } });
  if (!(await holdKeysDuring(runOrNotice(calls)))) return;
  sessionStore.setState({ selection: { kind: 'evidence', id }, inspectorOpen: true });
  handKeyboardTo('[data-inspector-first]', { caret: 'end' });
}
