import { createHash } from 'node:crypto';
import { respondentCode, respondentColumn } from '../../shared/feedback/rows/respondent.ts';
import { commentsKey } from '../../shared/feedback/rows/comments-key.ts';
import type { AnswerContent } from '../../shared/commands/kernel/tx.ts';
import type { ResponseSet } from '../../shared/model/response-set.ts';
import type { ResponseField } from '../database/responses/fields.ts';
import { addForgotten, type ForgottenAnswer, type ForgottenRows } from '../database/responses/forgotten.ts';
import { packNumbers, unpackNumbers } from '../database/responses/numbers.ts';
import { BLANK, packTexts, unpackTexts } from '../database/responses/values.ts';
import type { Session } from './session.ts';

/** The content of answers for the commands of one step. Rows that it took out or changed are told afterwards. */
export type StepContent = AnswerContent & {
  /** Rows of which something was taken out, by set. */
  readonly changed: ReadonlyMap<string, ReadonlySet<number>>;
  /** The rows of a set that hold what was forgotten elsewhere. Null where they cannot be read. */
  readonly knownRows: (setId: string, forgotten: (file: string) => ForgottenRows) => readonly number[] | null;
};

type Part = { readonly part: number; readonly first: number; readonly rows: number };

/** Reads and rewrites the stored rows, part by part, in the transaction of the step. */
export function createAnswerContent({ sqlite, store, responses }: Session): StepContent {
  const changed = new Map<string, Set<number>>();
  const note = (setId: string, rows: readonly number[]): void => {
    const own = changed.get(setId) ?? new Set();
    changed.set(setId, own);
    for (const row of rows) own.add(row);
  };
  const partsOf = (setId: string): readonly Part[] => {
    let first = 0;
    return responses.parts(setId, 'line').map(({ part, rows }) => {
      const one = { part, first, rows };
      first += rows;
      return one;
    });
  };
  /** The parts that hold some rows, each with its own of them as places within it. */
  const within = (setId: string, rows: readonly number[]) =>
    partsOf(setId).flatMap((part) => {
      const own = rows.filter((row) => row >= part.first && row < part.first + part.rows);
      return own.length === 0 ? [] : [{ part, own, places: own.map((row) => row - part.first) }];
    });
  const textsOf = (setId: string, field: ResponseField, { part, rows }: Part) => {
    const bytes = responses.bytes(setId, field, part);
    return bytes && (unpackTexts(bytes, rows) ?? null);
  };
  const numbersOf = (setId: string, field: ResponseField, { part, rows }: Part) => {
    const bytes = responses.bytes(setId, field, part);
    return bytes && (unpackNumbers(bytes, rows) ?? null);
  };
  const textFields = (setId: string): readonly ResponseField[] =>
    responses.fields(setId).filter((field) => field.startsWith('text:'));
  const commentFields = (set: ResponseSet): readonly ResponseField[] =>
    set.recipe.columns.flatMap(({ role }, at) => (role.kind === 'comment' ? [`text:${at}` as const] : []));

  /** What stays of rows: enough for no import to bring them back. Null where that cannot be read. */
  const remembered = (set: ResponseSet, rows: readonly number[]): readonly ForgottenAnswer[] | null => {
    const file = fileHash(set.sha256, set.recipe.reading.sheet);
    const found: ForgottenAnswer[] = [];
    for (const { part, places } of within(set.id, rows)) {
      const lines = numbersOf(set.id, 'line', part);
      if (!lines) return null;
      const comments = commentFields(set).map((field) => textsOf(set.id, field, part));
      for (const at of places) {
        const key = commentsKey(comments.map((texts) => texts?.[at] ?? ''));
        found.push({ file, line: Math.abs(lines[at] ?? 0), key });
      }
    }
    return found;
  };

  return {
    changed,
    knownRows: (setId, forgotten) => {
      const set = store.get('responseSet', setId);
      if (!set) return [];
      const { lines, keys } = forgotten(fileHash(set.sha256, set.recipe.reading.sheet));
      if (lines.length === 0 && keys.length === 0) return [];
      const ofFile = new Set(lines);
      const known = new Set(keys.map((key) => key.join(' ')));
      const found: number[] = [];
      for (const part of partsOf(setId)) {
        const at = numbersOf(setId, 'line', part);
        const comments =
          known.size === 0 ? [] : commentFields(set).map((field) => textsOf(setId, field, part));
        if (!at || comments.includes(null)) return null;
        at.forEach((line, nth) => {
          // Of what was forgotten here already the line is less than nought.
          if (line < 0) return;
          const key = commentsKey(comments.map((texts) => texts?.[nth] ?? ''))?.join(' ');
          if (ofFile.has(line) || (key !== undefined && known.has(key))) found.push(part.first + nth);
        });
      }
      return found;
    },
    respondents: (setId, rows) => {
      const set = store.get('responseSet', setId);
      const column = set && respondentColumn(set.recipe);
      if (column === undefined) return [];
      const found = new Map<number, string>();
      for (const { part, own, places } of within(setId, rows)) {
        const texts = textsOf(setId, `text:${column}`, part);
        own.forEach((row, nth) => found.set(row, texts?.[places[nth] ?? 0] ?? ''));
      }
      return [...found.values()].some((text) => text !== '') ? rows.map((row) => found.get(row) ?? '') : [];
    },
    rowsOf: (setId, code) => {
      const set = store.get('responseSet', setId);
      const column = set && respondentColumn(set.recipe);
      const found: number[] = [];
      if (column === undefined) return found;
      for (const part of partsOf(setId)) {
        const texts = textsOf(setId, `text:${column}`, part);
        if (texts === null) return null;
        texts?.forEach((text, at) => {
          if (respondentCode(text) === code) found.push(part.first + at);
        });
      }
      return found;
    },
    comments: (setId, rows) => {
      const set = store.get('responseSet', setId);
      const found = new Map<number, string[]>();
      if (!set) return rows.map(() => []);
      for (const { part, own, places } of within(setId, rows)) {
        const all = commentFields(set).map((field) => textsOf(setId, field, part));
        own.forEach((row, nth) => {
          found.set(
            row,
            all.flatMap((texts) => texts?.[places[nth] ?? 0] || []),
          );
        });
      }
      return rows.map((row) => found.get(row) ?? []);
    },
    erase: (setId, rows) => {
      const set = store.get('responseSet', setId);
      const kept = set && remembered(set, rows);
      if (!kept) return false;
      addForgotten(sqlite, kept);
      for (const { part, places } of within(setId, rows)) {
        for (const field of responses.fields(setId)) {
          if (field.startsWith('key')) continue;
          if (field.startsWith('text:')) {
            const texts = textsOf(setId, field, part);
            if (texts === null) return false;
            if (!texts) continue;
            const left = [...texts];
            for (const at of places) left[at] = '';
            responses.rewrite([{ setId, field, part: part.part, bytes: packTexts(left) }]);
            continue;
          }
          const numbers = numbersOf(setId, field, part);
          if (numbers === null) return false;
          if (!numbers) continue;
          for (const at of places) numbers[at] = erased(field, numbers[at] ?? 0);
          responses.rewrite([{ setId, field, part: part.part, bytes: packNumbers(numbers) }]);
        }
      }
      note(setId, rows);
      return true;
    },
    rewrite: (setId, rows, change) => {
      for (const { part, own, places } of within(setId, rows)) {
        for (const field of textFields(setId)) {
          const texts = textsOf(setId, field, part);
          if (texts === null) return false;
          if (!texts) continue;
          const left = [...texts];
          let isChanged = false;
          for (const [nth, row] of own.entries()) {
            const at = places[nth] ?? 0;
            const text = texts[at] ?? '';
            if (text === '') continue;
            const next = change(text, row);
            if (next === text) continue;
            left[at] = next;
            isChanged = true;
            note(setId, [row]);
          }
          if (isChanged) responses.rewrite([{ setId, field, part: part.part, bytes: packTexts(left) }]);
        }
      }
      return true;
    },
  };
}

/** The same for a look ahead: nothing is written, and what was erased is not found again. */
export function onlyRead(content: StepContent): StepContent {
  const erased = new Set<string>();
  const left = (setId: string, rows: readonly number[] | null): readonly number[] | null =>
    rows && rows.filter((row) => !erased.has(`${setId} ${row}`));
  return {
    ...content,
    rowsOf: (setId, code) => left(setId, content.rowsOf(setId, code)),
    knownRows: (setId, forgotten) => left(setId, content.knownRows(setId, forgotten)),
    erase: (setId, rows) => {
      for (const row of rows) erased.add(`${setId} ${row}`);
      return true;
    },
    rewrite: () => true,
  };
}

/** What stands for a number of a row that was forgotten. Its line says that it was: it is less than nought. */
function erased(field: ResponseField, value: number): number {
  if (field === 'line') return -Math.abs(value);
  return field === 'place' ? 0 : BLANK;
}

/** What a table of a file is known by: of a workbook each sheet is one. */
export const fileHash = (sha256: string, sheet: string | undefined): string =>
  sheet === undefined ? sha256 : createHash('sha256').update(`${sha256} ${sheet}`).digest('hex');
