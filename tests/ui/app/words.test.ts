import { describe, expect, it } from 'vitest';
import { keysText } from '../../../src/renderer/actions/accelerator.ts';
import { priorityOf } from '../../../src/renderer/panels/inspector/priority.ts';
import { howLongAgo } from '../../../src/renderer/ui/dates.ts';
import { fileSize } from '../../../src/renderer/ui/file-size.ts';
import { parseShare } from '../../../src/renderer/ui/PercentField.tsx';
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
    ['40', 0.4],
    ['12,5 %', 0.125],
    ['', null],
    ['101', undefined],
    ['many', undefined],
  ])('reads the share %j', (text, share) => {
    expect(parseShare(text)).toBe(share);
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
    expect(priorityOf(card)).toEqual({ value: 1.5, parts: '3 × 50 %' });
    expect(priorityOf({ ...card, severity: null })).toEqual({ value: null, parts: '? × 50 %' });
    expect(priorityOf({ ...card, frequencyShare: null, frequencyRating: 4 })).toEqual({
      value: 12,
      parts: '3 × 4 of 5',
    });
  });
});
