import type { CardKind } from '../../../kinds/card-kinds.ts';
import type { Hue } from '../../../model/palette.ts';
import type { Arrow, Place, TextBox } from './boxes.ts';
import { brandBoxes } from './brand-boxes.ts';
import { notesOnBoxes } from './notes-on-boxes.ts';
import { type BoxSizes, placeBoxes } from './place-boxes.ts';
import type { WriteDocument } from '../document.ts';

/** Obsidian sets text in 16 px and scrolls what is higher than its node. */
const sizes: BoxSizes = {
  column: 320,
  laneName: 260,
  phase: 120,
  stage: 20,
  step: 70,
  text: { size: 16, weight: 400, lineHeight: 26 },
  inset: 24,
  leastLane: 120,
};

/** The six colours of JSON Canvas: red, orange, yellow, green, cyan, purple; programs choose the shades. */
type Colour = '1' | '2' | '3' | '4' | '5' | '6';
const colourOfHue: Readonly<Record<Hue, Colour | null>> = {
  rose: '1',
  orange: '2',
  amber: '3',
  green: '4',
  teal: '5',
  azure: '5',
  iris: '6',
  slate: null,
};
const colourOfKind: Readonly<Record<CardKind, Colour | null>> = {
  action: null,
  touchpoint: '5',
  thought: '6',
  'pain-point': '1',
  opportunity: '4',
  note: '3',
  image: null,
  measure: '2',
};

/** A map as JSON Canvas 1.0: stages are groups, the names of steps and lanes and every card are texts, connections are edges. */
export const writeCanvas: WriteDocument = (source) => {
  const boxes = placeBoxes(source, sizes);
  const cards = boxes.lanes.flatMap(({ texts }) => texts);
  const nodes = [
    // The first lie below the others.
    ...boxes.stages.map(({ id, name, hue, ...place }) => ({
      id,
      type: 'group',
      ...at(place),
      label: name,
      ...coloured(hue && colourOfHue[hue]),
    })),
    ...brandBoxes(source, boxes, sizes).map(({ id, words, ...place }) =>
      text(id, place, id === 'brand-label' ? `**${markdown(words)}**` : markdown(words)),
    ),
    text('map', boxes.corner, `**${markdown(boxes.name)}**`),
    ...boxes.phases.map(({ id, name, ...place }) => text(id, place, `**${markdown(name)}**`)),
    ...boxes.steps.map(({ id, name, hue, ...place }) =>
      text(id, place, `**${markdown(name)}**`, hue && colourOfHue[hue]),
    ),
    ...boxes.lanes.map(({ id, name, hue, ...place }) =>
      text(id, { ...place, width: sizes.laneName - 12 }, `**${markdown(name)}**`, hue && colourOfHue[hue]),
    ),
    ...cards.map((card) => text(card.id, card, wordsOf(card), card.kind && colourOfKind[card.kind])),
  ];
  const edges = boxes.arrows.map((arrow) => ({
    id: arrow.id,
    fromNode: arrow.from.id,
    toNode: arrow.to.id,
    ...sidesOf(arrow),
    ...coloured(arrow.kind === 'answers' ? '4' : null),
    ...(arrow.label === '' ? {} : { label: arrow.label }),
  }));
  return {
    content: `${JSON.stringify({ nodes, edges }, null, '\t')}\n`,
    parts: nodes.length,
    notes: notesOnBoxes(source.view),
  };
};

const at = ({ x, y, width, height }: Place): Place => ({
  x: Math.round(x),
  y: Math.round(y),
  width: Math.round(width),
  height: Math.round(height),
});

const coloured = (color: Colour | null): { readonly color?: Colour } => (color === null ? {} : { color });

const text = (id: string, place: Place, words: string, color: Colour | null = null): object => ({
  id,
  type: 'text',
  ...at(place),
  text: words,
  ...coloured(color),
});

const wordsOf = ({ title, body, facts, kind }: TextBox): string =>
  [
    title === '' ? '' : kind === null ? markdown(title) : markdown(title).replace(/^\S.*$/gm, strong),
    markdown(body),
    facts === '' ? '' : `*${markdown(facts)}*`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');

const strong = (line: string): string => `**${line.trimEnd()}**`;

/** Words that mean themselves in Markdown. */
const markdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]<>~$|#=^]/g, (sign) => `\\${sign}`)
    .replace(/^\s+/gm, '')
    .replace(/^[-+](?=\s|$|[-+])/gm, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/gm, '$1\\$2');

/** An edge leaves towards the other card. */
function sidesOf({ from, to }: Arrow): { readonly fromSide: string; readonly toSide: string } {
  if (to.x >= from.x + from.width) return { fromSide: 'right', toSide: 'left' };
  if (to.x + to.width <= from.x) return { fromSide: 'left', toSide: 'right' };
  return to.y > from.y ? { fromSide: 'bottom', toSide: 'top' } : { fromSide: 'top', toSide: 'bottom' };
}
