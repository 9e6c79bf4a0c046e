import type { ImportLook } from '../../shared/protocol/import-api.ts';
import type { Result } from '../../shared/result.ts';
import { askHost } from '../session/project-store.ts';
import type { ImportDraft } from './draft.ts';
import { begin, watchProgress } from './import-work.ts';

/** How a person wants the file read; what is left out is proposed. */
export type Wishes = Partial<Pick<ImportDraft, 'reading' | 'skippedRows' | 'headerRows'>> & {
  readonly layout?: ImportLook['layout'] | null;
};

/** Reads a sample of the file in another way; `gone` where that is no longer wanted. */
export type LookAgain = (wishes: Wishes) => Promise<Result<ImportLook> | 'gone'>;

/** Reads a sample of an import's file. */
export const lookAtFile =
  (importId: string): LookAgain =>
  async (wishes) => {
    const signal = begin({ kind: 'reading', progress: null });
    const stop = watchProgress(importId, 'reading', signal);
    const looked = await askHost('import-look', {
      importId,
      reading: wishes.reading ?? null,
      layout: wishes.layout ?? null,
      skippedRows: wishes.skippedRows ?? null,
      headerRows: wishes.headerRows ?? null,
    });
    stop();
    return signal.aborted ? 'gone' : looked;
  };
