import { t } from '../../language/translate.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Book } from '../book.ts';
import { choiceKey, type ListName, listNames } from '../lists.ts';
import { isSheetKey, type SheetKey } from '../sheet-keys.ts';
import { codesOf } from '../values.ts';
import { type MarkedSheet, markedSheet } from './marked-sheet.ts';
import type { Words } from './parse-cell.ts';
import type { ReadSheet } from './read-sheet.ts';

/** The sheets that Throughline wrote, whatever they are called now. */
export function sheetsByKey(read: readonly ReadSheet[], notes: string[]): ReadonlyMap<SheetKey, MarkedSheet> {
  const sheets = new Map<SheetKey, MarkedSheet>();
  for (const one of read) {
    const sheet = markedSheet(one);
    if (!sheet || !isSheetKey(sheet.key)) continue;
    const first = sheets.get(sheet.key);
    if (first)
      notes.push(
        t('The sheet “{{copy}}” is a copy of “{{name}}” and was not read.', {
          copy: sheet.name,
          name: first.name,
        }),
      );
    else sheets.set(sheet.key, sheet);
  }
  return sheets;
}

/** What the hidden sheet says: the project, the map, and the ids that were written. */
export function factsIn(sheet: MarkedSheet | undefined): ReadonlyMap<string, readonly string[]> {
  const [what, id] = sheet?.columns ?? [];
  const facts = new Map<string, string[]>();
  if (!sheet || !what || !id) return facts;
  for (const row of sheet.rows) {
    const ids = facts.get(row.textOf(what)) ?? [];
    ids.push(row.textOf(id));
    facts.set(row.textOf(what), ids);
  }
  return facts;
}

/** The map that the workbook is of. */
export function mapOf(
  facts: ReadonlyMap<string, readonly string[]>,
  sheets: ReadonlyMap<SheetKey, MarkedSheet>,
  { project, map, card }: ProjectRecords,
): Result<string> {
  const [projectId] = facts.get('project') ?? [];
  if (projectId !== undefined && !project.has(projectId)) return otherProject();
  const [mapId] = facts.get('map') ?? [];
  if (mapId !== undefined) return map.has(mapId) ? ok(mapId) : mapGone();
  for (const { rows } of sheets.values())
    for (const { id } of rows) {
      const known = card.get(id);
      if (known) return ok(known.mapId);
    }
  return otherProject();
}

/** Words are understood as the workbook's own lists have them, in whatever language it was written; then as the project has them. */
export function wordsOf(book: Book, sheet: MarkedSheet | undefined): Words {
  const known = new Map(listNames.map((list) => [list, new Set(book.lists[list].map(({ code }) => code))]));
  const codes = new Map(
    listNames.map((list): readonly [ListName, ReadonlyMap<string, string>] => {
      const label = sheet?.columns.find(({ key }) => key === list);
      const code = sheet?.columns.find(({ key }) => key === `${list}Code`);
      const own = new Map<string, string>();
      if (label && code)
        for (const row of sheet?.rows ?? [])
          if (row.textOf(code) !== '') own.set(choiceKey(row.textOf(label)), row.textOf(code));
      return [list, new Map([...codesOf(book.lists, list), ...own])];
    }),
  );
  return {
    codeOf: (list, label) => codes.get(list)?.get(label),
    isKnown: (list, code) => known.get(list)?.has(code) ?? false,
  };
}

export const otherProject = (): Result<never> =>
  fail(
    'other-project',
    t('The workbook is of another project. Nothing was changed. Open the project that it was exported from.'),
  );

const mapGone = (): Result<never> =>
  fail(
    'map-gone',
    t('The map of the workbook is no longer in the project. Nothing was changed. Undo its removal first.'),
  );
