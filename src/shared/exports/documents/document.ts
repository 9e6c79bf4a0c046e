import type { MapView } from '../../layout/map-view.ts';
import type { MeasureText } from '../../layout/measure.ts';
import type { PlaceMeasures } from '../../measures/place-measures.ts';
import type { Brand } from '../brand/brand.ts';
import type { ProjectRecords } from '../../model/records.ts';

/** What is chosen for documents, as the options of an export have it. */
export type DocumentOptions = {
  readonly theme: 'light' | 'dark';
  /** Confidential evidence is in the records; without it only that there is some. */
  readonly confidential: boolean;
  /** For whom it is made. */
  readonly brand?: Brand | undefined;
};

/** What a document is written from. Whatever may not be shown is not in it any more. */
export type DocumentSource = {
  readonly records: ProjectRecords;
  /** The map that was chosen, or its one stage. */
  readonly view: MapView;
  /** Of the whole project. */
  readonly measures: PlaceMeasures;
  readonly projectName: string;
  /** YYYY-MM-DD. */
  readonly day: string;
  readonly options: DocumentOptions;
  /** The bytes of the template that was chosen, which its format has read once; null: none. */
  readonly template: Uint8Array | null;
  /** The client's logo as a PNG; left out or null: none. */
  readonly logo?: Uint8Array | null;
  /** The client’s font: what it is called, and CSS that carries its files, empty where it is only named; left out or null: none. */
  readonly font?: { readonly family: string; readonly css: string } | null;
  /** As the screen measures text, or in the client’s font. */
  readonly measure: MeasureText;
  /** The bytes of an attachment; null where the project does not hold them any more. */
  readonly readFile: (sha256: string) => Promise<Uint8Array | null>;
  /** How far it is, 0..1. */
  readonly onProgress: (share: number) => Promise<void>;
};

/** Something to know about a document that was written, such as what it cannot hold; `t` says it. */
export type ExportNote = {
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** A document as it goes to the disk. */
export type WrittenDocument = {
  /** A text is written as UTF-8. */
  readonly content: string | Uint8Array<ArrayBuffer>;
  /** How many parts it has, as its format counts them. */
  readonly parts: number;
  readonly notes: readonly ExportNote[];
};

/** Writes a document. The words in it are in the language that is spoken. */
export type WriteDocument = (source: DocumentSource) => WrittenDocument | Promise<WrittenDocument>;
