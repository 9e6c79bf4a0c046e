import { beforeAll, expect, test } from 'vitest';
import { describeApp } from '../../helpers/describe-app.ts';
import { middleOf, waitForRest } from '../../helpers/map-steps.ts';
import { openSample } from '../../helpers/window-steps.ts';

type Name = {
  readonly text: string;
  /** Px: of its column, and of the room its text has. */
  readonly column: number;
  readonly room: number;
  /** Words of which one part stands in another line than the other. */
  readonly broken: readonly string[];
  /** Words that are wider than their room. */
  readonly cut: readonly string[];
};

describeApp(
  'the names of columns on a map seen from further away',
  { size: [1280, 800], calm: true },
  ({ app, window }) => {
    beforeAll(async () => {
      await openSample(app);
      await window.locator('[data-header^="step "]').first().waitFor();
      await waitForRest(window);
    });

    const columnWidth = () =>
      window
        .locator('[data-header^="step "]')
        .first()
        .evaluate((header) => header.getBoundingClientRect().width);

    const names = (): Promise<readonly Name[]> =>
      window.locator('[data-header^="step "]').evaluateAll((headers) =>
        headers.flatMap((header): Name[] => {
          const name = header.querySelector('[dir="auto"]');
          const node = name?.firstChild;
          if (!name || !(node instanceof Text)) return [];
          const words = [...node.data.matchAll(/[\p{L}\p{N}…]+/gu)].map((match) => {
            const range = document.createRange();
            range.setStart(node, match.index);
            range.setEnd(node, match.index + match[0].length);
            return { word: match[0], rects: [...range.getClientRects()] };
          });
          const room = name.getBoundingClientRect().width;
          return [
            {
              text: node.data,
              column: header.getBoundingClientRect().width,
              room,
              broken: words
                .filter(({ rects }) => new Set(rects.map((rect) => Math.round(rect.top))).size > 1)
                .map(({ word }) => word),
              cut: words
                .filter(({ rects }) => rects.some((rect) => rect.width > room + 1))
                .map(({ word }) => word),
            },
          ];
        }),
      );

    test('break between words only, and end in an ellipsis where a word is too long', async () => {
      const { x, y } = await middleOf(window.locator('[data-map-body]'));
      let shortened = 0;
      let seen = 0;
      for (const widest of [200, 150, 110, 80, 60]) {
        await window.mouse.move(x, y);
        await window.keyboard.down('Control');
        while ((await columnWidth()) > widest) {
          const before = await columnWidth();
          await window.mouse.wheel(0, 60);
          await expect.poll(columnWidth).toBeLessThan(before);
        }
        await window.keyboard.up('Control');
        await waitForRest(window);
        const found = await names();
        seen += found.length;
        const first = window.locator('[data-header^="step "] [dir="auto"]').first();
        // ‘Notices the old table hurts’ has room for a second line as soon as it needs one.
        const hidden = await first.evaluate((name) => name.scrollHeight - name.clientHeight);
        if (widest > 100) expect(hidden).toBeLessThanOrEqual(1);
        expect(found.flatMap(({ broken }) => broken)).toEqual([]);
        expect(found.flatMap(({ cut }) => cut)).toEqual([]);
        shortened += found.filter(({ text }) => text.includes('…')).length;
      }
      expect(seen).toBeGreaterThan(20);
      expect(shortened).toBeGreaterThan(0);
    });
  },
);
