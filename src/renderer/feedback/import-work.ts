import type { Failure } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import { type ImportWork, importStore, type OpenImport } from './import-store.ts';

/** Between two looks at how far the host is, ms. */
const LOOK_EVERY = 150;

/** What goes on now; another one, or a dialog that was closed, makes its answers nobody's. */
let current = new AbortController();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Makes answers to what goes on nobody's, and drops what was about to begin. */
export function stopWaiting(): AbortSignal {
  clearTimeout(timer);
  current.abort();
  current = new AbortController();
  return current.signal;
}

/** Begins what a person waits for, in place of what went on before. */
export function begin(work: ImportWork): AbortSignal {
  const signal = stopWaiting();
  importStore.setState({ work, counting: null, failure: null });
  return signal;
}

/** Begins to count rows after a while without another change; the person goes on meanwhile. */
export function countAfter(wait: number, count: (signal: AbortSignal) => Promise<void>): void {
  const signal = stopWaiting();
  importStore.setState({ counting: { progress: null }, failure: null });
  timer = setTimeout(() => void count(signal), wait);
}

export const end = (failure: Failure | null = null): void => {
  const isCancelled = failure?.code === 'cancelled';
  importStore.setState({
    work: null,
    counting: null,
    failure: isCancelled ? null : (failure?.message ?? null),
  });
};

export const setOpen = (change: Partial<OpenImport>): void =>
  importStore.setState(({ open }) => ({ open: open && { ...open, ...change } }));

/** Shows how far the host is until it is stopped. */
export function watchProgress(
  importId: string,
  kind: 'reading' | 'checking' | 'importing',
  signal: AbortSignal,
): () => void {
  const timer = setInterval(() => {
    void askHost('import-progress', { importId }).then((answer) => {
      if (signal.aborted || !answer.ok || !answer.value) return;
      const { work, counting } = importStore.getState();
      const progress = answer.value;
      if (work?.kind === kind) importStore.setState({ work: { kind, progress } });
      else if (counting) importStore.setState({ counting: { progress } });
    });
  }, LOOK_EVERY);
  return () => clearInterval(timer);
}
