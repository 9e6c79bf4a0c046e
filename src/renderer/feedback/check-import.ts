import { askHost } from '../session/project-store.ts';
import { choicesOf } from './draft.ts';
import { importStore } from './import-store.ts';
import { begin, countAfter, end, setOpen, stopWaiting, watchProgress } from './import-work.ts';

/** After the last change until rows are counted anew, ms: a word that is typed is not counted letter by letter. */
const QUIET = 120;

/** Finds out what would happen by the choices as they are; the person waits for it. */
export const check = (): Promise<void> => count(begin({ kind: 'checking', progress: null }));

/** Finds it out while the person goes on choosing; the numbers before stay in view and are marked as old. */
export const countSoon = (wait = QUIET): void => countAfter(wait, count);

/** Ends a count that nobody waits for any more. */
export function stopCounting(): void {
  if (!importStore.getState().counting) return;
  stopWaiting();
  importStore.setState({ counting: null });
}

/** Waits for a count that goes on, or begins one, where the numbers are not known. */
export function waitForReport(): void {
  const { open, counting } = importStore.getState();
  if (counting) importStore.setState({ work: { kind: 'checking', progress: counting.progress } });
  else if (open && !open.report) void check();
}

async function count(signal: AbortSignal): Promise<void> {
  const { open } = importStore.getState();
  if (!open) return;
  const { importId, draft } = open;
  const stop = watchProgress(importId, 'checking', signal);
  const report = await askHost('import-check', { importId, choices: choicesOf(draft) });
  stop();
  if (signal.aborted) return;
  if (report.ok) setOpen({ report: report.value });
  end(report.ok ? null : report.failure);
}
