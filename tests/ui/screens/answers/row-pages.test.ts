import { describe, expect, it } from 'vitest';
import { createRowPages } from '../../../../src/renderer/screens/answers/row-pages.ts';
import type { AnswerRow } from '../../../../src/shared/protocol/answers-api.ts';
import { fail, ok } from '../../../../src/shared/result.ts';
import { answerRow } from '../../../helpers/answer-row.ts';
import { testId } from '../../../helpers/records.ts';

const rowOf = (row: number, text: string): AnswerRow => answerRow(testId(1), row, { text });

/** Pages over rows of the host's, with what was asked for. */
function pagesOf(count: number) {
  const asked: number[] = [];
  const say = { text: 'before' };
  const pages = createRowPages(
    count,
    (from, most) => {
      asked.push(from);
      const length = Math.min(most, count - from);
      return Promise.resolve(ok({ rows: Array.from({ length }, (_, at) => rowOf(from + at, say.text)) }));
    },
    (from, most) =>
      Promise.resolve(ok(Array.from({ length: most }, (_, at) => ({ setId: testId(1), row: from + at })))),
  );
  return { pages, asked, say };
}

describe('the rows of a query', () => {
  it('come page by page, each once', async () => {
    const { pages, asked } = pagesOf(1_000_000);
    pages.want(190, 210);
    pages.want(195, 215);
    expect(await pages.keys(199, 200)).toEqual([
      { setId: testId(1), row: 199 },
      { setId: testId(1), row: 200 },
    ]);
    expect(asked).toEqual([150, 200]);
    expect(pages.has(150, 249)).toBe(true);
    expect(pages.has(249, 250)).toBe(false);
  });

  it('are shown as they were until they come anew after a change', async () => {
    const { pages, say } = pagesOf(10);
    await pages.keys(0, 0);
    let told = 0;
    pages.subscribe(() => (told += 1));
    say.text = 'after';
    pages.outdate();
    expect(pages.row(3)?.text).toBe('before');
    pages.want(0, 9);
    await expect.poll(() => pages.row(3)?.text).toBe('after');
    expect(told).toBe(2);
  });

  it('are not held by the million', async () => {
    const { pages } = pagesOf(1_000_000);
    for (let row = 0; row < 20_000; row += 50) await pages.keys(row, row);
    expect(pages.has(0, 0)).toBe(false);
    expect(pages.has(19_900, 19_999)).toBe(true);
  });

  it('are left out where they cannot be had', async () => {
    const gone = () => Promise.resolve(fail('query-gone', 'Gone.'));
    const pages = createRowPages(500, gone, gone);
    expect(await pages.keys(0, 4)).toEqual([]);
    expect(await pages.keys(0, 499)).toEqual([]);
  });

  it('tell which answers they are without being fetched, where these are many', async () => {
    const { pages, asked } = pagesOf(1_000_000);
    const keys = await pages.keys(20, 100_019);
    expect([keys.length, keys[0]?.row, keys.at(-1)?.row]).toEqual([100_000, 20, 100_019]);
    expect(asked).toEqual([]);
  });
});
