import type { AnswerKey, AnswerRow } from '../../../shared/protocol/answers-api.ts';
import type { Result } from '../../../shared/result.ts';

/** Rows of a page: two or three screens, so that those jumped to come at once. */
const PAGE = 50;
/** Pages of a query that are held at a time: some hundred screens. */
const MOST_PAGES = 96;

/** More of them are not fetched only to know which answers they are. */
const FEW_PAGES = 4;

type Page = { readonly rows: readonly AnswerRow[]; readonly edition: number };
type Ask = (from: number, count: number) => Promise<Result<{ readonly rows: readonly AnswerRow[] }>>;
type AskKeys = (from: number, count: number) => Promise<Result<readonly AnswerKey[]>>;

/** The rows of one query, fetched page by page as they are looked at. */
export type RowPages = {
  readonly count: number;
  readonly row: (index: number) => AnswerRow | undefined;
  /** Whether all rows from one to another are there. */
  readonly has: (from: number, to: number) => boolean;
  /** Asks for what is not there of these rows, or is of before a change. */
  readonly want: (from: number, to: number) => void;
  /** What is there is of before a change: it is shown until it has been asked for anew. */
  readonly outdate: () => void;
  /** The keys of rows, in order; what cannot be had is left out. */
  readonly keys: (from: number, to: number) => Promise<readonly AnswerKey[]>;
  readonly subscribe: (listener: () => void) => () => void;
  /** Another number whenever rows have come. */
  readonly version: () => number;
};

/** `askKeys` tells which answers stand there where they are too many to be fetched as rows. */
export function createRowPages(count: number, ask: Ask, askKeys: AskKeys): RowPages {
  const pages = new Map<number, Page>();
  const asked = new Map<number, Promise<void>>();
  const listeners = new Set<() => void>();
  let edition = 0;
  let version = 0;

  const load = (number: number): Promise<void> => {
    const under = asked.get(number);
    if (under) return under;
    const of = edition;
    const work = ask(number * PAGE, PAGE).then((answer) => {
      asked.delete(number);
      if (!answer.ok) return;
      // The page that was looked at last is dropped last.
      pages.delete(number);
      pages.set(number, { rows: answer.value.rows, edition: of });
      for (const old of [...pages.keys()].slice(0, -MOST_PAGES)) pages.delete(old);
      version += 1;
      for (const listener of listeners) listener();
    });
    asked.set(number, work);
    return work;
  };
  const numbers = (from: number, to: number): readonly number[] => {
    const first = Math.floor(Math.max(0, from) / PAGE);
    const last = Math.floor(Math.min(count - 1, to) / PAGE);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  };
  const row = (index: number): AnswerRow | undefined =>
    pages.get(Math.floor(index / PAGE))?.rows[index % PAGE];
  return {
    count,
    row,
    has: (from, to) => numbers(from, to).every((number) => pages.has(number)),
    want: (from, to) => {
      for (const number of numbers(from, to)) if (pages.get(number)?.edition !== edition) void load(number);
    },
    outdate: () => {
      edition += 1;
      version += 1;
      for (const listener of listeners) listener();
    },
    keys: async (from, to) => {
      const wanted = numbers(from, to);
      if (wanted.length > FEW_PAGES) {
        const told = await askKeys(Math.max(0, from), to - Math.max(0, from) + 1);
        return told.ok ? told.value : [];
      }
      const keys: AnswerKey[] = [];
      for (const number of wanted) {
        if (!pages.has(number)) await load(number);
        const first = number * PAGE;
        for (let index = Math.max(from, first); index <= Math.min(to, first + PAGE - 1); index += 1) {
          const one = row(index);
          if (one) keys.push({ setId: one.setId, row: one.row });
        }
      }
      return keys;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => version,
  };
}
