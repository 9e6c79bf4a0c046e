import { createStore, useStore } from 'zustand';
import type { FeltBy } from '../../shared/map-import/plan/import-calls.ts';
import type { LaneChoice } from '../../shared/map-import/plan/proposal.ts';
import type { TableChoices } from '../../shared/map-import/structure/table-choices.ts';
import type { MapFile } from '../../shared/map-import/table/map-file.ts';

/** A file that is about to become a map, with what was chosen. */
export type OpenMapFile = {
  /** As the person knows it. */
  readonly name: string;
  readonly file: MapFile;
  /** Which of its tables. */
  readonly table: number;
  readonly choices: TableChoices;
  readonly lanes: readonly LaneChoice[];
  readonly goal: 'new-map' | 'open-map';
  /** Who feels what the file says of nobody; null: as proposed. */
  readonly feltBy: FeltBy | null;
  /** Of the new map. */
  readonly mapName: string;
};

/** What else a dropped file may be. */
export type OtherImport = 'answers' | 'notes' | 'evidence';

/** A dropped file that may be a map or something else: the person is asked. */
export type WhatIsIt = {
  readonly name: string;
  /** What was read of it; null where it is read once it is a map. */
  readonly file: MapFile | null;
  readonly dropped: File;
  readonly other: OtherImport;
  readonly otherwise: () => void;
};

export type MapImport = {
  readonly open: OpenMapFile | null;
  readonly isBusy: boolean;
  readonly failure: string | null;
  /** The upload that the host is reading. */
  readonly reading: string | null;
  readonly question: WhatIsIt | null;
};

const nothing: MapImport = { open: null, isBusy: false, failure: null, reading: null, question: null };

/** The import of a map that is under way. None of it enters the project before it is imported. */
export const mapImport = createStore<MapImport>()(() => nothing);
export const useMapImport = <T>(select: (state: MapImport) => T): T => useStore(mapImport, select);
export const resetMapImport = (): void => mapImport.setState(nothing);
