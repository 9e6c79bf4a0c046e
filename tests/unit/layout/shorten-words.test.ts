import { describe, expect, test } from 'vitest';
import { shortenWords } from '../../../src/shared/layout/shorten-words.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const style = { size: 11, weight: 600, lineHeight: 13 } as const;
const shorten = (text: string, room: number): string => shortenWords(text, style, room, tableMeasure);
const widthOf = (text: string): number => tableMeasure(text, style, 10_000).width;

describe('words in a narrow column', () => {
  test('stay as they are where they fit', () => {
    expect(shorten('Compares sizes and modules', 70)).toBe('Compares sizes and modules');
    expect(shorten('Post-purchase', widthOf('purchase') + 1)).toBe('Post-purchase');
  });

  test('end in an ellipsis where they do not, and fit then', () => {
    for (let room = 20; room < 70; room += 1) {
      const shown = shorten('★ Looks for reassurance', room);
      for (const word of shown.split(' ')) expect(widthOf(word)).toBeLessThanOrEqual(room);
      expect(shown.split(' ').length).toBe(4);
    }
    expect(shorten('Looks for reassurance', 46)).toMatch(/^Looks for reass\p{L}*…$/u);
  });

  test('are left alone in scripts that break anywhere', () => {
    expect(shorten('没有足够的产品信息', 30)).toBe('没有足够的产品信息');
    expect(shorten('ลูกค้าไม่พบข้อมูล', 30)).toBe('ลูกค้าไม่พบข้อมูล');
  });
});
