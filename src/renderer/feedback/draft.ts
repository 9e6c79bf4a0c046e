import type { GuessedColumn } from '../../shared/feedback/guess/reason.ts';
import { kindOfAnswers } from '../../shared/feedback/setup/kind-of-answers.ts';
import type { FileReading } from '../../shared/feedback/table.ts';
import type { Column } from '../../shared/model/column.ts';
import type { ColumnName } from '../../shared/model/column-name.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { NamedPlace, PlacingRule } from '../../shared/model/place.ts';
import { type ImportChoices, type ImportLook, keptColumns } from '../../shared/protocol/import-api.ts';

/** How answers find their place: all in one, one for each question, or by rules. */
export const placings = ['all', 'questions', 'rules'] as const;
export type Placing = (typeof placings)[number];

/** Everything that is chosen in the steps of an import, before it is sent. `columns` are those of `guessed`, in the same order. */
export type ImportDraft = {
  readonly look: ImportLook;
  readonly reading: FileReading;
  readonly skippedRows: number;
  readonly headerRows: number;
  readonly columns: readonly Column[];
  /** Doubts that a person has decided, by `doubtKey`. */
  readonly settled: ReadonlySet<string>;
  readonly personal: readonly ColumnName[];
  readonly masked: boolean;
  readonly placing: Placing;
  /** Where all answers go. */
  readonly all: NamedPlace | null;
  /** Where the answers of a column go, by its place in the list. */
  readonly places: ReadonlyMap<number, NamedPlace>;
  readonly rules: readonly PlacingRule[];
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly wave: string;
};

/** What is proposed for a file: everything as it was guessed, at the place that is given. */
export function draftOf(look: ImportLook, fileName: string, all: NamedPlace | null): ImportDraft {
  const columns = look.columns.map(({ column }) => column);
  return {
    look,
    reading: look.sniffed.reading,
    skippedRows: look.skippedRows,
    headerRows: look.headerRows,
    columns,
    settled: new Set(),
    personal: [],
    masked: false,
    placing: 'all',
    all,
    places: new Map(),
    rules: [],
    name: nameOfFile(fileName),
    kind: kindOfAnswers(look.layout, columns),
    wave: '',
  };
}

/** The same choices after the file was read in another way: those about its columns begin anew. */
export function draftOfAnotherLook(draft: ImportDraft, look: ImportLook): ImportDraft {
  const fresh = draftOf(look, draft.name, draft.all);
  return { ...fresh, name: draft.name, kind: draft.kind, wave: draft.wave };
}

/** The choices as they are sent. */
export function choicesOf(draft: ImportDraft): ImportChoices {
  const { reading, skippedRows, headerRows, personal, masked, wave, look } = draft;
  const kept = new Set(keptColumns(draft.columns));
  return {
    reading,
    skippedRows,
    headerRows,
    layout: look.layout,
    columns: draft.columns.map((column, at) => ({
      ...column,
      place: kept.has(column) ? placeOfColumn(draft, at) : null,
    })),
    rules: draft.placing === 'rules' ? draft.rules : [],
    personal,
    masked,
    wave,
  };
}

function placeOfColumn(draft: ImportDraft, at: number): NamedPlace | null {
  if (draft.placing === 'all') return draft.all;
  return draft.placing === 'questions' ? (draft.places.get(at) ?? null) : null;
}

/** Whether the file is a cross table: it is no answers, and can only be a piece of evidence. */
export const holdsShares = ({ look }: ImportDraft): boolean => look.holds === 'shares';

/** What a column of the file was taken for, with why. */
export const guessAt = ({ look }: ImportDraft, at: number): GuessedColumn | undefined => look.columns[at];

const nameOfFile = (name: string): string =>
  name
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/_+/g, ' ')
    .trim() || name;
