import { ok } from '../../shared/result.ts';
import { type SeenStore, setupSeen } from '../platform/seen-store.ts';
import type { Handlers, MainParts } from './handlers.ts';

/** Up to where the person has seen each project. */
export function seenRequests({ settings }: MainParts): Handlers<'seen' | 'mark-seen'> {
  let opened: SeenStore | null = null;
  // Nobody waits for it at the start.
  const store = (): SeenStore => (opened ??= setupSeen());
  const person = (): string => settings.get().author.trim();
  return {
    seen: (_window, { projectId }) => ok(store().last(projectId, person())),
    'mark-seen': (_window, { projectId, revisionId }) => {
      store().mark({ projectId, revisionId, person: person() });
      return ok(null);
    },
  };
}
