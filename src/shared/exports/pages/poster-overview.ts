import { mmToPx } from '../paper/units.ts';
import { t } from '../../language/translate.ts';
import type { TextStyle } from '../../layout/measure.ts';
import { box, path, text } from '../../scene/make-shape.ts';
import { type Ink, type Part as Block, placed, stack, words } from '../../scene/parts.ts';
import type { Scene, Shape } from '../../scene/shape.ts';
import type { Page } from './page.ts';
import { pxOf } from './page.ts';
import { sizeWords } from './poster-words.ts';
import { furnitureOwner as owner, nameOfSheet, namesOfSheets, type PosterPlan } from './poster-sheet.ts';

const styles = {
  title: { size: 18, weight: 700, lineHeight: 24 },
  text: { size: 12, weight: 400, lineHeight: 17 },
  name: { size: 12, weight: 600, lineHeight: 16 },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** What is said needs this width, px; on smaller paper all of it is smaller. */
const USUAL_WIDTH = 480;
/** Room inside the white edge, and between what is said and the picture, px. */
const INSIDE = 8;
const GAP = 14;
/** The picture is no smaller than this, px of a page of usual width. */
const LEAST_PICTURE = 80;
/** Lengths of the line that is measured, mm: the first that fits. */
const RULERS = [100, 50, 20];

/** The first page of a poster: the whole of it small, with its seams and the names of its sheets, and how it is put together. */
export function posterOverview(scene: Scene, posterScale: number, plan: PosterPlan, ink: Ink): Page {
  const { tiled, options } = plan;
  const paper = pxOf(tiled.sheet);
  const small = Math.min(1, paper.width / USUAL_WIDTH, paper.height / USUAL_WIDTH);
  const page = { width: paper.width / small, height: paper.height / small };
  const edge = mmToPx(options.margin) / small + INSIDE;
  const room = page.width - 2 * edge;
  const head = stack([...said(plan, room, ink), ruler(room, small, ink)], 6);
  const top = edge + head.height + GAP;
  const picture = { width: room, height: Math.max(LEAST_PICTURE, page.height - edge - top) };
  const scale = Math.min(picture.width / scene.width, picture.height / scene.height);
  const place = { x: edge, y: top, scale };
  const seams = seamShapes(plan, { ...place, scale: scale / posterScale }, ink);
  const furniture = (shapes: readonly Shape[]): Scene => ({ ...page, title: '', shapes, reading: [] });
  return {
    parts: [
      { scene: furniture(placed(head, edge, edge)), x: 0, y: 0, scale: small, said: true },
      { scene, x: place.x * small, y: place.y * small, scale: scale * small, said: true },
      { scene: furniture(seams), x: 0, y: 0, scale: small, said: false },
    ],
  };
}

function said({ tiled, sheets, names }: PosterPlan, width: number, ink: Ink): readonly Block[] {
  const look = { style: styles.text, colour: ink.theme.ink, width };
  const count = sheets.length;
  const left = tiled.columns.length * tiled.rows.length - count;
  const title = t('Poster: {{title}}', { title: names.title });
  const size = t('{{size}}, of {{count}} sheets ({{names}})', {
    size: sizeWords(tiled),
    count,
    names: namesOfSheets(tiled),
  });
  const how = t(
    'Print at 100 % (“actual size”). Cut each sheet at its marks at the left and the top, and glue it over what the sheet before has beyond its marks.',
  );
  return [
    words(owner, title, { ...look, style: styles.title, heading: 1 }, ink),
    words(owner, size, look, ink),
    words(owner, how, look, ink),
    ...(left === 0
      ? []
      : [
          words(
            owner,
            t('{{count}} sheets would be blank and are left out: they have no name here.', { count: left }),
            look,
            ink,
          ),
        ]),
  ];
}

/** A line of a length that is known, by which it is seen whether the printer made the pages smaller. */
function ruler(width: number, small: number, ink: Ink): Block {
  const mm = RULERS.find((length) => mmToPx(length) / small <= width) ?? RULERS.at(-1) ?? 0;
  const length = mmToPx(mm) / small;
  const colour = ink.theme.ink;
  const tick = (share: number, height: number): Shape =>
    path(owner, `M${length * share} ${10 - height}L${length * share} 10`, { stroke: colour, strokeWidth: 1 });
  const ticks = Array.from({ length: 11 }, (_, at) => tick(at / 10, at % 5 === 0 ? 9 : 5));
  const line = path(owner, `M0 10L${length} 10`, { stroke: colour, strokeWidth: 1 });
  const about = words(
    owner,
    t(
      'This line is {{length}} mm long on paper. Where it is shorter, the printer has made the pages smaller.',
      {
        length: mm,
      },
    ),
    { style: styles.text, colour, width },
    ink,
  );
  return { width, height: 14 + about.height, shapes: [line, ...ticks, ...placed(about, 0, 14)] };
}

/** `place.scale`: px a px of the poster. */
function seamShapes(
  { tiled, sheets, options }: PosterPlan,
  place: { readonly x: number; readonly y: number; readonly scale: number },
  ink: Ink,
): readonly Shape[] {
  const { columns, rows } = tiled;
  const half = options.overlap / 2;
  const x = (mm: number): number => round(place.x + mmToPx(mm) * place.scale);
  const y = (mm: number): number => round(place.y + mmToPx(mm) * place.scale);
  const edgesOf = (strips: readonly { readonly to: number }[]): readonly number[] => [
    0,
    ...strips.map(({ to }, at) => (at < strips.length - 1 ? to - half : to)),
  ];
  const [uprights, across] = [edgesOf(columns), edgesOf(rows)];
  const [right, bottom] = [uprights.at(-1) ?? 0, across.at(-1) ?? 0];
  const look = { stroke: ink.theme.accent, strokeWidth: 1 };
  const lines = [
    ...uprights.map((at) => path(owner, `M${x(at)} ${y(0)}L${x(at)} ${y(bottom)}`, look)),
    ...across.map((at) => path(owner, `M${x(0)} ${y(at)}L${x(right)} ${y(at)}`, look)),
  ];
  const names = sheets.flatMap((sheet): readonly Shape[] => {
    const name = nameOfSheet(sheet);
    const { across: column, down } = sheet;
    const middle = {
      x: (x(uprights[column] ?? 0) + x(uprights[column + 1] ?? 0)) / 2,
      y: (y(across[down] ?? 0) + y(across[down + 1] ?? 0)) / 2,
    };
    const width = Math.ceil(ink.measure(name, styles.name, 1_000).width) + 10;
    const ground = { x: middle.x - width / 2, y: middle.y - 9, width, height: 18 };
    const line = { x: ground.x, y: middle.y - 8, width, lines: [name], rtl: false };
    return [
      box(owner, ground, { fill: ink.theme.accent, radius: 9 }),
      text(owner, line, { style: styles.name, colour: ink.theme.paper, align: 'center' }),
    ];
  });
  return [...lines, ...names];
}

const round = (value: number): number => Math.round(value * 100) / 100;
