import type { GuessedColumn } from '../../shared/feedback/guess/reason.ts';
import { placesOfQuestions, placingColumns } from '../../shared/feedback/setup/propose-placing.ts';
import type { PlacesOfMap } from '../../shared/feedback/setup/places.ts';
import { kindOfAnswers } from '../../shared/feedback/setup/kind-of-answers.ts';
import type { FileReading } from '../../shared/feedback/table.ts';
import type { Column } from '../../shared/model/column.ts';
import { columnKey, type ColumnName } from '../../shared/model/column-name.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { NamedPlace } from '../../shared/model/place.ts';
import { type ImportChoices, type ImportLook, keptColumns } from '../../shared/protocol/import-api.ts';
import { type RuleBlock, rulesOf, valuesBlock } from './rule-blocks.ts';

/** How answers find their place: all in one, one for each question, or by rules. */
export const placings = ['all', 'questions', 'rules'] as const;
export type Placing = (typeof placings)[number];

/** The recipe that is used, and what of it is not here. */
export type UsedRecipe = {
  readonly name: string;
  readonly columns: readonly ColumnName[];
  readonly places: readonly NamedPlace[];
};

/** Why a place is the likely one: what of it is selected on the map, or the file before. */
export const placeSources = ['stage', 'step', 'card', 'cards', 'before'] as const;
export type PlaceSource = (typeof placeSources)[number];
export type ProposedPlace = { readonly id: string; readonly from: PlaceSource };

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
  /** What proposed it; null where nothing did. */
  readonly proposed: ProposedPlace | null;
  /** A person said so by dropping the file there: it is not asked again. */
  readonly isPlaceSaid: boolean;
  /** Where the answers of a column go, by its place in the list. */
  readonly places: ReadonlyMap<number, NamedPlace>;
  /** Whether these come before the rules, where there are rules. */
  readonly alsoQuestions: boolean;
  /** Rules in their order; the first that fits an answer counts. */
  readonly blocks: readonly RuleBlock[];
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly wave: string;
  /** The recipe that these choices began with. */
  readonly recipe: UsedRecipe | null;
};

/** Where answers can belong, the map that is looked at first, and where those of a file without any other sign do. */
export type LikelyPlaces = {
  readonly known: readonly PlacesOfMap[];
  readonly all: NamedPlace | null;
  readonly from?: PlaceSource | null;
  readonly isSaid?: boolean;
};

/** What is proposed for a file: everything as it was guessed, where its values or questions name places there, else all at the likely place. */
export function draftOf(look: ImportLook, fileName: string, likely: LikelyPlaces): ImportDraft {
  const columns = look.columns.map(({ column }) => column);
  const named = placingColumns(look, columns, likely.known);
  const places = placesOfQuestions(columns, likely.known);
  const scores = columns.filter(({ role }) => role.kind === 'score').length;
  const haveAll = scores > 1 && places.size === scores;
  return {
    look,
    reading: look.sniffed.reading,
    skippedRows: look.skippedRows,
    headerRows: look.headerRows,
    columns,
    settled: new Set(),
    personal: [],
    masked: false,
    placing: named.length > 0 && !likely.isSaid ? 'rules' : haveAll && !likely.all ? 'questions' : 'all',
    all: likely.all,
    proposed: likely.all && likely.from ? { id: likely.all.id, from: likely.from } : null,
    isPlaceSaid: likely.isSaid === true,
    places,
    alsoQuestions: false,
    blocks: named.flatMap(({ column, rules }) => {
      const own = columns[column];
      return own
        ? valuesBlock(
            own,
            rules.map(({ rule }) => rule),
          )
        : [];
    }),
    name: nameOfFile(fileName),
    kind: kindOfAnswers(look.layout, columns),
    wave: '',
    recipe: null,
  };
}

/** The same choices after the file was read in another way: those about its columns begin anew. */
export function draftOfAnotherLook(
  draft: ImportDraft,
  look: ImportLook,
  known: readonly PlacesOfMap[],
): ImportDraft {
  const fresh = draftOf(look, draft.name, { known, all: draft.all });
  return { ...fresh, proposed: draft.proposed, name: draft.name, kind: draft.kind, wave: draft.wave };
}

/** The choices as they are sent. */
export function choicesOf(draft: ImportDraft): ImportChoices {
  const { reading, skippedRows, headerRows, masked, look } = draft;
  const personal = draft.personal.filter((name) => isPersonal(draft, name));
  return {
    reading,
    skippedRows,
    headerRows,
    layout: look.layout,
    columns: draft.columns.map((column, at) => ({
      ...column,
      place: isKept(draft, column) ? placeOfColumn(draft, at) : null,
    })),
    rules: draft.placing === 'rules' ? rulesOf(draft.blocks) : [],
    personal,
    masked,
    // Only surveys come in waves.
    wave: draft.kind === 'survey' ? draft.wave.trim() : '',
  };
}

/** Whether a column still is one of personal data: another role can have been chosen since it was switched on. */
const isPersonal = ({ columns }: ImportDraft, name: ColumnName): boolean => {
  const key = columnKey(name);
  return columns.some((column) => columnKey(column) === key && column.role.kind === 'personal');
};

/** Whether anything of a column is imported: a personal one is only where it is switched on. */
export function isKept({ personal }: Pick<ImportDraft, 'personal'>, column: Column): boolean {
  if (column.role.kind !== 'personal') return keptColumns([column]).length > 0;
  const key = columnKey(column);
  return personal.some((name) => columnKey(name) === key);
}

function placeOfColumn(draft: ImportDraft, at: number): NamedPlace | null {
  if (draft.placing === 'all') return draft.all;
  return draft.placing === 'questions' || draft.alsoQuestions ? (draft.places.get(at) ?? null) : null;
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
