import type { Brand } from '../../../shared/exports/brand/brand.ts';
import type { ExportFormat } from '../../../shared/exports/formats/index.ts';
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

/** Formats of plain boxes and text without any date, and without words of people. */
const withoutDay: readonly ExportFormat[] = ['mermaid', 'canvas', 'drawio'];

type Dated = { readonly format: ExportFormat; readonly brand?: Pick<Brand, 'footer'> | undefined };

/** True where the same export of another day may differ: it shows the day, what is due by then, or whose consent has ended. */
export const dependsOnDay = ({ format, brand }: Dated): boolean =>
  !withoutDay.includes(format) || brand?.footer?.includes('{date}') === true;
