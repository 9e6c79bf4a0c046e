import { createStore, useStore } from 'zustand';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { SpeakerChoice } from '../../shared/sources/compose-source.ts';
import type { Transcript } from '../../shared/sources/read/utterance.ts';

/** To whom a speaker is given: a participant by id, a new one, or nobody. */
export type SpeakerGoal = SpeakerChoice & { readonly isNew: boolean };

export type OpenTranscript = {
  readonly file: File;
  readonly transcript: Transcript;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: string | null;
  readonly keepsFile: boolean;
  /** By the speaker’s name; '' for notes in which nobody is named. */
  readonly goals: ReadonlyMap<string, SpeakerGoal>;
};

export type SourceImport = {
  readonly queue: readonly File[];
  readonly open: OpenTranscript | null;
  readonly isBusy: boolean;
  readonly failure: string | null;
};

const nothing: SourceImport = { queue: [], open: null, isBusy: false, failure: null };

/** The file that is about to become a source. None of it enters the project before it is imported. */
export const sourceImport = createStore<SourceImport>()(() => nothing);
export const useSourceImport = <T>(select: (state: SourceImport) => T): T => useStore(sourceImport, select);
export const resetSourceImport = (): void => sourceImport.setState(nothing);

export const changeOpen = (patch: Partial<OpenTranscript>): void =>
  sourceImport.setState(({ open }) => (open ? { open: { ...open, ...patch } } : {}));
