import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readMarkedSheets } from '../../../src/host/import/read/xlsx/workbook-sheets.ts';
import { cleanText } from '../../../src/shared/model/fields.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { compareWorkbook } from '../../../src/shared/workbook/read/compare.ts';
import type { Comparison } from '../../../src/shared/workbook/read/comparison.ts';
import type { ReadSheet } from '../../../src/shared/workbook/read/read-sheet.ts';
import { wantedOf, workbookCalls } from '../../../src/shared/workbook/read/workbook-calls.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { tryCall } from '../../helpers/records.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { sheetOf, workbookBytes } from '../../helpers/workbook-bytes.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-back-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const TODAY = '2026-11-03';
let files = 0;

/** An exported workbook, as it is read from its file. */
async function exported(records: ProjectRecords, wish = {}): Promise<readonly ReadSheet[]> {
  const { content } = await writeDocumentOf('xlsx', records, { confidential: true, ...wish });
  const path = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(path, content);
  const read = await readMarkedSheets(path);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

function compared(sheets: readonly ReadSheet[], records: ProjectRecords): Comparison {
  const found = compareWorkbook(sheets, records, TODAY);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

const nothing = { changes: [], added: [], missing: [], problems: [], notes: [] };

type Rows = ReadSheet['rows'];
const changed = (
  sheets: readonly ReadSheet[],
  key: string,
  change: (rows: Rows) => Rows,
): readonly ReadSheet[] =>
  sheets.map((sheet) =>
    sheet.rows[0]?.cells[0] === `throughline 1 ${key}` ? { ...sheet, rows: change(sheet.rows) } : sheet,
  );
/** Writes into the cell of a record, by the column's key. */
const written = (
  sheets: readonly ReadSheet[],
  key: string,
  id: string,
  cells: Readonly<Record<string, string>>,
): readonly ReadSheet[] =>
  changed(sheets, key, (rows) => {
    const marks = rows[0]?.cells ?? [];
    return rows.map((row) => {
      if (row.cells[0] !== id) return row;
      const own = [...row.cells];
      for (const [name, text] of Object.entries(cells)) {
        const at = marks.findIndex((mark) => mark.startsWith(`${name}@`));
        while (own.length <= at) own.push('');
        own[at] = text;
      }
      return { ...row, cells: own };
    });
  });

function applied(records: ProjectRecords, comparison: Comparison, removesMissing = false): ProjectRecords {
  let now = records;
  const calls = workbookCalls(wantedOf(comparison, { keepsNewer: false, removesMissing }), records);
  if (!calls.ok) throw new Error(calls.failure.message);
  for (const call of calls.value) {
    const ran = tryCall(now, call);
    if (!ran.ok) throw new Error(ran.failure.message);
    now = ran.records;
  }
  return now;
}

const sample = sampleRecords();
const view = sampleView(sample);
const cardOf = (kind: string) => {
  const found = [...view.cards.values()].find(({ card }) => card.kind === kind)?.card;
  if (!found) throw new Error(`The sample has a card of the kind ${kind}`);
  return found;
};
const here = { mapId: view.map.id };

describe('a workbook that comes back', () => {
  it('is no change at all where nobody has changed it, whatever the records hold', async () => {
    expect(compared(await exported(sample, here), sample)).toMatchObject(nothing);
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        expect(compared(await exported(records, { mapId: ANY_MAP_ID }), records)).toMatchObject(nothing);
      }),
      { numRuns: 40 },
    );
  });

  it('brings each changed cell back as exactly that change, in one go', async () => {
    const pain = cardOf('pain-point');
    const other = [...view.steps].find(({ step }) => step.id !== pain.stepId);
    const [tag] = sample.tag.values();
    const sheets = await exported(sample, here);
    const edited = written(
      written(sheets, 'pains', pain.id, { severity: '1', frequencyShare: '40 %', rootCause: '=1+1' }),
      'cards',
      pain.id,
      {
        title: 'Changed\nin two lines',
        due: '4.3.2027',
        status: 'done',
        tags: tag?.name ?? '',
        stepId: `${view.stages.find(({ steps }) => steps.includes(other!))?.stage.name} › ${other?.step.name}`,
      },
    );
    const comparison = compared(edited, sample);
    expect(comparison.problems).toEqual([]);
    const now = applied(sample, comparison);
    const { order: _, ...after } = now.card.get(pain.id)!;
    const { order: __, ...before } = pain;
    expect(after).toEqual({
      ...before,
      title: 'Changed\nin two lines',
      due: '2027-03-04',
      status: 'done',
      stepId: other?.step.id,
      severity: 1,
      frequencyShare: 0.4,
      frequencyRating: null,
      rootCause: '=1+1',
    });
    expect(
      [...now.tagLink.values()].filter(({ targetId }) => targetId === pain.id).map(({ tagId }) => tagId),
    ).toEqual([tag?.id]);
    expect(now.card.size).toBe(sample.card.size);
  });

  it('brings any text of any card back', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRecords,
        fc.nat(),
        fc.string({ unit: 'binary', maxLength: 60 }),
        async (records, at, text) => {
          const cards = [...records.card.values()];
          const card = cards[at % Math.max(1, cards.length)];
          if (!card) return;
          const sheets = written(await exported(records, { mapId: ANY_MAP_ID }), 'cards', card.id, {
            body: text,
          });
          const { changes, problems } = compared(sheets, records);
          expect(problems).toEqual([]);
          const wanted = cleanText(text);
          expect(changes.map(({ id, key, after }) => ({ id, key, after }))).toEqual(
            wanted === cleanText(card.body) ? [] : [{ id: card.id, key: 'body', after: wanted }],
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('leaves what changed in the project since, and marks what both changed', async () => {
    const pain = cardOf('pain-point');
    const sheets = await exported(sample, here);
    const newer = { ...sample, card: new Map(sample.card).set(pain.id, { ...pain, title: 'Newer here' }) };
    expect(compared(sheets, newer)).toMatchObject(nothing);
    const both = compared(written(sheets, 'cards', pain.id, { title: 'In the sheet' }), newer);
    expect(both.changes).toMatchObject([{ before: 'Newer here', after: 'In the sheet', isNewerHere: true }]);
  });

  it('knows rows that were sorted, columns that were moved or deleted, renamed sheets and other headers', async () => {
    const sheets = (await exported(sample, here)).map(({ rows }, at) => ({
      name: `Tab ${at}`,
      rows: rows.toReversed().map(({ line, cells }) => {
        const [id = '', stamp = '', first = '', second = '', ...rest] = cells;
        return {
          line,
          cells: [id, stamp, second, first, ...rest.slice(0, -1), id === '#' ? 'Other' : (rest.at(-1) ?? '')],
        };
      }),
    }));
    expect(compared(sheets, sample)).toMatchObject(nothing);
  });

  it('of another language is understood by its own lists', async () => {
    await speak('de');
    const sheets = await exported(sample, here);
    await speak('en');
    const pain = cardOf('pain-point');
    const { changes } = compared(written(sheets, 'cards', pain.id, { status: 'Abgelehnt' }), sample);
    expect(changes).toMatchObject([{ key: 'status', after: 'declined' }]);
  });

  it('adds rows without an id, and removes what is gone only where that is wanted', async () => {
    const pain = cardOf('pain-point');
    const sheets = changed(await exported(sample, here), 'cards', (rows) => {
      const own = rows.find(({ cells }) => cells[0] === pain.id);
      const [, , , lane = '', step = ''] = own?.cells ?? [];
      return [
        ...rows.filter(({ cells }) => cells[0] !== pain.id),
        { line: 900, cells: ['', '', 'A new one', lane, step] },
      ];
    });
    const comparison = compared(sheets, sample);
    expect(comparison.missing).toEqual([{ entity: 'card', id: pain.id, title: pain.title }]);
    expect(comparison.added).toMatchObject([{ entity: 'card', title: 'A new one' }]);
    const kept = applied(sample, comparison);
    expect(kept.card.size).toBe(sample.card.size + 1);
    expect([...kept.card.values()].find(({ title }) => title === 'A new one')).toMatchObject({
      laneId: pain.laneId,
      stepId: pain.stepId,
      kind: 'pain-point',
    });
    expect(applied(sample, comparison, true).card.has(pain.id)).toBe(false);
  });

  it('says which cells were not understood, and changes nothing by them', async () => {
    const pain = cardOf('pain-point');
    const sheets = await exported(sample, here);
    const bad = written(
      written(sheets, 'pains', pain.id, { severity: '9', strength: 'very strong', title: 'One' }),
      'cards',
      pain.id,
      { title: 'Two', due: 'soon', laneId: 'Nowhere', body: 'x'.repeat(200_001) },
    );
    const { changes, problems } = compared(bad, sample);
    expect(changes).toEqual([]);
    expect(problems.map(({ column }) => column).toSorted()).toEqual(
      ['Due', 'Evidence', 'Lane', 'Severity (0–4)', 'Text', 'Title'].toSorted(),
    );
    const twice = changed(sheets, 'cards', (rows) => [
      ...rows,
      ...rows.filter(({ cells }) => cells[0] === pain.id).map((row) => ({ ...row, line: 999 })),
    ]);
    expect(compared(twice, sample)).toMatchObject({
      changes: [],
      missing: [],
      problems: [{}, { line: 999 }],
    });
  });

  it('of another project, a newer format or none of ours is refused', async () => {
    const sheets = await exported(sample, here);
    const elsewhere = {
      ...sample,
      project: new Map([...sample.project.values()].map((one) => [testProject, { ...one, id: testProject }])),
    };
    expect(compareWorkbook(sheets, elsewhere, TODAY)).toMatchObject({ failure: { code: 'other-project' } });
    const newer = sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell, at) =>
          at === 0 ? cell.replace('throughline 1', 'throughline 2') : cell,
        ),
      })),
    }));
    expect(compareWorkbook(newer, sample, TODAY)).toMatchObject({ failure: { code: 'newer-workbook' } });
    const refused = async (bytes: Uint8Array): Promise<string> => {
      const path = join(folder, `${(files += 1)}.xlsx`);
      writeFileSync(path, bytes);
      const read = await readMarkedSheets(path);
      return read.ok ? '' : read.failure.code;
    };
    const cell = (place: string): string =>
      `<c r="${place}" t="inlineStr"><is><t>throughline 1 cards</t></is></c>`;
    expect(await refused(workbookBytes({ sheets: { A: sheetOf('<c r="A1"><v>1</v></c>') } }))).toBe(
      'not-our-workbook',
    );
    expect(await refused(Buffer.from('no workbook'))).toBe('not-our-workbook');
    expect(
      await refused(
        workbookBytes({
          sheets: { A: `<sheetData><row r="1">${cell('A1')}</row><row r="2000000"/></sheetData>` },
        }),
      ),
    ).toBe('damaged-workbook');
    const wide = Array.from(
      { length: 500 },
      (_, at) => `<row r="${at + 2}"><c r="XFD${at + 2}"><v>1</v></c></row>`,
    );
    expect(
      await refused(
        workbookBytes({
          sheets: { A: `<sheetData><row r="1">${cell('A1')}</row>${wide.join('')}</sheetData>` },
        }),
      ),
    ).toBe('workbook-too-large');
  });
});

const testProject = '01890a5d-ac96-774b-bcce-b302099a8057';
