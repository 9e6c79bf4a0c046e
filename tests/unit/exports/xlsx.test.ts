import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { workbookRows } from '../../../src/host/import/read/xlsx/workbook-rows.ts';
import { sniffWorkbook } from '../../../src/host/import/read/xlsx/sniff-workbook.ts';
import { stateOf } from '../../../src/host/import/read/source/read-chunks.ts';
import { speak, t } from '../../../src/shared/language/translate.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { cleanText } from '../../../src/shared/model/fields.ts';
import { ANY_MAP_ID, anyRecords } from '../../helpers/any-map.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { officeText } from '../../helpers/office.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { escapeXml } from '../../helpers/workbook-bytes.ts';
import { workbookFaults } from '../../helpers/workbook-faults.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = async (records: ProjectRecords, wish = {}): Promise<Uint8Array> => {
  const { content } = await writeDocumentOf('xlsx', records, wish);
  if (typeof content === 'string') throw new Error('A workbook is no text');
  return content;
};

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

let files = 0;
/** The rows of each sheet, as the reader of imported workbooks finds them. */
async function sheetsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> {
  const path = join(folder, `${(files += 1)}.xlsx`);
  writeFileSync(path, bytes);
  const state = await stateOf(path);
  if (!state.ok) throw new Error(state.failure.message);
  const sniffed = await sniffWorkbook(path, state.value);
  if (!sniffed.ok) throw new Error(sniffed.failure.message);
  const found = new Map<string, (readonly string[])[]>();
  for (const { name } of sniffed.value.sheets) {
    const rows: (readonly string[])[] = [];
    for await (const batch of workbookRows(path, { format: 'xlsx', sheet: name }, {})) {
      if (!batch.ok) throw new Error(batch.failure.message);
      rows.push(...batch.value.rows.map(({ cells }) => cells));
    }
    found.set(name, rows);
  }
  return found;
}

describe('a map as a workbook', () => {
  it('has every card, piece of evidence and persona in a row with its id, hidden', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const sheets = await sheetsIn(await bytesOf(records, { mapId: view.map.id, confidential: true }));
    expect([...sheets.keys()]).toEqual([
      'Map',
      'Cards',
      'Pain points',
      'Opportunities',
      'Touchpoints',
      'Emotion',
      'Measures',
      'Evidence',
      'Personas',
      'Action plan',
      'Lists',
      'Read me',
      'throughline',
    ]);
    const ids = (name: string): readonly string[] =>
      (sheets.get(name) ?? []).map(([id = '']) => id).filter((id) => id.includes('-'));
    expect(ids('Cards').toSorted()).toEqual([...view.cards.keys()].toSorted());
    expect(ids('Evidence').toSorted()).toEqual([...records.evidence.keys()].toSorted());
    expect(ids('Personas').toSorted()).toEqual([...records.persona.keys()].toSorted());
    const [marks = [], headers = []] = sheets.get('Cards') ?? [];
    expect(marks.slice(0, 3)).toEqual(['throughline 1 cards', '', 'title@0']);
    expect(headers.slice(2, 5)).toEqual(['Title', 'Lane', 'Stage › Step']);
  });

  it('shows the map as a grid: stages over steps, lanes as rows, a line a card', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const [, stages = [], steps = [], ...lanes] =
      (await sheetsIn(await bytesOf(records, { mapId: view.map.id }))).get('Map') ?? [];
    expect(stages.filter((name) => name !== '').slice(1)).toEqual(view.stages.map(({ stage }) => stage.name));
    expect(steps.slice(3)).toEqual(view.steps.map(({ step }) => step.name));
    expect(lanes.map(([, , name]) => name)).toEqual(view.lanes.map(({ name }) => name));
    const pains = lanes[view.lanes.findIndex(({ kind }) => kind === 'pain-points')] ?? [];
    for (const { card } of view.cards.values())
      if (card.kind === 'pain-point') expect(pains.join('\n')).toContain(card.title);
  });

  it('has each measure of answers with its interval and n, and figures entered by hand', async () => {
    const { records: measured, tallies, id } = createMeasuredMap();
    const { content } = await writeDocumentOf('xlsx', measured, { mapId: id('map'), tallies });
    const [, header = [], ...rows] = (await sheetsIn(content as Uint8Array)).get('Measures') ?? [];
    expect(header.slice(2, 9)).toEqual(['Where', 'Title', 'Value', 'Unit', 'Low (95%)', 'High (95%)', 'n']);
    const [visits, ...computed] = rows;
    expect(visits?.slice(3, 4)).toEqual(['Visits']);
    const names = measured.stage.get(id('s1'))!.name;
    const [nps = []] = computed;
    expect(nps.slice(2, 4)).toEqual([names, 'NPS']);
    expect(nps[5]).toBe('points');
    // 45 of 100 would, 25 would not: 20, from 3.77 to 35.065.
    expect([nps[4], nps[6], nps[7], nps[8]].map(Number)).toEqual([
      expect.closeTo(20, 3),
      expect.closeTo(3.77, 2),
      expect.closeTo(35.065, 2),
      100,
    ]);
    const csat = computed.find(([, , where]) => where === `${names} › ${measured.step.get(id('b'))!.name}`);
    expect([csat?.[3], csat?.[5], csat?.[8]]).toEqual(['CSAT', '%', '12']);
    // Shown with two digits at most, however many the value has.
    const xml = partsOf(content as Uint8Array)['xl/worksheets/sheet7.xml'] ?? '';
    const styles = partsOf(content as Uint8Array)['xl/styles.xml'] ?? '';
    const looks = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf numFmtId="(\d+)"/g)].map(
      ([, format]) => format,
    );
    for (const [, style = '', value = ''] of xml.matchAll(/<c r="[EGHI]\d+" s="(\d+)"><v>([^<]+)</g))
      expect(looks[Number(style)], value).toBe(value.includes('.') ? '4' : '3');
  });

  it('says what it cannot hold: arrows, and texts longer than a cell', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const [card] = [...view.cards.values()].map(({ card }) => card);
    const long = {
      ...records,
      card: new Map(records.card).set(card!.id, { ...card!, body: 'x'.repeat(40_000) }),
    };
    const { notes } = await writeDocumentOf('xlsx', long, { mapId: view.map.id, confidential: true });
    expect(notes.map(({ message, params }) => t(message, { ...params }))).toEqual([
      `A workbook holds no arrows: ${view.connections.length} are left out.`,
      expect.stringMatching(/^1 text is longer than a cell of Excel/),
    ]);
  });

  it('has drop-down lists, frozen panes, hidden columns, real dates and numbers', async () => {
    const records = sampleRecords();
    const parts = partsOf(await bytesOf(records));
    const cards = parts['xl/worksheets/sheet2.xml'] ?? '';
    expect(cards).toMatch(
      /<dataValidation type="list"[^>]*sqref="D3:D\d+"><formula1>'Lists'!\$C\$3:\$C\$\d+</,
    );
    expect(cards).toContain('<pane xSplit="3" ySplit="2" topLeftCell="D3"');
    expect(cards).toContain('<col min="1" max="2" width="10" hidden="1"');
    expect(cards).toMatch(/<row r="1" hidden="1">/);
    const [first] = [...records.card.values()].filter(({ due }) => due !== null);
    const dated = { ...records, card: new Map(records.card) };
    const [some] = first ? [first] : [...records.card.values()];
    if (!some) throw new Error('The sample has cards');
    dated.card.set(some.id, { ...some, due: '2027-03-04' });
    const serial = (Date.UTC(2027, 2, 4) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(partsOf(await bytesOf(dated))['xl/worksheets/sheet2.xml']).toContain(`<v>${serial}</v>`);
    expect(parts['xl/worksheets/sheet3.xml']).toMatch(/<c r="E\d+" s="6"><v>[0-4]<\/v>/);
  });

  it('prints the headers of every table on each page', async () => {
    const bytes = await bytesOf(sampleRecords());
    expect(workbookFaults(bytes)).toEqual([]);
    const titles = [
      ...(partsOf(bytes)['xl/workbook.xml'] ?? '').matchAll(/Print_Titles" localSheetId="(\d+)">([^<]+)</g),
    ];
    expect(titles.slice(0, 3).map(([, at, rows]) => [at, rows])).toEqual([
      ['0', "'Map'!$1:$3"],
      ['1', "'Cards'!$1:$2"],
      ['2', "'Pain points'!$1:$2"],
    ]);
    expect(titles.map(([, , rows]) => rows).join()).not.toMatch(/Read me|throughline/);
  });

  it('keeps a text that begins as a formula does a text', async () => {
    const records = sampleRecords();
    const [card] = records.card.values();
    if (!card) throw new Error('The sample has cards');
    for (const title of ['=HYPERLINK("http://a")', '+1', '-1', '@SUM(A1)', '\t=1', '＝1']) {
      const changed = { ...records, card: new Map(records.card).set(card.id, { ...card, title }) };
      const xml = partsOf(await bytesOf(changed))['xl/worksheets/sheet2.xml'] ?? '';
      expect(xml, title).not.toContain('<f>');
      const at = xml.indexOf(`>${card.id}<`);
      const cell = /<c r="C\d+" s="(\d+)" t="inlineStr">/.exec(xml.slice(at));
      expect(cell?.[1], title).toBe('5');
    }
    const styles = partsOf(await bytesOf(records))['xl/styles.xml'] ?? '';
    const xfs = [...(styles.split('<cellXfs')[1] ?? '').matchAll(/<xf [^>]*>/g)].map(([xf]) => xf);
    expect(xfs[5]).toContain('quotePrefix="1"');
  });

  it('speaks German', async () => {
    await speak('de');
    try {
      const bytes = await bytesOf(sampleRecords());
      expect(workbookFaults(bytes)).toEqual([]);
      const sheets = await sheetsIn(bytes);
      expect([...sheets.keys()].slice(0, 4)).toEqual(['Map', 'Karten', 'Pain Points', 'Chancen']);
      expect(sheets.get('Karten')?.[1]?.slice(2, 5)).toEqual(['Titel', 'Zeile', 'Phase › Schritt']);
    } finally {
      await speak('en');
    }
  });

  it('is opened by LibreOffice, which finds what the records say', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const path = join(folder, 'office.xlsx');
    writeFileSync(path, await bytesOf(records, { mapId: view.map.id }));
    const sheets = await officeText(path, 'fods');
    for (const { card } of view.cards.values()) {
      expect(sheets).toContain(card.id);
      for (const line of card.title.split('\n')) expect(sheets).toContain(escapeXml(line));
    }
    expect(sheets).toContain('table:content-validation table:name');
    expect(sheets).not.toContain('table:formula');
  }, 120_000);

  it('leaves confidential evidence out, and says so', async () => {
    const records = sampleRecords();
    const [piece] = records.evidence.values();
    if (!piece) throw new Error('The sample has evidence');
    const secret = { ...piece, title: 'SECRETWORD', confidentiality: 'confidential' } as const;
    const changed = { ...records, evidence: new Map(records.evidence).set(piece.id, secret) };
    const parts = partsOf(await bytesOf(changed));
    expect(Object.values(parts).join('')).not.toContain('SECRETWORD');
    const { notes } = await writeDocumentOf('xlsx', changed);
    expect(notes.map(({ message }) => message).join()).toContain('confidential');
  });

  it('is a valid workbook whatever the records hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const bytes = await bytesOf(records, { mapId: ANY_MAP_ID });
        expect(workbookFaults(bytes)).toEqual([]);
        const sheets = await sheetsIn(bytes);
        const rows = sheets.get('Cards') ?? [];
        const titles = new Map(rows.map(([id = '', , title = '']) => [id, title]));
        for (const card of records.card.values()) expect(titles.get(card.id)).toBe(cleanText(card.title));
      }),
      { numRuns: 40 },
    );
  });
});
