import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { sampleRecords, sampleView } from '../../helpers/sample-records.ts';
import { type ExportFormat, exportFormats, isDocument } from '../../../src/shared/exports/formats/index.ts';
import { mayQuote } from '../../../src/shared/exports/consent.ts';
import type { Evidence } from '../../../src/shared/model/evidence.ts';
import type { Consent } from '../../../src/shared/model/participant.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createMatrix } from '../../../src/shared/priorities/matrix.ts';
import { strengthName } from '../../../src/shared/words/strength.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { readMarkdown } from '../../helpers/read-markdown.ts';
import { readTextDocument, textOf } from '../../helpers/text-document.ts';
import { testId } from '../../helpers/records.ts';

const WORDS = 'I would never have bought the blue one';
const PERSON = testId(99);

/** The sample, in which one person has said one thing about the worst pain point. */
function withWords(
  piece: Partial<Evidence>,
  consent: Consent = 'may-quote',
  until: string | null = null,
): ProjectRecords {
  const records = sampleRecords();
  const card = [...sampleView(records).cards.values()].find(
    ({ card: { title } }) => title === 'Not enough product information',
  );
  if (!card) throw new Error('There is one');
  const own: Evidence = {
    id: testId(98),
    kind: 'interview',
    title: WORDS.slice(0, 20),
    text: WORDS,
    source: 'Desk in Utrecht',
    date: '2026-11-02',
    link: '',
    confidentiality: 'public',
    participantId: PERSON,
    ...piece,
  };
  const participant = {
    id: PERSON,
    order: 'a0',
    code: 'P1',
    personaId: null,
    consent,
    consentUntil: until,
    fields: [],
    note: '',
  };
  const link = {
    id: testId(97),
    evidenceId: own.id,
    targetKind: 'card',
    targetId: card.card.id,
    stance: 'supports',
  } as const;
  return {
    ...records,
    participant: new Map([...records.participant, [PERSON, participant]]),
    evidence: new Map([...records.evidence, [own.id, own]]),
    evidenceLink: new Map([...records.evidenceLink, [link.id, link]]),
  };
}

const written = async (records: ProjectRecords, confidential = false): Promise<string> =>
  String((await writeDocumentOf('md', records, { mapId: sampleView(records).map.id, confidential })).content);

/** All that a document holds, texts that are hidden from the eye included. */
async function heldBy(format: ExportFormat, records: ProjectRecords): Promise<string> {
  const mapId = sampleView(records).map.id;
  const { content } = await writeDocumentOf(format, records, { mapId, confidential: true });
  if (typeof content === 'string') return content;
  return Object.values(unzipSync(content))
    .map((bytes) => strFromU8(bytes))
    .join('');
}

const cellsOf = (text: string): readonly (readonly string[])[] =>
  readMarkdown(text)
    .filter(({ kind }) => kind === 'row')
    .map(({ texts }) => texts);

describe('the figures of a report', () => {
  it('have their interval and n, in Markdown, in Word and on the page', async () => {
    const { records, tallies, id } = createMeasuredMap();
    const stage = records.stage.get(id('s1'))!.name;
    const wish = { mapId: id('map'), tallies };
    const contentOf = async (format: 'md' | 'docx' | 'html') =>
      (await writeDocumentOf(format, records, wish)).content;
    const rows = cellsOf(String(await contentOf('md')));
    // 45 of 100 would recommend, 25 would not: 20, from 4 to 35.
    expect(rows).toContainEqual([stage, expect.stringMatching(/^NPS/), '20', '4 to 35', '100']);
    const few = rows.find(([place, title]) => place === stage && title?.startsWith('CSAT'));
    expect(few?.at(-1)).toMatch(/^12 · few answers$/);
    const word = readTextDocument(await contentOf('docx')).tables.map((table) =>
      table.children
        .filter(({ name }) => name === 'w:tr')
        .map((row) => row.children.filter(({ name }) => name === 'w:tc').map(textOf)),
    );
    expect(word.flat()).toContainEqual([stage, expect.stringMatching(/^NPS/), '20', '4 to 35', '100']);
    const page = String(await contentOf('html')).replaceAll(/<[^>]+>/g, ' ');
    expect(page).toMatch(/NPS[^]{0,200}?\b20\s+4 to 35\s+100\b/);
  });

  it('have the worst pain points first, with the strength of their evidence', async () => {
    const records = sampleRecords();
    const view = sampleView(records);
    const { ranked } = createMatrix(
      'severity-frequency',
      [...view.cards.values()].map(({ card }) => card),
    );
    const text = await written(records);
    const rows = cellsOf(text).filter(([rank]) => /^\d+$/.test(rank ?? ''));
    expect(
      rows.map(([rank, title, , severity, , evidence]) => [
        rank,
        title,
        severity?.[0],
        evidence?.split(' · ')[0],
      ]),
    ).toEqual(
      ranked
        .slice(0, 10)
        .map(({ card }, at) => [
          String(at + 1),
          card.title,
          String(card.severity),
          strengthName(view.cards.get(card.id)!.support.level),
        ]),
    );
    // Those of each stage, too: a worse one is never after a lesser one.
    const [first] = view.stages;
    const own = ranked.filter(({ card }) => first!.steps.some(({ step }) => step.id === card.stepId));
    const places = own.map(({ card }) => text.indexOf(card.title, text.indexOf(`## ${first!.stage.name}`)));
    expect(places.length).toBeGreaterThan(1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the quotes of a report', () => {
  it('are those of people who may be quoted, with where they are from', async () => {
    const text = await written(withWords({}));
    expect(text).toContain(`> ${WORDS}`);
    expect(text).toContain('> — Interview, Desk in Utrecht, 2 Nov 2026');
  });

  it('are not of people who may not be quoted, not even in a title, though they count', async () => {
    const text = await written(withWords({}, 'no-quotes'), true);
    expect(text).not.toContain(WORDS.slice(0, 15));
    expect(text).toContain('11 people, 7 source types');
  });

  it.each(exportFormats.filter(isDocument))('are in %s only with consent', async (format) => {
    const holdsEvidence = !['mermaid', 'canvas', 'drawio'].includes(format);
    expect((await heldBy(format, withWords({}))).includes(WORDS)).toBe(holdsEvidence);
    expect(await heldBy(format, withWords({}, 'no-quotes'))).not.toContain(WORDS.slice(0, 15));
  });

  it('end with the consent', () => {
    expect(mayQuote({ consent: 'may-quote', consentUntil: '2026-11-03' }, '2026-11-03')).toBe(true);
    expect(mayQuote({ consent: 'may-quote', consentUntil: '2026-11-02' }, '2026-11-03')).toBe(false);
    expect(mayQuote({ consent: 'not-set', consentUntil: null }, '2026-11-03')).toBe(true);
  });

  it('are confidential only where that was chosen', async () => {
    const records = withWords({ confidentiality: 'confidential' });
    expect(await written(records)).not.toContain(WORDS.slice(0, 15));
    expect(await written(records, true)).toContain(WORDS);
  });

  it('have one that contradicts among them', async () => {
    const records = withWords({ date: '2020-01-01' });
    const link = [...records.evidenceLink.values()].at(-1)!;
    const against = new Map([
      ...records.evidenceLink,
      [link.id, { ...link, stance: 'contradicts' as const }],
    ]);
    expect(await written({ ...records, evidenceLink: against })).toContain(
      `> ${WORDS}\n>\n> — Contradicts: Interview`,
    );
  });
});
