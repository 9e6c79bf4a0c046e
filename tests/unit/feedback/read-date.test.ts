import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf } from '../../../src/shared/feedback/cells/date-order.ts';
import { dayNumber } from '../../../src/shared/feedback/cells/day-number.ts';
import { createReadDate, type ReadDate } from '../../../src/shared/feedback/cells/read-date.ts';
import { createZone } from '../../../src/shared/feedback/cells/time-zone.ts';

const read = createReadDate({ order: null, zone: null });
const dayFirst = createReadDate({ order: 'day-first', zone: null });
const monthFirst = createReadDate({ order: 'month-first', zone: null });
const said = (date: ReadDate): string =>
  date.kind !== 'date' ? date.kind : date.timed ? new Date(date.at).toISOString() : date.day;

describe('a date', () => {
  it.each([
    ['2026-03-04', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['2026-03-04 12:30:05', '2026-03-04T12:30:05.000Z'],
    ['2026-03-04T12:30:05Z', '2026-03-04T12:30:05.000Z'],
    ['2026-03-04T12:30:05.25+02:00', '2026-03-04T10:30:05.250Z'],
    ['2026-03-04 12:30:05 UTC', '2026-03-04T12:30:05.000Z'],
    ['2026-03-04 12:30:05 -0500', '2026-03-04T17:30:05.000Z'],
    ['2026/03/04 2:15:33 PM GMT+1', '2026-03-04T13:15:33.000Z'],
    ['2026/03/04 2:15:33 nachm. MEZ', 'unreadable'],
    ['2026/03/04 12:15:33 AM MEZ', '2026-03-03T23:15:33.000Z'],
    ['4.3.2026', '2026-03-04'],
    ['04.03.2026 09:05', '2026-03-04T09:05:00.000Z'],
    ['04.03.26', '2026-03-04'],
    ['4. März 2026', '2026-03-04'],
    ['Mi., 4. März 2026, 09:05 Uhr', '2026-03-04T09:05:00.000Z'],
    ['4 March 2026', '2026-03-04'],
    ['March 4th, 2026', '2026-03-04'],
    ['Mar 4, 2026 9:05 pm', '2026-03-04T21:05:00.000Z'],
    ['Wed, 04 Mar 2026 12:30:05 +0000', '2026-03-04T12:30:05.000Z'],
    ['4 mars 2026', '2026-03-04'],
    ['4 de marzo de 2026', '2026-03-04'],
    ['04-Mar-26', '2026-03-04'],
    ['46085', '2026-03-04'],
    ['46085.5', '2026-03-04T12:00:00.000Z'],
    ['46085,25', '2026-03-04T06:00:00.000Z'],
    ['1772620205', '2026-03-04T10:30:05.000Z'],
    ['1772620205250', '2026-03-04T10:30:05.250Z'],
    ['３/１５/2026', '2026-03-15'],
    ['3/15/2026', '2026-03-15'],
    ['15/3/2026', '2026-03-15'],
    ['4/4/2026', '2026-04-04'],
    ['3/4/2026', 'open'],
    ['3-4-26', 'open'],
    ['26-03-04', 'open'],
    ['', 'blank'],
    ['n/a', 'blank'],
    ['-', 'blank'],
    ['30.02.2026', 'unreadable'],
    ['2026-02-29', 'unreadable'],
    ['2026-13-01', 'unreadable'],
    ['2026-03-04 25:00', 'unreadable'],
    ['15/15/2026', 'unreadable'],
    ['4 Marchember 2026', 'unreadable'],
    ['10', 'unreadable'],
    ['99999', 'unreadable'],
    ['yesterday', 'unreadable'],
    ['2026-03-04 12:30 XYZ', 'unreadable'],
  ])('%o is %s', (cell, expected) => {
    expect(said(read(cell))).toBe(expected);
  });

  it('is read in the order that was chosen, and else said to be in the other', () => {
    expect(['3/4/2026', '15/3/2026', '3/15/2026'].map((cell) => said(dayFirst(cell)))).toEqual([
      '2026-04-03',
      '2026-03-15',
      'other-order',
    ]);
    expect(['3/4/2026', '15/3/2026', '2026-03-15'].map((cell) => said(monthFirst(cell)))).toEqual([
      '2026-03-04',
      'other-order',
      '2026-03-15',
    ]);
    expect(said(createReadDate({ order: 'year-first', zone: null })('26-03-04'))).toBe('2026-03-04');
  });

  it('has the day of the file and the moment of its zone', () => {
    const denver = createReadDate({ order: null, zone: 'America/Denver' });
    expect(denver('2026-03-04 23:30:00')).toEqual({
      kind: 'date',
      day: '2026-03-04',
      at: Date.UTC(2026, 2, 5, 6, 30),
      timed: true,
      clock: 'sure',
    });
    const fixed = createReadDate({ order: null, zone: '+05:30' });
    expect(said(fixed('2026-03-04 05:30:00'))).toBe('2026-03-04T00:00:00.000Z');
  });

  it('says where a change of the clocks leaves no moment, or two', () => {
    const berlin = createReadDate({ order: null, zone: 'Europe/Berlin' });
    const clocks = [
      '2026-03-29 01:59:59',
      '2026-03-29 02:30:00',
      '2026-03-29 03:00:00',
      '2026-10-25 02:30:00',
    ];
    expect(
      clocks.map((cell) => berlin(cell)).map((date) => [said(date), 'clock' in date && date.clock]),
    ).toEqual([
      ['2026-03-29T00:59:59.000Z', 'sure'],
      ['2026-03-29T01:30:00.000Z', 'skipped'],
      ['2026-03-29T01:00:00.000Z', 'sure'],
      ['2026-10-25T00:30:00.000Z', 'twice'],
    ]);
    expect(berlin('2026-10-25')).toMatchObject({ day: '2026-10-25', clock: 'sure' });
  });

  it('is the same however it is written', () => {
    const inWords = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES'].map(
      (language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }),
    );
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
        expect(dayNumber(y, m, d)).toBe(Math.floor(date.getTime() / 86_400_000));
        expect(said(read(iso))).toBe(iso);
        expect(said(read(`${d}.${m}.${y}`))).toBe(iso);
        expect(said(dayFirst(`${d}/${m}/${y}`))).toBe(iso);
        expect(said(monthFirst(`${m}/${d}/${y}`))).toBe(iso);
        const open = said(read(`${m}/${d}/${y}`));
        expect(open).toBe(m <= 12 && d <= 12 && m !== d ? 'open' : iso);
        for (const format of inWords) {
          const words = format.format(date);
          expect(said(read(words)), words).toBe(iso);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever a cell holds', () => {
    const pieces = fc.constantFrom(
      '2026',
      '3',
      '04',
      '-',
      '/',
      '.',
      ' ',
      ':',
      'T',
      'Z',
      'PM',
      '+',
      'März',
      '٣',
      'x',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const date = read(parts.join(''));
        if (date.kind === 'date') expect(date.day).toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
    );
  });
});

describe('the zone of a column', () => {
  it('gives the moment that a clock there shows, as a slow search finds it', () => {
    const zones = [
      'Europe/Berlin',
      'America/Denver',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
    ];
    const shown = (zone: string, at: number): string =>
      new Date(at).toLocaleString('sv-SE', { timeZone: zone, hour12: false });
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 24 * 4 }), (zone, quarter) => {
        const wall = Date.UTC(2026, 0, 1) + quarter * 900_000;
        const { at, clock } = createZone(zone)(wall);
        const text = new Date(wall).toISOString().slice(0, 19).replace('T', ' ');
        const fitting = Array.from(
          { length: 2 * 26 * 4 + 1 },
          (_, step) => wall + (step - 26 * 4) * 900_000,
        ).filter((moment) => shown(zone, moment) === text);
        expect(clock).toBe(fitting.length === 0 ? 'skipped' : fitting.length === 1 ? 'sure' : 'twice');
        if (fitting.length > 0) expect(at).toBe(fitting[0]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('the order of a column of dates', () => {
  it('is told from dates that fit one way only, and asked where none does', () => {
    expect(dateOrderOf(['3/4/2026', '13/4/2026', ''])).toMatchObject({ order: 'day-first', doubt: 'none' });
    expect(dateOrderOf(['3/4/2026', '4/13/2026'])).toMatchObject({ order: 'month-first', doubt: 'none' });
    expect(dateOrderOf(['3/4/2026', '5/6/2026 2:15 PM'])).toEqual({
      order: null,
      doubt: 'open',
      examples: {},
    });
    expect(dateOrderOf(['3.4.2026'])).toMatchObject({ order: 'day-first' });
    expect(dateOrderOf(['2026-03-04', '4 March 2026', 'n/a'])).toMatchObject({
      order: 'year-first',
      doubt: 'none',
    });
    expect(dateOrderOf(['26-03-31', '26-04-01'])).toMatchObject({ order: null, doubt: 'open' });
    expect(dateOrderOf(['26-03-04', '99-12-31'])).toMatchObject({ order: 'year-first' });
  });

  it('is mixed where both orders are needed', () => {
    expect(dateOrderOf(['3/4/2026', '13/4/2026', '4/13/2026'])).toEqual({
      order: null,
      doubt: 'mixed',
      examples: { 'day-first': '13/4/2026', 'month-first': '4/13/2026' },
    });
  });
});
