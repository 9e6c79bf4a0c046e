import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { answerSaveDialogs, type LaunchedApp, launchApp, temporaryFolder } from '../../helpers/launch-app.ts';
import { askMain, askPageHost, openInPage } from '../../helpers/page-host.ts';
import { waitForMap } from '../../helpers/window-steps.ts';

let running: LaunchedApp | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});
/** A line of a card: its text and where it begins, px from the card's corner. */
type Line = { readonly text: string; readonly x: number; readonly y: number };

test('an export breaks the lines of every card where the screen does, and puts them at the same place', async () => {
  running = await launchApp();
  const { window } = running;
  await openInPage(window, 'sample');
  await waitForMap(window);
  const snapshot = await askPageHost(window, 'snapshot', {});
  if (!snapshot.ok) throw new Error(snapshot.failure.message);
  const path = join(temporaryFolder(), 'sample.svg');
  await answerSaveDialogs(running, path);
  const mapId = await shownMap(snapshot.value.records.card);
  const exported = await askMain(window, 'export', { options: { format: 'svg', mapId } });
  expect(exported).toMatchObject({ ok: true, value: { path } });

  const onScreen = await linesOnScreen(running);
  const written = await linesInSvg(running, await readFile(path, 'utf8'));
  expect(Object.keys(onScreen).length).toBeGreaterThanOrEqual(10);
  for (const [cardId, lines] of Object.entries(onScreen)) {
    const exportedLines = written[cardId] ?? [];
    expect(exportedLines.map((line) => line.text)).toEqual(lines.map((line) => line.text));
    for (const [index, line] of lines.entries()) {
      expect(Math.abs(exportedLines[index]!.x - line.x)).toBeLessThan(0.05);
      expect(Math.abs(exportedLines[index]!.y - line.y)).toBeLessThan(0.05);
    }
  }

  async function shownMap(
    cards: readonly { readonly id: string; readonly mapId: string }[],
  ): Promise<string> {
    const shown = await window.locator('[data-card-id]').first().getAttribute('data-card-id');
    const card = cards.find(({ id }) => id === shown);
    if (!card) throw new Error('No card is on the screen.');
    return card.mapId;
  }
});

const linesOnScreen = ({ window }: LaunchedApp): Promise<Readonly<Record<string, readonly Line[]>>> =>
  window.locator('[data-card-id]').evaluateAll((cards) =>
    Object.fromEntries(
      cards.map((card) => [
        card.getAttribute('data-card-id') ?? '',
        [...card.querySelectorAll('svg tspan')]
          .filter((line) => line.textContent !== '')
          .map((line) => ({
            text: line.textContent,
            x: Number(line.getAttribute('x')),
            y: Number(line.getAttribute('y')),
          })),
      ]),
    ),
  );

/** The page parses the file, without its style: the font in it is nothing the window's policy lets in. */
const linesInSvg = (
  { window }: LaunchedApp,
  svg: string,
): Promise<Readonly<Record<string, readonly Line[]>>> =>
  window.evaluate(
    (source) => {
      const cards = [
        ...new DOMParser()
          .parseFromString(source, 'image/svg+xml')
          .querySelectorAll('g[data-role="card"][data-id]'),
      ];
      return Object.fromEntries(
        cards.map((card) => {
          const frame = card.querySelector('rect');
          // A frame's line lies inside it, half of its width from its edge.
          const inset = Number(frame?.getAttribute('stroke-width') ?? 0) / 2;
          const left = Number(frame?.getAttribute('x')) - inset;
          const top = Number(frame?.getAttribute('y')) - inset;
          const lines = [...card.querySelectorAll('text')].map((line) => ({
            text: line.textContent,
            x: Number(line.getAttribute('x')) - left,
            y: Number(line.getAttribute('y')) - top,
          }));
          return [card.getAttribute('data-id') ?? '', lines];
        }),
      );
    },
    svg.replace(/<style>.*?<\/style>/s, ''),
  );
