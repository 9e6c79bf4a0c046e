import { inLine } from '../../layout/clean-text.ts';
import { t } from '../../language/translate.ts';
import { layoutMap } from '../../layout/layout-map.ts';
import type { TextStyle } from '../../layout/measure.ts';
import type { StageView } from '../../layout/view.ts';
import { legendShapes } from '../../scene/legend.ts';
import { box, type Owner } from '../../scene/make-shape.ts';
import { type Ink, type Part as Block, placed, stack, words } from '../../scene/parts.ts';
import type { Shape } from '../../scene/shape.ts';
import { titleBlockShapes } from '../../scene/title-block.ts';
import { nameOfStage } from './stage-names.ts';
import type { Frame } from './page-frame.ts';
import { sheetId } from './pages-to-html.ts';
import type { MapOnPages } from './map-on-pages.ts';

const owner: Owner = { id: null, role: 'legend' };
const styles = {
  heading: { size: 16, weight: 600, lineHeight: 22 },
  stage: { size: 14, weight: 600, lineHeight: 20 },
  steps: { size: 12, weight: 400, lineHeight: 17 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Of a column of the list, px; of the number at its end; of the bar before a stage. */
const COLUMN = 480;
const COLUMN_GAP = 48;
const NUMBER = 40;
const BAR = { width: 4, room: 16 } as const;
const ROW_GAP = 14;
const PART_GAP = 28;

/**
 * The pages before the stages, as shapes in px of the frame: the map's title, which stage is on which page, the legend.
 * `pagesOf`: how many pages each stage takes.
 */
export function contentsPages(
  map: MapOnPages,
  pagesOf: readonly number[],
  frame: Frame,
  ink: Ink,
): readonly (readonly Shape[])[] {
  // How many pages the list takes, its numbers do not change: each has the same room.
  const pageOf = (before: number): readonly number[] =>
    pagesOf.map((_, stage) => pagesOf.slice(0, stage).reduce((sum, pages) => sum + pages, before));
  const count = fill(map, frame, ink, pageOf(0)).length;
  return fill(map, frame, ink, pageOf(count));
}

function fill(
  map: MapOnPages,
  frame: Frame,
  ink: Ink,
  pageOf: readonly number[],
): readonly (readonly Shape[])[] {
  const { view, options } = map;
  const { body } = frame;
  const bottom = body.y + body.height;
  const pages: Shape[][] = [[]];
  let top = body.y;
  const put = (part: Block): void => {
    pages.at(-1)?.push(...placed(part, body.x, top));
    top += part.height;
  };
  if (options.titleBlock) {
    const facts = { view, projectName: options.projectName, date: options.date, stageName: null };
    put({ width: body.width, ...titleBlockShapes(facts, body.width, ink.measure, ink.theme) });
    top += PART_GAP;
  }
  const contents = { style: styles.heading, colour: ink.theme.ink, width: body.width, heading: 2 };
  put(words(owner, t('Contents'), contents, ink));
  top += ROW_GAP;
  const columns = Math.max(1, Math.floor((body.width + COLUMN_GAP) / (COLUMN + COLUMN_GAP)));
  const width = Math.min(body.width, COLUMN);
  let [column, y, deepest] = [0, top, top];
  for (const [index, stage] of view.stages.entries()) {
    const row = stageRow(stage, pageOf[index] ?? 0, width, ink);
    if (y > top && y + row.height > bottom) {
      column += 1;
      if (column === columns) {
        pages.push([]);
        [column, top, deepest] = [0, body.y, body.y];
      }
      y = top;
    }
    pages.at(-1)?.push(...placed(row, body.x + column * (COLUMN + COLUMN_GAP), y));
    y += row.height + ROW_GAP;
    deepest = Math.max(deepest, y);
  }
  if (options.legend) {
    const legend = legendShapes(view, layoutMap(view, ink.measure), body.width, ink.measure, ink.theme);
    if (deepest + PART_GAP + legend.height > bottom) pages.push([]);
    pages.at(-1)?.push(...placed(legend, body.x, Math.max(body.y, bottom - legend.height)));
  }
  return pages;
}

/** A stage with its steps, and the page it is on, counted from 0: both lead there. */
function stageRow({ stage, steps }: StageView, page: number, width: number, ink: Ink): Block {
  const { theme } = ink;
  const room = width - BAR.room - NUMBER;
  const href = `#${sheetId(page)}`;
  const name = words(owner, nameOfStage(stage), { style: styles.stage, colour: theme.ink, width: room }, ink);
  const listed = steps.map(({ step }) => step.name.trim()).filter((one) => one !== '');
  const below = words(
    owner,
    inLine(listed, ' · '),
    { style: styles.steps, colour: theme.softInk, width: room },
    ink,
  );
  const number = words(
    owner,
    String(page + 1),
    { style: styles.stage, colour: theme.ink, width: NUMBER, align: 'end' },
    ink,
  );
  const text = stack([name, below], 1);
  const bar = { x: 0, y: 2, width: BAR.width, height: text.height - 4 };
  const leads = (shape: Shape): Shape => (shape.kind === 'text' ? { ...shape, href } : shape);
  return {
    width,
    height: text.height,
    shapes: [
      box(owner, bar, { fill: theme.hues[stage.hue].header, radius: 2 }),
      ...placed(text, BAR.room, 0).map((shape) =>
        shape.kind === 'text' && shape.style === styles.stage ? leads(shape) : shape,
      ),
      ...placed(number, width - NUMBER, 0).map(leads),
    ],
  };
}
