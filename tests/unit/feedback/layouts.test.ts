import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnSchema } from '../../../src/shared/model/column.ts';
import type { GuessedColumn } from '../../../src/shared/feedback/guess/reason.ts';
import { layoutNames } from '../../../src/shared/feedback/layouts/layout.ts';
import { recognise, type Recognised } from '../../../src/shared/feedback/layouts/recognise.ts';
import type { TableRow } from '../../../src/shared/feedback/table.ts';
import { feedbackFixtures, feedbackRows } from '../../helpers/feedback-fixture.ts';

const places = [
  'Erwägung',
  'Bewertung',
  'Kaufabsicht',
  'Kauf',
  'Nach dem Kauf',
  'Consideration',
  'Evaluation',
  'Intent',
  'Purchase',
  'Post-purchase',
];

const recogniseRows = (rows: readonly TableRow[]): Recognised =>
  recognise({ first: rows.slice(0, 20), sample: rows.slice(20) }, { places });
const fixture = (name: string): Recognised => recogniseRows(feedbackRows(`${name}.csv`));

const roleText = ({ column: { role } }: GuessedColumn): string => {
  if (role.kind === 'score') return `${role.instrument} ${role.scale.low}-${role.scale.high}`;
  if (role.kind === 'personal') return role.of;
  if (role.kind === 'response-time') return `${role.kind} ${role.hours}`;
  return [role.kind, 'order' in role && role.order, 'zone' in role && role.zone].filter(Boolean).join(' ');
};

/** The columns that are not left out, as header: role. */
const used = ({ columns }: Recognised): Readonly<Record<string, string>> =>
  Object.fromEntries(
    columns
      .filter(({ column }) => column.role.kind !== 'ignored')
      .map((guess) => [guess.column.header.slice(0, 50), roleText(guess)]),
  );
const find = ({ columns }: Recognised, header: string): GuessedColumn => {
  const found = columns.find(({ column }) => column.header.startsWith(header));
  if (!found) throw new Error(`no column ${header}`);
  return found;
};

/** Each fixture: its layout, why, the rows before the first answer, and columns that matter. */
const expected: Readonly<
  Record<string, readonly [string, string, number, Readonly<Record<string, string>>]>
> = {
  'qualtrics-text': [
    'qualtrics',
    'import-ids',
    3,
    {
      ResponseId: 'row-id',
      EndDate: 'date year-first Europe/Berlin',
      Q1: 'nps 0-10',
      Q2: 'csat 1-5',
      Q3_1: 'ces 1-7',
      Q4: 'segment',
      Q5: 'comment',
      IPAddress: 'ip',
      RecipientEmail: 'email',
      LocationLatitude: 'location',
    },
  ],
  'qualtrics-numeric': ['qualtrics', 'import-ids', 3, { Q1: 'nps 0-10', Q2: 'csat 1-5', Q3_1: 'ces 1-7' }],
  'qualtrics-older': [
    'qualtrics-older',
    'headers',
    2,
    { V1: 'row-id', V9: 'date year-first', Q1: 'nps 0-10' },
  ],
  'qualtrics-older-german': ['qualtrics-older', 'headers', 2, { V5: 'email', Q2: 'csat 1-5', Q3: 'comment' }],
  surveymonkey: [
    'surveymonkey',
    'headers',
    2,
    {
      'Respondent ID': 'row-id',
      'End Date': 'date month-first',
      'How likely is it that you would recommend Havnby t': 'nps 0-10',
      'Overall, how satisfied are you with your new desk?': 'csat 1-5',
      'What nearly stopped you from ordering?': 'comment',
    },
  ],
  'surveymonkey-german': [
    'surveymonkey',
    'headers',
    2,
    { 'Befragten-ID': 'row-id', 'Wie zufrieden sind Sie insgesamt mit Ihrem Tisch?': 'csat 1-5' },
  ],
  typeform: ['typeform', 'headers', 1, { '#': 'row-id', 'Submit Date (UTC)': 'date year-first UTC' }],
  'typeform-older': [
    'typeform',
    'headers',
    1,
    { 'How easy was it to find out whether the desk fits?': 'ces 1-7', 'Network ID': 'id' },
  ],
  'google-forms': [
    'google-forms',
    'headers',
    1,
    { Timestamp: 'date month-first', 'Email Address': 'email', 'How easy was it? [Ordering]': 'ces 1-5' },
  ],
  'google-forms-german': ['google-forms', 'headers', 1, { Zeitstempel: 'date day-first' }],
  'google-forms-finnish': ['google-forms', 'shape', 1, { Ajankohta: 'date day-first' }],
  'microsoft-forms': [
    'microsoft-forms',
    'headers',
    1,
    {
      ID: 'row-id',
      'Completion time': 'date month-first',
      'Havnby made it easy to order': 'ces 1-5',
      Name: 'name',
    },
  ],
  'microsoft-forms-german': [
    'microsoft-forms',
    'headers',
    1,
    { 'Wie zufrieden sind Sie mit der Lieferung?': 'csat 1-5', Name: 'name', 'E-Mail': 'email' },
  ],
  'microsoft-forms-french': [
    'microsoft-forms',
    'shape',
    1,
    { Identifiant: 'row-id', 'Heure de fin': 'date day-first', Nom: 'name' },
  ],
  limesurvey: ['limesurvey', 'headers', 1, { 'Response ID': 'row-id', 'Anything else?': 'comment' }],
  'limesurvey-german': [
    'limesurvey',
    'headers',
    1,
    { 'Antwort ID': 'row-id', 'Datum Abgeschickt': 'date year-first' },
  ],
  'limesurvey-polish': ['limesurvey', 'shape', 1, { 'ID odpowiedzi': 'row-id', Uwagi: 'comment' }],
  alchemer: [
    'alchemer',
    'headers',
    1,
    { 'Response ID': 'row-id', 'Ordering:How easy was it to order?': 'ces 1-7', Postal: 'location' },
  ],
  delighted: ['delighted', 'headers', 1, { score: 'nps 0-10', 'Delighted Source': 'channel' }],
  'google-play': [
    'google-play',
    'headers',
    1,
    {
      'Star Rating': 'rating 1-5',
      'Review Submit Date and Time': 'date year-first UTC',
      'Review Link': 'row-id',
    },
  ],
  'app-reviews': [
    'app-reviews',
    'headers',
    1,
    { reviewId: 'row-id', score: 'rating 1-5', at: 'date year-first' },
  ],
  'app-store-reviews': [
    'app-reviews',
    'headers',
    1,
    { rating: 'rating 1-5', review: 'comment', userName: 'name' },
  ],
  trustpilot: ['trustpilot', 'headers', 1, { 'Review Stars': 'rating 1-5', 'Review Username': 'name' }],
  zendesk: [
    'zendesk',
    'headers',
    1,
    {
      Id: 'row-id',
      Requester: 'name',
      'Created at': 'created year-first',
      'Satisfaction Score': 'csat 1-5',
      'First reply time in minutes': 'response-time calendar',
      'First reply time in minutes within business hours': 'response-time business',
    },
  ],
  'stage-counts': ['stage-counts', 'counts', 1, { Stage: 'place', Visits: 'usage-count' }],
  'stage-counts-german': ['stage-counts', 'counts', 1, { Schritt: 'place', 'Aktive Nutzer': 'usage-count' }],
  'cross-table': ['cross-table', 'shares', 2, {}],
  'own-table-german': [
    'other',
    'unknown',
    1,
    { Datum: 'date day-first', Phase: 'place', NPS: 'nps 0-10', Kommentar: 'comment', Kunde: 'respondent' },
  ],
  'own-table-open-dates': ['other', 'unknown', 1, { when: 'date', page: 'segment', stars: 'rating 1-5' }],
  'own-table-mixed-dates': ['other', 'unknown', 1, { date: 'date', score: 'nps 0-10', text: 'comment' }],
};

describe('a layout', () => {
  it('is recognised in each fixture, and each layout has one', () => {
    expect(Object.keys(expected).toSorted()).toEqual(
      feedbackFixtures.map((name) => name.replace('.csv', '')).toSorted(),
    );
    expect(new Set(Object.values(expected).map(([layout]) => layout))).toEqual(new Set(layoutNames));
  });

  it.each(Object.entries(expected))('is recognised: %s', (name, [layout, why, headerRows, roles]) => {
    const found = fixture(name);
    expect([found.layout, found.why[0]?.kind, found.headerRows]).toEqual([layout, why, headerRows]);
    expect(used(found)).toMatchObject(roles);
    for (const { column } of found.columns) expect(columnSchema.safeParse(column).error).toBeUndefined();
  });

  it.each(Object.keys(expected))('is not hidden by capitals, spaces and a blank first row: %s', (name) => {
    const plain = feedbackRows(`${name}.csv`);
    const at = fixture(name).skippedRows;
    const loud = plain.map((row, index) =>
      index === at ? { ...row, cells: row.cells.map((cell) => `  ${cell.toUpperCase()} \u00a0`) } : row,
    );
    const found = recogniseRows([{ line: 0, cells: [''] }, ...loud]);
    expect([found.layout, found.skippedRows]).toEqual([expected[name]?.[0], at + 1]);
  });

  /** Each letter by a Greek one: no word of a header is left, its signs are. */
  const inGreek = (text: string): string =>
    text.replace(/\p{L}/gu, (letter) => String.fromCodePoint(0x3b1 + ((letter.codePointAt(0) ?? 0) % 17)));

  it.each([
    'typeform',
    'typeform-older',
    'alchemer',
    'trustpilot',
    'zendesk',
    'microsoft-forms',
    'google-forms',
    'limesurvey',
    'google-play',
    'qualtrics-text',
    'qualtrics-older',
    'surveymonkey',
  ])('is not hidden by headers in a language that nobody knows: %s', (name) => {
    const known = fixture(name);
    const names = known.skippedRows + (name === 'qualtrics-text' ? 2 : known.headerRows);
    const greek = recogniseRows(
      feedbackRows(`${name}.csv`).map((row, at) => {
        // V1, V2, ... are no words.
        const isKept = at >= names || (name === 'qualtrics-older' && at === 0);
        return isKept ? row : { ...row, cells: row.cells.map(inGreek) };
      }),
    );
    expect([greek.layout, greek.headerRows]).toEqual([known.layout, known.headerRows]);
    const by = ({ columns }: Recognised, kind: string): readonly number[] =>
      columns.filter(({ column }) => column.role.kind === kind).map(({ column }) => column.index);
    for (const kind of ['row-id', 'date', 'created'])
      expect(by(greek, kind), `${kind} of ${name}`).toEqual(by(known, kind));
  });

  it('keeps questions beside short names, and gives columns without a header that of their question', () => {
    expect(find(fixture('qualtrics-text'), 'Q5').column.question).toBe(
      'What did you miss?\nPlease be as frank as you like.',
    );
    const monkey = fixture('surveymonkey').columns.map(({ column }) => column.header);
    expect(monkey.filter((header) => header.startsWith('Which pages'))).toEqual([
      'Which pages did you use? (Select all that apply) [Product page]',
      'Which pages did you use? (Select all that apply) [Size drawing]',
      'Which pages did you use? (Select all that apply) [Configurator]',
    ]);
  });

  it('takes Qualtrics’ numbers below nought for ‘not applicable’, and its words likewise', () => {
    const blank = (name: string, header: string) =>
      find(fixture(name), header).column.words.filter(({ value }) => value === null);
    expect(blank('qualtrics-numeric', 'Q2')).toEqual([{ text: '-1', value: null }]);
    expect(blank('qualtrics-numeric', 'Q3_1')).toEqual([{ text: '-9', value: null }]);
    expect(find(fixture('qualtrics-numeric'), 'Q3_1').doubts).toEqual([{ kind: 'direction' }]);
    expect(blank('qualtrics-text', 'Q3_1')).toEqual([{ text: 'Not applicable', value: null }]);
  });

  it('counts rated tickets by good and bad alone', () => {
    expect(find(fixture('zendesk'), 'Satisfaction Score').column.words).toEqual([
      { text: 'Good', value: 5 },
      { text: 'Bad', value: 1 },
      { text: 'Good with comment', value: 5 },
      { text: 'Offered', value: null },
      { text: 'Unoffered', value: null },
    ]);
  });

  it('leaves to a person what the file does not say', () => {
    expect(find(fixture('own-table-open-dates'), 'when').doubts).toEqual([
      { kind: 'date-order', doubt: 'open', examples: {} },
    ]);
    expect(find(fixture('own-table-mixed-dates'), 'date').doubts).toEqual([
      {
        kind: 'date-order',
        doubt: 'mixed',
        examples: { 'day-first': '13/4/2026', 'month-first': '4/13/2026' },
      },
    ]);
  });

  it('says what is no table of answers', () => {
    expect(fixture('cross-table').holds).toBe('shares');
    expect(fixture('stage-counts').holds).toBe('counts');
    expect(fixture('stage-counts-german').skippedRows).toBe(5);
  });

  it('can be chosen instead, where the file has it', () => {
    const rows = feedbackRows('typeform.csv');
    const start = { first: rows, sample: [] };
    expect(recognise(start, { layout: 'other' }).layout).toBe('other');
    expect(recognise(start, { layout: 'typeform' }).layout).toBe('typeform');
    expect(recognise(start, { layout: 'qualtrics' }).layout).toBe('other');
    expect(recognise(start, { headerRows: 0 }).columns[2]?.examples[0]).toMatch(/^How easy/);
  });

  it('is looked for in anything without an error', () => {
    const cells = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('', '#', 'ID', '37%', '{"ImportId":"x"}', 'V1', '2026-02-30', '٣', '-'),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 12 }), (table) => {
        const found = recogniseRows(table.map((row, at) => ({ line: at + 1, cells: row })));
        expect(layoutNames).toContain(found.layout);
        for (const { column } of found.columns) expect(columnSchema.safeParse(column).error).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });
});
