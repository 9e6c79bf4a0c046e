import type { ExportedDrawing } from '../../../shared/exports/formats/drawings.ts';
import { type ExportFormat, isDocument } from '../../../shared/exports/formats/index.ts';
import { hashOf } from './file-hash.ts';

/** All that an export is made from. */
export type MadeFrom = {
  /** SHA-256 of the project file. */
  readonly content: string;
  /** What its exports are named after. */
  readonly name: string;
  /** As it was asked for, without where it goes: plain data. */
  readonly wish: object;
  /** SHA-256 of the template, or null. */
  readonly template: string | null;
  readonly language: string;
  /** Whom the export names as its author. */
  readonly signature: string;
  /** The day that it shows, or null. */
  readonly day: string | null;
  /** The app's version. */
  readonly app: string;
};

/** Two exports with one key are alike. */
export const exportKey = (madeFrom: MadeFrom): string => hashOf(JSON.stringify(sorted(madeFrom)));

/** The same data with its properties in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, sorted(one)]),
  );
}

/** Formats of plain boxes and text without any date. */
const withoutDay: readonly ExportFormat[] = ['mermaid', 'canvas', 'drawio'];
const datedByTitle: readonly ExportedDrawing[] = ['map', 'flow', 'proof'];

type Dated = { readonly format: ExportFormat; readonly what: ExportedDrawing; readonly titleBlock: boolean };

/** True where the same export of another day differs: it shows the day, or what is due by then. */
export const dependsOnDay = ({ format, what, titleBlock }: Dated): boolean =>
  isDocument(format) ? !withoutDay.includes(format) : titleBlock || !datedByTitle.includes(what);
