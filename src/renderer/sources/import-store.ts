import { createStore, useStore } from 'zustand';
import type { SourcePlan } from '../../shared/sources/plan/plan-source.ts';

export type OpenTranscript = SourcePlan & {
  readonly file: File;
  readonly keepsFile: boolean;
  /** Whether it is imported although a source was read from the same file before. */
  readonly isAgain: boolean;
};

export type SourceImport = {
  readonly queue: readonly File[];
  readonly open: OpenTranscript | null;
  readonly isBusy: boolean;
  readonly failure: string | null;
  /** The upload that the host is reading. */
  readonly reading: string | null;
};

const nothing: SourceImport = { queue: [], open: null, isBusy: false, failure: null, reading: null };

/** The file that is about to become a source. None of it enters the project before it is imported. */
export const sourceImport = createStore<SourceImport>()(() => nothing);
export const useSourceImport = <T>(select: (state: SourceImport) => T): T => useStore(sourceImport, select);
export const resetSourceImport = (): void => sourceImport.setState(nothing);

export const changeOpen = (patch: Partial<OpenTranscript>): void =>
  sourceImport.setState(({ open }) => (open ? { open: { ...open, ...patch } } : {}));
