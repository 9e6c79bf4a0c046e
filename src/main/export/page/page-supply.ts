import { openWaitingPage, type WaitingPage } from './waiting-page.ts';
import type { ExportFormat } from '../../../shared/exports/formats/index.ts';

/**
 * Pages for exports that are made one after another. A page takes about as long to start as a project to open, so it starts
 * beforehand.
 */
export type PageSupply = {
  /** Has a page wait for the export after those that are prepared already, of which one is, at most. */
  readonly prepare: (format: ExportFormat) => void;
  /** The page that waits, or a new one. Whoever takes it closes it. */
  readonly take: (format: ExportFormat) => WaitingPage;
  /** Ends what nobody took. */
  readonly close: () => void;
};

/** A supply in which no more than one page waits. */
function createPageSupply(log: (message: string) => void): PageSupply {
  let waiting: WaitingPage | null = null;
  /** The format of the page that is opened when the one that waits is taken. */
  let next: ExportFormat | null = null;
  const takeWaiting = (): WaitingPage | null => {
    const taken = waiting;
    waiting = next === null ? null : openWaitingPage(next, log);
    next = null;
    if (!taken?.isLost()) return taken;
    taken.close();
    return null;
  };
  return {
    prepare: (format) => {
      if (waiting === null) waiting = openWaitingPage(format, log);
      else next = format;
    },
    take: (format) => takeWaiting() ?? openWaitingPage(format, log),
    close: () => {
      next = null;
      takeWaiting()?.close();
    },
  };
}

/** Does work that needs pages, and ends what waits when it is over. */
export async function withPages<T>(
  log: (message: string) => void,
  work: (pages: PageSupply) => Promise<T>,
): Promise<T> {
  const pages = createPageSupply(log);
  try {
    return await work(pages);
  } finally {
    pages.close();
  }
}
