import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../src/shared/model/column-name.ts';
import { guessRoles } from '../../../src/shared/feedback/guess/guess-roles.ts';
import type { GuessedColumn } from '../../../src/shared/feedback/guess/reason.ts';

const repeat = (values: readonly string[], count = 40): readonly string[] =>
  Array.from({ length: count }, (_, at) => values[at % values.length] ?? '');

/** Guesses the roles of columns given as header and values. */
function guess(
  columns: Readonly<Record<string, readonly string[]>>,
  places: readonly string[] = [],
): readonly GuessedColumn[] {
  const headers = Object.keys(columns);
  const bare = columnNames(headers).map((name, index) => ({ ...name, index, question: '' }));
  const length = Math.max(...Object.values(columns).map((values) => values.length));
  const rows = Array.from({ length }, (_, at) => ({
    line: at + 2,
    cells: Object.values(columns).map((values) => values[at] ?? ''),
  }));
  return guessRoles(bare, rows, { places });
}

const one = (header: string, values: readonly string[], places?: readonly string[]): GuessedColumn => {
  const [guessed] = guess({ [header]: values }, places);
  if (!guessed) throw new Error('no column');
  return guessed;
};

const said = ({ column: { role } }: GuessedColumn): string => {
  if (role.kind === 'score') {
    const low = role.direction === 'low-is-good' ? ' low' : '';
    return `${role.instrument} ${role.scale.low}-${role.scale.high}${low}`;
  }
  return role.kind === 'personal' ? `personal ${role.of}` : role.kind;
};

const sentences = [
  'Does it wobble at full height?',
  'Delivery cost came as a surprise',
  'Ich habe keine Maße gefunden',
  'The PDF is a drawing for a carpenter',
  'Which standard does it meet for office use?',
];

describe('the role of a column', () => {
  it.each<[string, readonly string[], string]>([
    ['Score', repeat(['0', '7', '9', '10']), 'nps 0-10'],
    ['How likely are you to recommend Havnby?', repeat(['6', '8', '9']), 'nps 0-10'],
    ['Würden Sie Havnby weiterempfehlen?', repeat(['10 - sehr wahrscheinlich', '9', '3']), 'nps 0-10'],
    ['NPS', repeat(['9', '10', '11', '-', 'n/a', '8', '7', '9', '10', '9', '8']), 'nps 0-10'],
    ['How satisfied are you?', repeat(['1', '5', '4']), 'csat 1-5'],
    ['Zufriedenheit', repeat(['Sehr zufrieden', 'Unzufrieden', 'Keine Angabe']), 'csat 1-5'],
    ['Havnby made it easy to order', repeat(['1', '7', '5']), 'ces 1-7'],
    ['Havnby made it easy to order', repeat(['Agree', 'Somewhat agree', 'Strongly disagree']), 'ces 1-7'],
    ['How much effort was it?', repeat(['1', '5', '3']), 'ces 1-5 low'],
    ['Were you able to do what you wanted?', repeat(['1', '7', '2']), 'success 1-7'],
    ['How did you feel?', repeat(['1', '7', '2']), 'emotion 1-7'],
    ['Stars', repeat(['★★★★☆', '★★★★★', '★☆☆☆☆']), 'rating 1-5'],
    ['Q7', repeat(['4/5', '5/5', '1/5']), 'rating 1-5'],
    ['Satisfaction (0-10)', repeat(['4', '5', '10']), 'rating 0-10'],
    ['Schulnote', repeat(['1', '6', '2']), 'rating 1-6 low'],
    ['Date', repeat(['2026-02-02', '2026-02-03']), 'date'],
    ['Zeitstempel', repeat(['02.02.2026 12:30:01', '13.02.2026 09:01:00']), 'date'],
    ['Comment', sentences, 'comment'],
    ['Was fehlte Ihnen?', repeat(sentences, 5), 'comment'],
    ['E-Mail', repeat(['a@example.com', 'b@example.org']), 'personal email'],
    ['Contact', repeat(['a@example.com', 'b@example.org', '']), 'personal email'],
    ['Origin', repeat(['192.0.2.1', '2001:db8::1']), 'personal ip'],
    ['Vorname', repeat(['Anna', 'Jonas', 'Mia']), 'personal name'],
    ['Telefon', repeat(['+49 30 123456', '030/1234567']), 'personal phone'],
    ['City', repeat(['Berlin', 'Leeds', 'Utrecht']), 'personal location'],
    ['Country', repeat(['DE', 'NL', 'UK']), 'segment'],
    ['How did you reach us', repeat(['Website', 'Phone', 'Chat']), 'channel'],
    ['Kanal', repeat(['Messe', 'Laden']), 'channel'],
    ['Persona', repeat(['First-desk Fiona', 'Office Olaf']), 'persona'],
    ['Journey stage', repeat(['Intent', 'Purchase']), 'place'],
    ['Ticket ID', Array.from({ length: 40 }, (_, at) => `T-${4_000 + at}`), 'row-id'],
    ['answer', Array.from({ length: 40 }, (_, at) => String(at + 1)), 'row-id'],
    ['Kundennummer', repeat(['K1001', 'K1002', 'K1003']), 'respondent'],
    ['First reply time in minutes', repeat(['12', '340', '']), 'response-time'],
    ['Sentiment', repeat(['-0.4', '0.9', '0.05']), 'tone'],
    ['Visits', ['12000', '4800', '1200'], 'usage-count'],
    ['Link', repeat(['https://example.com/1', 'https://example.com/2']), 'ignored'],
    ['Found what you needed', repeat(['Yes', 'No', 'Maybe']), 'segment'],
    ['Empty', repeat(['', ' ', 'n/a']), 'ignored'],
    ['Age', repeat(['34', '57', '22', '41', '63', '29']), 'segment'],
    ['Basket', repeat(['349.90', '1200.00', '78.25']), 'ignored'],
  ])('%s with %o is %s', (header, values, expected) => {
    const guessed = one(header, values);
    expect(said(guessed)).toBe(expected);
    expect(guessed.why.length).toBeGreaterThan(0);
    expect(guessed.examples.length).toBeLessThanOrEqual(5);
  });

  it('is a place where its values are names of the project’s stages', () => {
    const values = repeat(['Kaufabsicht', 'Kauf', 'Sonstiges']);
    expect(said(one('Bereich', values, ['Kaufabsicht', 'Kauf', 'Nach dem Kauf']))).toBe('place');
    expect(said(one('Bereich', values))).toBe('segment');
  });

  it('is a place where those names have a number before, whatever the header says', () => {
    const stages = ['Consideration', 'Evaluation', 'Intent', 'Purchase'];
    const numbered = repeat(['1. Consideration', '2. Evaluation', '3. Intent', '4. Purchase']);
    expect(one('Where', numbered, stages)).toMatchObject({
      column: { role: { kind: 'place' } },
      why: [{ kind: 'places', count: 4 }],
    });
    expect(said(one('Q3', repeat(['1 - Erwägung', '4 - Kauf', '5 - Sonst']), stages))).toBe('place');
    expect(said(one('Q3', repeat(['1', '2', '3']), ['1', '2', '3']))).toBe('rating 1-5');
    // Names that the map does not have: the header says what they are.
    expect(said(one('Journey stage', repeat(['1. Awareness', '2. Loyalty'])))).toBe('place');
    expect(said(one('Phase', repeat(['Phase 1: Reise', 'Phase 2: Hotel'])))).toBe('place');
    expect(said(one('How easy was this step?', repeat(['1 - very hard', '5 - very easy'])))).toBe('ces 1-5');
    expect(said(one('Stage', repeat(['1', '2', '3', '4', '5'])))).toBe('rating 1-5');
  });

  it('is no score where numbers are codes of things to choose from, or stand in sentences', () => {
    expect(said(one('Where did you look last?', repeat(['1', '2', '4'])))).toBe('segment');
    expect(said(one('Wo haben Sie zuletzt gesucht?', repeat(['1', '2', '4'])))).toBe('segment');
    expect(said(one('Which grade do you give us?', repeat(['1', '5', '4'])))).toBe('rating 1-5');
    const told = Array.from({ length: 40 }, (_, at) => `Das hat lange gedauert, Woche ${at}`);
    expect(said(one('Anmerkungen', told))).toBe('comment');
    expect(said(one('Noch etwas?', told))).toBe('comment');
    expect(
      said(
        one(
          'comment',
          told.map((_, at) => `Remark ${at}`),
        ),
      ),
    ).toBe('comment');
    expect(
      said(
        one(
          'Sonst',
          told.map((_, at) => `Remark ${at}`),
        ),
      ),
    ).not.toBe('row-id');
  });

  it('is a score where the header says so, although some answers are none', () => {
    const odd = ['11', '-', 'n/a', '9,5', '10 - very likely', '9', '8', '7', '10', '0', '5', '6'];
    expect(said(one('Score', odd))).toBe('nps 0-10');
    expect(said(one('Basket', odd))).toBe('ignored');
    const rated = one('Our rating', ['1', '5', '4', '3', '2', '5', '4', '12', '3', '2']);
    expect(said(rated)).toBe('rating 1-5');
    expect(rated.doubts).toEqual([{ kind: 'scale' }]);
  });

  it('asks for the good end of a scale of words where agreeing can be either', () => {
    const agreement = repeat(['Agree', 'Somewhat agree', 'Strongly disagree']);
    expect(one('Havnby made it easy to order', agreement).doubts).toEqual([]);
    expect(one('It took much effort to order', agreement).doubts).toEqual([{ kind: 'direction' }]);
    expect(one('Die Seite war verwirrend', repeat(['Stimme zu', 'Stimme nicht zu'])).doubts).toEqual([
      { kind: 'direction' },
    ]);
  });

  it('says why, and what the file leaves open', () => {
    expect(
      one(
        'NPS',
        repeat([
          '9',
          '10',
          '-1',
          '99',
          '9',
          '8',
          '7',
          '0',
          '3',
          '4',
          '5',
          '6',
          '7',
          '8',
          '10',
          '9',
          '1',
          '2',
          '3',
          '4',
        ]),
      ),
    ).toMatchObject({
      why: [
        { kind: 'header', text: 'NPS' },
        { kind: 'whole-numbers', low: 0, high: 10 },
      ],
      doubts: [{ kind: 'codes', values: ['-1', '99'] }],
    });
    const dates = one('Date', repeat(['3/4/2026', '5/6/2026']));
    expect(dates.column.role).toEqual({ kind: 'date', order: null, zone: null });
    expect(dates.doubts).toEqual([{ kind: 'date-order', doubt: 'open', examples: {} }]);
    expect(one('Start Date (UTC)', repeat(['2026-04-03 10:00:00'])).column.role).toMatchObject({
      zone: 'UTC',
    });
    expect(one('Q1', repeat(['1', '2', '3', '4'])).doubts).toEqual([{ kind: 'scale' }]);
    expect(one('How much effort was it?', repeat(['1', '5'])).doubts).toEqual([{ kind: 'direction' }]);
    expect(one('Rate us', repeat(['Good', 'Above average', 'Poor'])).doubts).toEqual([
      { kind: 'one-number', words: [['Good', 'Above average']] },
    ]);
  });

  it('is that of the answer’s date, id and respondent for one column alone', () => {
    const guessed = guess({
      'Start Date': repeat(['2026-02-02', '2026-02-03']),
      'Submit Date': repeat(['2026-02-02', '2026-02-03']),
      'Response ID': Array.from({ length: 40 }, (_, at) => `r${at}`),
      'Network ID': Array.from({ length: 40 }, (_, at) => `n${at}`),
    });
    expect(guessed.map(said)).toEqual(['ignored', 'date', 'row-id', 'ignored']);
    expect(guessed[0]?.why.at(-1)).toEqual({ kind: 'second', of: 'date' });
  });

  it('is found whatever is in the cells, for wide and long tables in a moment', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), { minKeys: 1 }),
        (columns) => {
          expect(guess(columns)).toHaveLength(Object.keys(columns).length);
        },
      ),
      { numRuns: 50 },
    );
    const wide = Array.from({ length: 2_000 }, (_, index) => ({
      index,
      header: `Q${index}`,
      nth: 0,
      question: '',
    }));
    const rows = Array.from({ length: 2_000 }, (_, at) => ({
      line: at + 2,
      cells: wide.map(({ index }) =>
        index % 3 === 0 ? String((at * 7) % 11) : sentences[(at + index) % 5]!,
      ),
    }));
    expect(guessRoles(wide, rows).filter(({ column }) => column.role.kind === 'score')).toHaveLength(667);
  });
});

it('takes a column that is called a comment for one, however short and alike its texts are', () => {
  expect(said(one('comment', ['Good', 'Good', 'Bad']))).toBe('comment');
  expect(said(one('Kommentare', ['Gut', 'Schlecht', 'Zu teuer']))).toBe('comment');
  expect(said(one('Additional comments', repeat(['Very satisfied', 'Too slow'])))).toBe('comment');
  expect(said(one('How satisfied are you?', repeat(['Very satisfied', 'Dissatisfied'])))).toBe('csat 1-5');
  expect(said(one('comment score', repeat(['1', '2', '5'])))).not.toBe('comment');
});
