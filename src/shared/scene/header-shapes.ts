import type { Icon } from '../icons/icons.ts';
import { t } from '../language/translate.ts';
import { countPlaces, countText, countWidth, headerPlaces, marksRoom, openText } from '../layout/header.ts';
import type { MapLayout, PhaseBox, Rect, StageBox, StepBox } from '../layout/map-layout.ts';
import { textStyles } from '../layout/sizes.ts';
import type { CommentCount } from '../layout/view.ts';
import { hotSpotShapes } from './hot-spot-shapes.ts';
import { box, icon, text, type Owner } from './make-shape.ts';
import type { Shape } from './shape.ts';
import type { HueColours, Theme } from './theme.ts';

/** The frozen rows above the lanes: phases, stages, steps. */
export const headerShapes = (
  layout: Pick<MapLayout, 'phases' | 'hotSpots' | 'stages'>,
  theme: Theme,
): readonly Shape[] => [
  ...layout.phases.flatMap((phase) => phaseShapes(phase, theme)),
  ...layout.hotSpots.flatMap((spot) => hotSpotShapes(spot, theme)),
  ...layout.stages.flatMap((stage) => [
    ...stageShapes(stage, theme),
    ...stage.steps.flatMap((step) => stepShapes(step, theme.hues[stage.stage.hue], theme)),
  ]),
];

/** One band of a phase. */
export function phaseShapes(phase: PhaseBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: null, role: 'phase' };
  const height = phase.nameLines.length * textStyles.phase.lineHeight;
  const block = {
    x: phase.x + headerPlaces.side,
    y: phase.y + (phase.height - height) / 2,
    width: phase.width - 2 * headerPlaces.side,
    lines: phase.nameLines,
    rtl: phase.rtl,
  };
  return [
    box(owner, inset(phase), { fill: theme.signs.slate.soft, radius: 4 }),
    text(owner, block, { style: textStyles.phase, colour: theme.signs.slate.onSoft }),
  ];
}

/** One stage's header. */
export function stageShapes(stage: StageBox, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: stage.stage.id, role: 'stage' };
  const colours = theme.hues[stage.stage.hue];
  const { style, ...place } = namePlace(stage, textStyles.stage);
  return [
    box(owner, inset(stage), { fill: colours.header, radius: 6 }),
    text(owner, place, { style, colour: colours.onHeader, heading: 2 }),
    ...countShapes(stage, owner, colours.onHeader),
  ];
}

/** One step's title. */
export function stepShapes(step: StepBox, colours: HueColours, theme: Theme): readonly Shape[] {
  const owner: Owner = { id: step.step.id, role: 'step' };
  const star = step.step.momentOfTruth;
  const { style, ...place } = namePlace(step, textStyles.step);
  const before = star ? headerPlaces.star : 0;
  const shapes: Shape[] = [box(owner, inset(step), { fill: colours.soft, radius: 4 })];
  if (star) {
    const at = { x: step.x + headerPlaces.side - 2, y: step.y + (step.height - 16) / 2, size: 16 };
    shapes.push(icon(owner, 'star', at, theme.star, t('Moment of truth')));
  }
  shapes.push(
    text(
      owner,
      { ...place, x: place.x + before, width: place.width - before },
      { style, colour: colours.onSoft, heading: 3 },
    ),
    ...countShapes(step, owner, colours.onSoft),
  );
  return shapes;
}

/** Neighbours leave 4 px between them. */
const inset = (rect: Rect): Rect => ({
  x: rect.x + 2,
  y: rect.y,
  width: rect.width - 4,
  height: rect.height,
});

type NamedBox = Rect & {
  readonly nameLines: readonly string[];
  readonly rtl: boolean;
  readonly evidenceCount: number;
  readonly comments: CommentCount;
};

function namePlace<S extends { readonly lineHeight: number }>(
  named: NamedBox,
  style: S,
): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly rtl: boolean;
  readonly style: S;
} {
  const height = named.nameLines.length * style.lineHeight;
  return {
    x: named.x + headerPlaces.side,
    y: named.y + (named.height - height) / 2,
    width:
      named.width -
      2 * headerPlaces.side -
      marksRoom({ evidence: named.evidenceCount, comments: named.comments }),
    lines: named.nameLines,
    rtl: named.rtl,
    style,
  };
}

type Mark = { readonly name: Icon; readonly label: string; readonly words: string };

/** At a header's right: how many of its comments are open, and below that the paperclip and the number of pieces of evidence. */
function countShapes(header: NamedBox, owner: Owner, colour: string): readonly Shape[] {
  const marks = marksOf(header);
  const { sign, gap } = countPlaces;
  const { lineHeight } = textStyles.badge;
  const width = Math.max(...marks.map(({ words }) => countWidth(words)));
  // On screen the header's menu stands beside a count that is pressed.
  const menu = header.comments.open > 0 ? headerPlaces.menu : 0;
  const x = header.x + header.width - headerPlaces.side - menu - width;
  const top = header.y + (header.height - marks.length * lineHeight) / 2;
  return marks.flatMap(({ name, label, words }, row) => {
    const y = top + row * lineHeight;
    const block = { x, y, width, lines: [words], rtl: false };
    const place = { x: x - gap - sign, y: y + (lineHeight - sign) / 2, size: sign };
    return [
      icon(owner, name, place, colour, label),
      text(owner, block, { style: textStyles.badge, colour, align: 'end' }),
    ];
  });
}

function marksOf({ evidenceCount, comments }: NamedBox): readonly Mark[] {
  const marks: Mark[] = [];
  if (comments.open > 0) {
    const label = t('{{count}} open comments', { count: comments.open });
    marks.push({ name: 'comment', label, words: openText(comments.open) });
  }
  if (evidenceCount > 0) {
    const label = t('{{count}} pieces of evidence', { count: evidenceCount });
    marks.push({ name: 'paperclip', label, words: countText(evidenceCount) });
  }
  return marks;
}
