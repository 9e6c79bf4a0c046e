import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../src/shared/language/translate.ts';
import { changeOfNet, changeOfShares } from '../../../src/shared/measures/change.ts';
import { differencesOf } from '../../../src/shared/measures/combine.ts';
import { meanOf } from '../../../src/shared/measures/mean.ts';
import { nps } from '../../../src/shared/measures/nps.ts';
import { responseTime } from '../../../src/shared/measures/response-time.ts';
import { shareOf } from '../../../src/shared/measures/share.ts';
import { durationText } from '../../../src/shared/words/durations.ts';
import { changeText, risingText } from '../../../src/shared/words/measure-changes.ts';
import {
  estimateText,
  figureText,
  noEstimateText,
  notScoredText,
  offScaleText,
  shortEstimate,
} from '../../../src/shared/words/measures.ts';
import { notComparableText } from '../../../src/shared/words/not-comparable.ts';
import { responseTimeText, shortResponseTime } from '../../../src/shared/words/response-times.ts';
import { counted, times } from './answers.ts';

const score = nps(counted([...times(45, 9), ...times(30, 7), ...times(25, 3)]))!;
const fewNps = nps(counted([...times(5, 9), ...times(3, 7), ...times(2, 3)]))!;
const share = shareOf({ hits: 82, n: 100 })!;

afterEach(() => speak('en'));

describe('an estimate', () => {
  it('in words says the score, where it may lie and what it is from', () => {
    expect(estimateText('nps', score)).toBe('NPS 20, between 4 and 35, from 100 answers');
    expect(estimateText('nps', fewNps)).toBe('NPS 30, between −19 and 65, from 10 answers, few answers');
    expect(estimateText('csat', share)).toBe('CSAT 82%, between 73% and 88%, from 100 answers');
    expect(estimateText('drop-off', shareOf({ hits: 50, n: 1_200 })!)).toBe(
      'Drop-off 4.2%, between 3.2% and 5.5%, from 1,200 people',
    );
    expect(estimateText('negative', shareOf({ hits: 1, n: 1 })!)).toBe(
      'Negative comments 100%, between 21% and 100%, from 1 comment, few answers',
    );
    expect(noEstimateText('ces')).toBe('CES: no answers');
  });

  it('has a short form', () => {
    expect(shortEstimate('nps', score)).toBe('20 (4 to 35), n 100');
    expect(shortEstimate('nps', fewNps)).toBe('30 (−19 to 65), n 10, few answers');
    const mean = meanOf(counted([...times(20, 5), ...times(20, 6)]), { low: 1, high: 7 })!;
    expect(shortEstimate('ces-mean', mean)).toBe('5.5 (5.3 to 5.7), n 40');
  });

  it('is said in German', async () => {
    await speak('de');
    expect(estimateText('nps', fewNps)).toBe(
      'NPS 30, zwischen −19 und 65, aus 10 Antworten, wenige Antworten',
    );
    expect(shortEstimate('csat', share)).toBe('82\u00a0% (73\u00a0% bis 88\u00a0%), n 100');
    expect(estimateText('drop-off', shareOf({ hits: 50, n: 1_200 })!)).toBe(
      'Abbruch 4,2\u00a0%, zwischen 3,2\u00a0% und 5,5\u00a0%, von 1.200 Personen',
    );
    expect(figureText('rating', 1234.56)).toBe('1.234,6');
  });

  it('never shows a minus before nothing', () => {
    expect(figureText('nps', -0.4)).toBe('0');
    expect(figureText('rating', -0.04)).toBe('0.0');
    expect(figureText('nps', -8.4)).toBe('−8');
  });

  it('goes with what was not counted', () => {
    expect(offScaleText(1)).toBe('1 answer not on the scale');
    expect(notScoredText(8)).toBe('8 comments not scored');
  });
});

describe('a change', () => {
  const same = changeOfNet({ up: 50, down: 22, n: 100 }, { up: 40, down: 28, n: 100 })!;
  const better = changeOfShares({ hits: 48, n: 80 }, { hits: 560, n: 700 })!;
  const worse = changeOfShares({ hits: 20, n: 20 }, { hits: 5, n: 20 })!;

  it('says first whether the answers show one', () => {
    expect(changeText('nps', same)).toBe(
      'no change shown: −16 points, between −38 and +6, n 100 before and 100 after',
    );
    expect(changeText('csat', better)).toBe(
      'higher: +20 percentage points, between +9 and +31, n 80 before and 700 after',
    );
    expect(changeText('csat', worse)).toMatch(/^lower: −75 percentage points, .*, few answers$/);
  });

  it('is said in German', async () => {
    await speak('de');
    expect(changeText('nps', same)).toMatch(/^keine Veränderung erkennbar: /);
  });

  it('of counts that rise is a warning', () => {
    expect(risingText({ kind: 'rises', from: 500, to: 1_600 })).toBe(
      'The count rises from 500 to 1,600 here: the counts are not of one population.',
    );
  });
});

describe('a time', () => {
  it.each([
    [0, '0 sec', '0 Sek.'],
    [0.4, '24 sec', '24 Sek.'],
    [0.99, '1 min', '1 Min.'],
    [20, '20 min', '20 Min.'],
    [200, '3 hr 20 min', '3 Std. 20 Min.'],
    [1_440, '1 day', '1 Tag'],
    [3_120, '2 days 4 hr', '2 Tage 4 Std.'],
    [2_879.9, '2 days', '2 Tage'],
  ])('of %d calendar minutes is %s', async (minutes, english, german) => {
    const said = (): string => durationText(minutes, 'calendar').replaceAll('\u00a0', ' ');
    expect(said()).toBe(english);
    await speak('de');
    expect(said()).toBe(german);
  });

  it('to the first response has a short form', () => {
    const said = (count: number, unanswered: number): string =>
      shortResponseTime('calendar', responseTime([{ value: 90, count }], unanswered)!).replaceAll(
        '\u00a0',
        ' ',
      );
    expect(said(40, 0)).toBe('1 hr 30 min (1 hr 30 min to 1 hr 30 min), n 40');
    expect(said(2, 0)).toBe('1 hr 30 min, n 2, few tickets');
    expect(said(0, 4_000)).toBe('longer than any answer took, n 4,000');
  });

  it('in business hours has no days', () => {
    expect(durationText(3_120, 'business')).toBe('52\u00a0hr');
    expect(durationText(90_000, 'business')).toBe('1,500\u00a0hr');
  });

  it('to the first response has its median, its interval, the slowest and those without an answer', () => {
    const minutes = Array.from({ length: 40 }, (_, index) => (index + 1) * 10);
    const said = (unanswered: number): string =>
      responseTimeText('calendar', responseTime(counted(minutes), unanswered)!).replaceAll('\u00a0', ' ');
    expect(said(0)).toBe(
      'First response: median 3 hr 25 min, between 2 hr 20 min and 4 hr 30 min, nine in ten within 6 hr 1 min, ' +
        'from 40 tickets',
    );
    expect(said(30)).toBe(
      'First response: median 5 hr 55 min, 4 hr 30 min or more, one in ten or more still without an answer, ' +
        'from 70 tickets, 30 of them without an answer',
    );
    expect(said(60)).toMatch(/^First response: median longer than any answer took, 6 hr 40 min or more, /);
    expect(responseTimeText('business', responseTime([{ value: 5, count: 2 }])!)).toBe(
      'First response, business hours: median 5\u00a0min, nine in ten within 5\u00a0min, from 2 tickets, few tickets',
    );
  });
});

it('scores that cannot be compared say why', async () => {
  const asked = {
    instrument: 'nps',
    wording: 'How likely?',
    scale: { low: 0, high: 10 },
    direction: 'high-is-good',
  } as const;
  const other = { ...asked, wording: 'Recommend us?', scale: { low: 1, high: 5 } };
  expect(notComparableText(differencesOf([asked, other]))).toBe(
    'Not comparable: different wording (“How likely?”, “Recommend us?”); different scales (0 to 10, 1 to 5)',
  );
  await speak('de');
  expect(
    notComparableText(differencesOf([asked, { ...asked, instrument: 'ease', direction: 'low-is-good' }])),
  ).toBe('Nicht vergleichbar: verschiedene Kennzahlen; einmal ist hoch gut, einmal niedrig');
});
