import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayText } from '../../../src/shared/language/dates.ts';
import { shiftDay, todayHere } from '../../../src/shared/language/days.ts';
import { readDay } from '../../../src/shared/language/read-day.ts';
import { speak } from '../../../src/shared/language/translate.ts';

const TODAY = '2026-08-20';
const inEnglish = (text: string) => readDay(text, 'en', TODAY);
const inGerman = (text: string) => readDay(text, 'de', TODAY);
const sure = (day: string) => ({ day, other: null, doubtful: false });

afterEach(() => speak('en'));

describe('a day that is typed', () => {
  it.each([
    '2026-11-03',
    '2026/11/3',
    '3.11.2026',
    '03.11.26',
    '3. 11. 2026',
    '3.11.',
    '3.11',
    '3 Nov 2026',
    '3 November',
    '3. Nov. 2026',
    'Nov 3, 2026',
    'November 3rd, 2026',
    '2026 Nov 3',
    'Tue, 3 Nov 2026',
    'Dienstag, 3. November 2026',
    '３．１１．２０２６',
    '  3\u00a0Nov\u00a02026 ',
  ])('is the third of November as “%s” in both languages', (text) => {
    expect(inEnglish(text)).toEqual(sure('2026-11-03'));
    expect(inGerman(text)).toEqual(sure('2026-11-03'));
  });

  it('has the day first with strokes too, and English says that it might have been the month', () => {
    expect(inEnglish('3/11/2026')).toEqual({ day: '2026-11-03', other: '2026-03-11', doubtful: true });
    expect(inEnglish('3-11-26')).toEqual({ day: '2026-11-03', other: '2026-03-11', doubtful: true });
    expect(inGerman('3/11/2026')).toEqual(sure('2026-11-03'));
    expect(inEnglish('4/4/2026')).toEqual(sure('2026-04-04'));
    expect(inEnglish('23/11/2026')).toEqual(sure('2026-11-23'));
  });

  it('has the month first only where there is no other such day, and says how it was read', () => {
    expect(inEnglish('11/23/2026')).toEqual({ day: '2026-11-23', other: null, doubtful: true });
    expect(inGerman('11/23/2026')).toEqual({ day: '2026-11-23', other: null, doubtful: true });
  });

  it('is today, tomorrow or yesterday', () => {
    expect(inEnglish('today')).toEqual(sure('2026-08-20'));
    expect(inGerman('Heute')).toEqual(sure('2026-08-20'));
    expect(inGerman('morgen')).toEqual(sure('2026-08-21'));
    expect(inEnglish('Yesterday')).toEqual(sure('2026-08-19'));
    expect(readDay('tomorrow', 'en', '2026-12-31')).toEqual(sure('2027-01-01'));
  });

  it('has a year of two digits near to this one', () => {
    expect(inEnglish('1.2.46')).toEqual(sure('2046-02-01'));
    expect(inEnglish('1.2.47')).toEqual(sure('1947-02-01'));
    expect(inEnglish('1.2.99')).toEqual(sure('1999-02-01'));
  });

  it.each([
    'soon',
    '3',
    '3.',
    '31.2.2026',
    '29.2.2027',
    '0.1.2026',
    '13/13/2026',
    '3.11.202',
    '2026-13-01',
    'Nov 2026',
    '3 Nov 20267',
    '3 Brumaire 2026',
    '3.11.2026 at noon',
    '3+11+2026',
    '32 Nov 2026',
    '0999-01-01',
  ])('is none as “%s”', (text) => {
    expect(inEnglish(text)).toBeUndefined();
    expect(inGerman(text)).toBeUndefined();
  });

  it('is nothing where nothing was typed', () => {
    expect(inEnglish('')).toBeNull();
    expect(inEnglish(' \u00a0')).toBeNull();
  });

  it.each(['en', 'de'] as const)('is read again as it is shown, every day, in %s', async (language) => {
    await speak(language);
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          expect(readDay(dayText(day), language, TODAY)).toEqual(sure(day));
        },
      ),
    );
  });
});

describe('a day moved on', () => {
  it('stays within the month it comes to', () => {
    expect(shiftDay('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(shiftDay('2028-02-29', { months: 12 })).toBe('2029-02-28');
    expect(shiftDay('2026-03-31', { months: -1 })).toBe('2026-02-28');
    expect(shiftDay('2026-12-31', { days: 1 })).toBe('2027-01-01');
    expect(shiftDay('2026-03-01', { days: -1 })).toBe('2026-02-28');
    expect(shiftDay('9999-12-31', { days: 1 })).toBe('9999-12-31');
  });
});

it('takes today from the clock of this computer, not from that of Greenwich', () => {
  expect(todayHere(new Date(2026, 10, 3, 0, 5))).toBe('2026-11-03');
  expect(todayHere(new Date(2026, 10, 3, 23, 55))).toBe('2026-11-03');
});
