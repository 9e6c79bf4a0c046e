import { t } from '../../../language/translate.ts';
import type { Evidence } from '../../../model/evidence.ts';
import { stanceName } from '../../../words/evidence.ts';
import { cardTitle, nameOf } from '../../../words/titles.ts';
import type { Book } from '../../../workbook/book.ts';
import { textCell } from '../../../workbook/cell.ts';
import type { EvidenceField, PersonaField } from '../../../workbook/fields.ts';
import { orderedPersonas } from '../../../workbook/lists.ts';
import { sheetEntry } from '../../../workbook/sheet-keys.ts';
import { emotionId } from '../../../workbook/values.ts';
import { fieldCell, fieldColumn } from './card-sheets.ts';
import type { Sheet } from './sheet.ts';

const evidenceKeys: readonly EvidenceField[] = [
  'title',
  'kind',
  'text',
  'source',
  'date',
  'link',
  'confidentiality',
  'tags',
  'personas',
];
const personaKeys: readonly PersonaField[] = [
  'name',
  'role',
  'quote',
  'goals',
  'frustrations',
  'demographics',
  'psychographics',
];

/** The pieces of evidence, with what each is about. */
export function evidenceSheet(book: Book, pieces: readonly Evidence[]): Sheet {
  const about = aboutOf(book);
  return {
    key: 'evidence',
    name: t(sheetEntry('evidence').name),
    columns: [
      ...evidenceKeys.map((key) => fieldColumn('evidence', key)),
      { key: 'about', header: t('What it is about'), width: 40 },
    ],
    rows: pieces.map(({ id }) => ({
      id,
      cells: [
        ...evidenceKeys.map((key) => fieldCell(book, 'evidence', id, key)),
        textCell((about.get(id) ?? []).join('\n')),
      ],
    })),
    frozen: 1,
    isTable: true,
  };
}

/** What each piece is linked to, in words: ‘Supports: Price is too high’. */
function aboutOf({ records }: Book): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { evidenceId, targetKind, targetId, stance } of records.evidenceLink.values()) {
    const title = targetTitle(records, targetKind, targetId);
    if (title === null) continue;
    const lines = found.get(evidenceId) ?? [];
    lines.push(t('{{name}}: {{value}}', { name: stanceName(stance), value: title }));
    found.set(evidenceId, lines);
  }
  return found;
}

function targetTitle(records: Book['records'], kind: 'stage' | 'step' | 'card', id: string): string | null {
  if (kind === 'card') {
    const card = records.card.get(id);
    return card ? cardTitle(card) : null;
  }
  const place = records[kind].get(id);
  return place ? nameOf(place, t(kind === 'stage' ? 'Untitled stage' : 'Untitled step')) : null;
}

export const personaSheet = (book: Book): Sheet => ({
  key: 'personas',
  name: t(sheetEntry('personas').name),
  columns: personaKeys.map((key) => fieldColumn('persona', key)),
  rows: orderedPersonas(book.records).map(({ id }) => ({
    id,
    cells: personaKeys.map((key) => fieldCell(book, 'persona', id, key)),
  })),
  frozen: 1,
  isTable: true,
});

/** A row for each persona at each step, also where there is no emotion yet. */
export const emotionSheet = (book: Book): Sheet => ({
  key: 'emotion',
  name: t(sheetEntry('emotion').name),
  columns: [
    { key: 'where', header: t('Stage › Step'), width: 36 },
    { key: 'who', header: t('Persona'), width: 24 },
    fieldColumn('emotion', 'value'),
  ],
  rows: book.personas.flatMap((persona) =>
    book.steps.map(({ step }) => {
      const id = emotionId(step.id, persona.id);
      return {
        id,
        cells: [
          textCell(labelIn(book, 'step', step.id)),
          textCell(labelIn(book, 'persona', persona.id)),
          fieldCell(book, 'emotion', id, 'value'),
        ],
      };
    }),
  ),
  frozen: 2,
  isTable: true,
});

const labelIn = ({ lists }: Book, list: 'step' | 'persona', id: string): string =>
  lists[list].find(({ code }) => code === id)?.label ?? '';
