import { afterEach, describe, expect, it } from 'vitest';
import { keysText } from '../../../src/renderer/session/actions/accelerator.ts';
import { priorityOf } from '../../../src/renderer/panels/inspector/priority.ts';
import { howLongAgo } from '../../../src/renderer/ui/dates.ts';
import { dayOfMoment, dayText } from '../../../src/shared/language/dates.ts';
import { fileSize } from '../../../src/renderer/ui/file-size.ts';
import { statusName } from '../../../src/shared/words/card-values.ts';
import { percent } from '../../../src/shared/words/figures.ts';
import { countedCards } from '../../../src/shared/words/cards.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { emptyCardFields, type Card } from '../../../src/shared/model/card.ts';

describe('keys', () => {
  it.each([
    ['CmdOrCtrl+Shift+S', 'Ctrl+Shift+S', '⌘⇧S'],
    ['CmdOrCtrl+1', 'Ctrl+1', '⌘1'],
    ['CmdOrCtrl+=', 'Ctrl++', '⌘='],
    ['F1', 'F1', 'F1'],
    ['Alt+Left', 'Alt+←', '⌥←'],
  ])('writes %s as each system does', (accelerator, other, mac) => {
    expect(keysText(accelerator, false)).toBe(other);
    expect(keysText(accelerator, true)).toBe(mac);
  });
});

describe('words for figures', () => {
  it.each([
    [512, '512 bytes'],
    [1536, '1.5 KB'],
    [8.9 * 1024 * 1024, '8.9 MB'],
    [200 * 1024 * 1024, '200 MB'],
  ])('writes %d bytes as %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });

  it.each([
    [10, 'just now'],
    [5 * 60, '5 minutes ago'],
    [3 * 3600, '3 hours ago'],
    [26 * 3600, 'yesterday'],
  ])('says how long %d seconds are', (seconds, words) => {
    const now = Date.parse('2026-03-04T12:00:00Z');
    expect(howLongAgo(new Date(now - seconds * 1000).toISOString(), now)).toBe(words);
  });

  it('keeps the parts of a priority and gives none while one is missing', () => {
    const card = { ...emptyCardFields, severity: 3, frequencyShare: 0.5 } as unknown as Card;
    expect(priorityOf(card)).toEqual({ value: 1.5, parts: '3 × 50%' });
    expect(priorityOf({ ...card, severity: null })).toEqual({ value: null, parts: '? × 50%' });
    const rated = priorityOf({ ...card, frequencyShare: null, frequencyRating: 4 });
    expect(rated.value).toBeCloseTo(2.1);
    expect(rated.parts).toBe('3 × 4 of 5 (70%)');
  });
});

describe('words for figures in German', () => {
  afterEach(() => speak('en'));

  it('have a comma, and a point between thousands', async () => {
    await speak('de');
    expect(percent(0.125)).toBe('12,5\u00a0%');
    expect([fileSize(1), fileSize(1023), fileSize(1536)]).toEqual(['1 Byte', '1023 Byte', '1,5 KB']);
    expect(countedCards('opportunity', 1)).toBe('1 Chance');
    expect(countedCards('pain-point', 1234)).toBe('1.234 Pain Points');
  });

  it('tell times and days as German does', async () => {
    await speak('de');
    const now = Date.parse('2026-03-04T12:00:00Z');
    const before = (seconds: number) => howLongAgo(new Date(now - seconds * 1000).toISOString(), now);
    expect([10, 60, 5 * 60, 26 * 3600].map(before)).toEqual([
      'gerade eben',
      'vor 1 Minute',
      'vor 5 Minuten',
      'gestern',
    ]);
    expect(dayText('2026-11-03')).toBe('3.\u00a0Nov.\u00a02026');
    expect(dayOfMoment('2026-11-03T12:00:00Z')).toBe('3.\u00a0Nov.\u00a02026');
  });

  it('know an open status from a button that opens', async () => {
    expect(statusName('open')).toBe('Open');
    await speak('de');
    expect([statusName('open'), statusName('done')]).toEqual(['Offen', 'Erledigt']);
  });
});
