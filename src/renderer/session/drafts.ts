/** Commits of texts that were typed and not sent yet. */
const pending = new Set<() => void>();

/** Registers the commit of a text being typed; returns the function that takes it back. */
export function registerDraft(commit: () => void): () => void {
  pending.add(commit);
  return () => pending.delete(commit);
}

/** Sends every text that was typed and not sent yet. Called before anything that could lose or overtake it. */
export function flushDrafts(): void {
  for (const commit of pending) commit();
}
