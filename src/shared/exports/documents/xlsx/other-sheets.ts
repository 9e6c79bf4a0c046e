import { dayText } from '../../../language/dates.ts';
import { phrase, t } from '../../../language/translate.ts';
import { nameOf } from '../../../words/titles.ts';
import type { Book } from '../../../workbook/book.ts';
import { type Cell, textCell } from '../../../workbook/cell.ts';
import { type ListName, listNames } from '../../../workbook/lists.ts';
import { CALCULATED, sheetEntry, type SheetKey, sheetTable } from '../../../workbook/sheet-keys.ts';
import type { DocumentSource } from '../document.ts';
import { brandFooter, brandLabel } from '../footer-text.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** Above each list; `t` says it. */
const listHeaders: Readonly<Record<ListName, string>> = {
  lane: phrase('Lane'),
  step: phrase('Stage › Step'),
  persona: phrase('Persona'),
  tag: phrase('Tag'),
  status: phrase('Status'),
  channel: phrase('Channel'),
  evidenceKind: phrase('Source type'),
  confidentiality: phrase('Confidentiality'),
};

/** What can be chosen in cells; beside each list, hidden, what its words stand for. */
export function listSheet({ lists }: Pick<Book, 'lists'>): Sheet {
  const longest = Math.max(...listNames.map((name) => lists[name].length));
  return {
    key: 'lists',
    name: t(sheetEntry('lists').name),
    columns: listNames.flatMap((name) => [
      { key: name, header: t(listHeaders[name]), width: 26 },
      { key: `${name}Code`, header: '', width: 10, isHidden: true },
    ]),
    rows: Array.from({ length: longest }, (_, at) => ({
      id: CALCULATED,
      cells: listNames.flatMap((name): readonly Cell[] => {
        const choice = lists[name][at];
        return [textCell(choice?.label ?? ''), textCell(choice?.code ?? '')];
      }),
    })),
    frozen: 0,
    isTable: true,
  };
}

/** In which column of the list sheet a list is, from 0, without the two hidden ones. */
export const listColumn = (name: ListName): number => 2 * listNames.indexOf(name);

/** What the workbook is, for whom, what can be changed in it, and how it comes back. */
export function readMeSheet(source: DocumentSource, { map }: Book): Sheet {
  const name = nameOf(map, t('Untitled map'));
  const label = brandLabel(source);
  const footer = brandFooter(source, name, { page: 1, pages: 1 });
  const line = (text: string, look?: SheetRow['look']): SheetRow => ({
    id: CALCULATED,
    cells: [textCell(text)],
    ...(look ? { look } : {}),
  });
  const about = (key: SheetKey, text: string): SheetRow => ({
    id: CALCULATED,
    cells: [textCell(t('{{name}}: {{value}}', { name: t(sheetTable[key].name), value: text }))],
  });
  return {
    key: 'readme',
    name: t(sheetEntry('readme').name),
    columns: [{ key: 'text', header: '', width: 110 }],
    rows: [
      line(name, 'title'),
      ...(label === '' ? [] : [line(label, 'heading')]),
      line(
        t('Project “{{project}}”, written by Throughline on {{day}}.', {
          project: source.projectName,
          day: dayText(source.day),
        }),
      ),
      line(t('How to work with it'), 'heading'),
      line(t('Columns in gray are computed from the others. Sort and filter as you like.')),
      line(t('Several personas, tags or channels stand in one cell, a line each (Alt+Enter in Excel).')),
      line(
        t(
          'The hidden columns A and B and the hidden row 1 hold the ids of the project, by which each row is known again: leave them as they are.',
        ),
      ),
      line(t('The sheets'), 'heading'),
      about('map', t('the map as it looks, to read and to print.')),
      about('cards', t('every card of the map, its place, people, status and tags.')),
      about('pains', t('severity, frequency and root cause.')),
      about('opportunities', t('impact and effort, and the pain points they answer.')),
      about('touchpoints', t('channels, and how well they do.')),
      about('emotion', t('the curve of each persona, from −2 to 2.')),
      about('measures', t('figures entered by hand, and those computed from answers.')),
      about('evidence', t('what the map stands on.')),
      about('personas', t('who makes the journey.')),
      about('plan', t('what is to be done, by whom and until when.')),
      about('lists', t('what can be chosen in cells.')),
      line(t('What it cannot hold'), 'heading'),
      line(
        t(
          'Arrows, comments, attachments, sources and single answers are in the project alone. A text of more than 32,767 characters is cut in its cell and stays whole in the project.',
        ),
      ),
      ...(footer === '' ? [] : [line(footer)]),
    ],
    frozen: 0,
    isTable: false,
  };
}

/** What is written is kept in a sheet that is not shown: by it what is missing later is known. */
export function aboutSheet(
  book: Book,
  { day, written }: { readonly day: string; readonly written: Readonly<Record<string, readonly string[]>> },
): Sheet {
  const [project] = book.records.project.values();
  const facts: readonly (readonly [string, string])[] = [
    ['project', project?.id ?? ''],
    ['map', book.map.id],
    ['day', day],
    ...Object.entries(written).flatMap(([kind, ids]) => ids.map((id) => [kind, id] as const)),
  ];
  return {
    key: 'about',
    name: sheetEntry('about').name,
    columns: [
      { key: 'what', header: '', width: 12 },
      { key: 'id', header: '', width: 40 },
    ],
    rows: facts.map(([what, id]) => ({ id: CALCULATED, cells: [textCell(what), textCell(id)] })),
    frozen: 0,
    isHidden: true,
    isTable: true,
  };
}
