import { session } from 'electron';

/** Longer than any launch takes; a helper that never starts must not keep the program. */
const PATIENCE = 10_000;

/**
 * Resolves once the process that Chromium starts by itself after `ready`, the one for the network, is there. To be awaited
 * before an end that may follow the beginning at once: on Linux that process is forked, the allocator's locks are held
 * meanwhile, and an `exit` just then takes away the handlers that would release them. The program then hangs for good in
 * the destructors of its libraries.
 */
export async function helpersLaunched(): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  // Answered by the process itself. It fails where the process does, which is an answer too.
  const answered = session.defaultSession.clearHostResolverCache().catch(() => {});
  await Promise.race([answered, patience]);
  clearTimeout(timer);
}
