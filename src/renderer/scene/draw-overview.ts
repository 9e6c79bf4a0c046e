import { evidencePlaces } from '../../shared/layout/evidence-content.ts';
import { cardsIn } from '../../shared/layout/hit.ts';
import type { CardBox, EvidenceBox, MapLayout, Rect, StageBox } from '../../shared/layout/map-layout.ts';
import { overlap } from '../../shared/layout/rects.ts';
import { textStyles } from '../../shared/layout/sizes.ts';
import type { MeasureText } from '../../shared/layout/measure.ts';
import type { MapView } from '../../shared/layout/view.ts';
import { curveShapes } from '../../shared/scene/curve-shapes.ts';
import { evidenceCountShapes, evidenceSumShapes, isSumAt } from '../../shared/scene/evidence-shapes.ts';
import { baselineOf, fontOf } from '../../shared/scene/fonts.ts';
import { funnelShapes } from '../../shared/scene/funnel-shapes.ts';
import { gridShapes, laneNameShapes } from '../../shared/scene/lane-shapes.ts';
import { farMeasure } from '../../shared/scene/far-measure.ts';
import { farMarkShapes, type FarTitle, farTitle } from '../../shared/scene/far-card.ts';
import { type FarLook, farLook } from '../../shared/scene/far-look.ts';
import { headerShapes } from '../../shared/scene/header-shapes.ts';
import { text } from '../../shared/scene/make-shape.ts';
import type { Shape } from '../../shared/scene/shape.ts';
import type { Theme } from '../../shared/scene/theme.ts';
import { drawShape, type Context } from './draw-shape.ts';
import { boundsOf } from './shape-bounds.ts';

/** Letters smaller than this, in canvas pixels, are left out: they would be grey dust. */
const LEAST_LETTER = 5;

/** Quotes and names at the curves in smaller letters, px on screen, are left out; the box of a quote with it. */
const LEAST_WORDS = 7;

/** A card's edge in the colour of its kind, map px; one narrower than this on the canvas, in pixels, is not seen. */
const EDGE = 4;
const LEAST_EDGE = 0.5;

/** How much is left of what the filter leaves out. */
const DIM = 0.25;

export type OverviewOptions = {
  /** The part of the map in view, map px: it fills the canvas from its top left corner. */
  readonly tile: Rect;
  /** Canvas pixels a map px. */
  readonly scale: number;
  /** Canvas pixels a px on screen: titles keep their size there. */
  readonly pixels: number;
  readonly measure: MeasureText;
  readonly theme: Theme;
  /** Draws every card as one that the filter leaves out. */
  readonly dim?: boolean;
};

/**
 * Draws a map seen from far away: every card one flat block in the colour of its kind, with its title while that
 * can be read. Nothing is drawn that is not in the tile.
 */
export function drawOverview(
  context: Context,
  view: MapView,
  layout: MapLayout,
  { tile, scale, pixels, measure, theme, dim = false }: OverviewOptions,
): void {
  context.save();
  context.setTransform(scale, 0, 0, scale, -tile.x * scale, -tile.y * scale);
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'normal';
  context.fillStyle = theme.paper;
  context.fillRect(tile.x, tile.y, tile.width, tile.height);
  const words = (textStyles.quote.size * scale) / pixels >= LEAST_WORDS;
  for (const shape of frameShapes(view, layout, theme, words)) {
    if (isReadable(shape, scale) && overlap(boundsOf(shape), tile)) drawShape(context, shape, noPicture);
  }
  const cards = cardsIn(layout, tile);
  context.globalAlpha = dim ? DIM : 1;
  drawBlocks(context, cards, theme, scale);
  context.globalAlpha = 1;
  const pieces = layout.evidence.filter((piece) => overlap(piece, tile));
  context.fillStyle = theme.evidence.block;
  for (const piece of pieces) context.fillRect(piece.x, piece.y, piece.width, piece.height);
  for (const counts of layout.evidenceCounts.filter((box) => overlap(box, tile))) {
    const shapes = isSumAt(scale / pixels)
      ? evidenceSumShapes(counts, scale / pixels, measure, theme)
      : evidenceCountShapes(counts, theme);
    for (const shape of shapes) {
      if (isReadable(shape, scale)) drawShape(context, shape, noPicture);
    }
  }
  for (const shape of layout.funnels.flatMap((funnel) => funnelShapes(funnel, theme))) {
    if (isReadable(shape, scale) && overlap(boundsOf(shape), tile)) drawShape(context, shape, noPicture);
  }
  for (const box of layout.measures.filter((one) => overlap(one, tile))) {
    context.fillStyle = theme.evidence.block;
    context.fillRect(box.x, box.y, box.width, box.height);
    const value = farMeasure(box, scale / pixels, measure, theme);
    if (value) drawShape(context, value, noPicture);
  }
  if (!dim) {
    const zoom = scale / pixels;
    drawTitles(context, cards, { zoom, measure, theme, look: farLook(layout, zoom, measure) });
  }
  if (textStyles.cardTitle.size * scale >= LEAST_LETTER) {
    drawEvidenceTitles(context, pieces, theme);
  } else {
    drawStageNames(context, layout.stages, tile, scale, theme);
  }
  context.restore();
}

const noPicture = (): null => null;

type Frame = {
  readonly view: MapView;
  readonly theme: Theme;
  readonly words: boolean;
  readonly shapes: readonly Shape[];
};
const frames = new WeakMap<MapLayout, Frame>();

/** Everything but cards and evidence: a few shapes a lane and a step, made once a layout. */
function frameShapes(view: MapView, layout: MapLayout, theme: Theme, words: boolean): readonly Shape[] {
  const known = frames.get(layout);
  if (known?.view === view && known.theme === theme && known.words === words) return known.shapes;
  const drawn = words ? layout : { ...layout, emotionQuotes: [], emotionLabels: [] };
  const shapes = [
    ...gridShapes(layout, theme),
    ...headerShapes(layout, theme),
    ...layout.lanes.flatMap((lane) => [
      ...laneNameShapes(lane, theme),
      ...curveShapes(view, drawn, lane, theme),
    ]),
  ];
  frames.set(layout, { view, theme, words, shapes });
  return shapes;
}

function isReadable(shape: Shape, scale: number): boolean {
  if (shape.kind === 'icon') return shape.size * scale >= LEAST_LETTER;
  // A face goes with the disc of paper it lies on, which would be a gap in the curve.
  if (shape.kind === 'box' && shape.role === 'curve') return shape.width * scale >= LEAST_LETTER;
  if (shape.kind !== 'text') return true;
  // Stage names go together with the cards' titles: from there on they are drawn larger than they are.
  const { size } = shape.role === 'stage' ? textStyles.cardTitle : shape.style;
  return size * scale >= LEAST_LETTER;
}

/** Blocks of one colour are filled together: changing the colour is what costs. */
function drawBlocks(context: Context, cards: readonly CardBox[], theme: Theme, scale: number): void {
  for (const [kind, group] of Map.groupBy(cards, (box) => box.card.kind)) {
    context.fillStyle = theme.kinds[kind].block;
    for (const box of group) context.fillRect(box.x, box.y, box.width, box.height);
    if (EDGE * scale < LEAST_EDGE) continue;
    context.fillStyle = theme.kinds[kind].edge;
    for (const box of group) context.fillRect(box.x, box.y, EDGE, box.height);
  }
}

type TitleOptions = Pick<OverviewOptions, 'measure' | 'theme'> & {
  readonly zoom: number;
  readonly look: FarLook;
};

/** Titles at the size they have on screen, and how severe pain points are. */
function drawTitles(
  context: Context,
  cards: readonly CardBox[],
  { zoom, measure, theme, look }: TitleOptions,
): void {
  for (const card of cards) {
    const title = look === 'titles' ? farTitle(card, zoom, measure) : null;
    if (title) drawShape(context, textShape(card, title, theme), noPicture);
    for (const shape of farMarkShapes(card, zoom, theme)) drawShape(context, shape, noPicture);
  }
}

const textShape = (card: CardBox, title: FarTitle, theme: Theme): Shape =>
  text({ id: card.card.id, role: 'card' }, title, { style: title.style, colour: theme.ink });

function drawEvidenceTitles(context: Context, pieces: readonly EvidenceBox[], theme: Theme): void {
  const style = textStyles.evidenceTitle;
  const baseline = baselineOf(style);
  context.font = fontOf(style);
  context.fillStyle = theme.ink;
  context.textAlign = 'start';
  for (const piece of pieces) {
    const { textX, top, right } = evidencePlaces;
    context.direction = piece.rtl ? 'rtl' : 'ltr';
    const x = piece.rtl ? piece.x + piece.width - right : piece.x + textX;
    for (const [index, line] of piece.titleLines.entries()) {
      context.fillText(line, x, piece.y + top + baseline + index * style.lineHeight);
    }
  }
}

/** The height of a stage's name when the whole map is seen, canvas pixels. */
const STAGE_LETTER = 11;

/** Where a stage's name would be dust it is drawn larger than it is, as long as it fits its header. */
function drawStageNames(
  context: Context,
  stages: readonly StageBox[],
  tile: Rect,
  scale: number,
  theme: Theme,
): void {
  const size = STAGE_LETTER / scale;
  context.font = fontOf({ size, weight: textStyles.stage.weight });
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const stage of stages) {
    const name = stage.nameLines.join(' ');
    if (!overlap(stage, tile) || stage.height < size) continue;
    if (context.measureText(name).width > stage.width - size / 2) continue;
    context.fillStyle = theme.hues[stage.stage.hue].onHeader;
    context.direction = stage.rtl ? 'rtl' : 'ltr';
    context.fillText(name, stage.x + stage.width / 2, stage.y + stage.height / 2);
  }
  context.textBaseline = 'alphabetic';
}
