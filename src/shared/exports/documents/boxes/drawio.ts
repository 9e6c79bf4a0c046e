import { attribute, escapeXml } from '../../../scene/xml.ts';
import { lightTheme as theme } from '../../../scene/theme.ts';
import type { Hue } from '../../../model/palette.ts';
import type { Arrow, LaneBox, NamedBox, Place, TextBox } from './boxes.ts';
import { brandBoxes } from './brand-boxes.ts';
import { notesOnBoxes } from './notes-on-boxes.ts';
import { type BoxSizes, placeBoxes } from './place-boxes.ts';
import type { WriteDocument } from '../document.ts';

/** The name of a lane stands upright at its left. */
const sizes: BoxSizes = {
  column: 250,
  laneName: 48,
  phase: 64,
  stage: 48,
  step: 44,
  text: { size: 13, weight: 600, lineHeight: 18 },
  inset: 10,
  leastLane: 140,
};
const STAGE_HEIGHT = 40;

/** The layer that everything lies in, as in draw.io's own files. */
const LAYER = '1';

/** A map as a drawing for draw.io: lanes are swim lanes that hold their cards, connections are arrows that stay with them. */
export const writeDrawio: WriteDocument = (source) => {
  const boxes = placeBoxes(source, sizes);
  const cells = [
    ...brandBoxes(source, boxes, sizes).map(({ id, words, ...place }) =>
      vertex({ id, ...place }, id === 'brand-label' ? bold(words) : html(words), BRAND),
    ),
    ...boxes.phases.map((phase) => vertex(phase, html(phase.name), headStyle(null))),
    ...boxes.stages.map((stage) =>
      vertex(
        { ...stage, height: STAGE_HEIGHT, width: stage.width - 4 },
        bold(stage.name),
        headStyle(stage.hue),
      ),
    ),
    ...boxes.steps.map((step) => vertex(step, html(step.name), stepStyle(step.hue))),
    ...boxes.lanes.flatMap((lane) => [
      vertex(lane, html(lane.name), laneStyle(lane)),
      ...lane.texts.map((text) =>
        vertex({ ...text, x: text.x - lane.x, y: text.y - lane.y }, wordsOf(text), textStyle(text), lane.id),
      ),
    ]),
    ...boxes.arrows.map(edge),
  ];
  const content =
    '<?xml version="1.0" encoding="UTF-8"?>\n<mxfile host="Throughline">\n' +
    `  <diagram id="map"${attribute('name', boxes.name)}>\n` +
    `    <mxGraphModel grid="1" gridSize="10" guides="1" tooltips="1" connect="1" arrows="1" fold="1" page="0" pageScale="1"` +
    `${attribute('pageWidth', boxes.width)}${attribute('pageHeight', boxes.height)} math="0" shadow="0">\n      <root>\n` +
    `        <mxCell id="0"/>\n        <mxCell id="${LAYER}" parent="0"/>\n` +
    cells.map((cell) => `        ${cell}\n`).join('') +
    '      </root>\n    </mxGraphModel>\n  </diagram>\n</mxfile>\n';
  return { content, parts: cells.length, notes: notesOnBoxes(source.view) };
};

const vertex = (box: Place & { readonly id: string }, value: string, style: string, parent = LAYER): string =>
  `<mxCell${attribute('id', box.id)}${attribute('value', value)}${attribute('style', style)} vertex="1"` +
  `${attribute('parent', parent)}><mxGeometry${attribute('x', box.x)}${attribute('y', box.y)}` +
  `${attribute('width', box.width)}${attribute('height', box.height)} as="geometry"/></mxCell>`;

const edge = ({ id, from, to, label, kind }: Arrow): string =>
  `<mxCell${attribute('id', id)}${attribute('value', html(label))}` +
  `${attribute('style', kind === 'answers' ? ANSWERS : FLOW)} edge="1" parent="${LAYER}"` +
  `${attribute('source', from.id)}${attribute('target', to.id)}><mxGeometry relative="1" as="geometry"/></mxCell>`;

const ARROW = 'edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;fontSize=12;labelBackgroundColor=#ffffff;';
const FLOW = `${ARROW}strokeColor=${theme.arrow};`;
const ANSWERS = `${ARROW}dashed=1;strokeColor=${theme.answers};`;

const BOX = 'whiteSpace=wrap;html=1;';
const BRAND = `text;${BOX}align=left;verticalAlign=middle;spacingLeft=10;fontSize=13;fontColor=${theme.softInk};`;

function headStyle(hue: Hue | null): string {
  const [fill, ink] = hue ? [theme.hues[hue].header, theme.hues[hue].onHeader] : [theme.band, theme.ink];
  return `${BOX}rounded=1;arcSize=8;strokeColor=none;fillColor=${fill};fontColor=${ink};fontSize=15;`;
}

const stepStyle = (hue: Hue | null): string => {
  const [fill, ink] = hue ? [theme.hues[hue].soft, theme.hues[hue].onSoft] : [theme.band, theme.ink];
  return `${BOX}rounded=1;arcSize=8;strokeColor=none;fillColor=${fill};fontColor=${ink};fontSize=13;`;
};

const laneStyle = ({ hue }: Pick<LaneBox & NamedBox, 'hue'>): string =>
  `swimlane;horizontal=0;startSize=${sizes.laneName - 4};${BOX}collapsible=0;fontSize=13;` +
  `fillColor=${hue ? theme.hues[hue].soft : theme.band};fontColor=${hue ? theme.hues[hue].onSoft : theme.ink};` +
  `strokeColor=${theme.line};`;

const textStyle = ({ kind }: TextBox): string =>
  `${BOX}align=left;verticalAlign=top;spacing=0;spacingLeft=10;spacingRight=8;spacingTop=6;fontSize=13;fontColor=${theme.ink};` +
  (kind === null
    ? 'strokeColor=none;fillColor=none;'
    : `rounded=1;arcSize=4;fillColor=${theme.kinds[kind].block};strokeColor=${theme.kinds[kind].edge};`);

/** Labels are HTML; words mean themselves in it. */
const html = (words: string): string => escapeXml(words).replaceAll('\n', '<br>');
const bold = (words: string): string => `<b>${html(words)}</b>`;

const wordsOf = ({ title, body, facts, kind }: TextBox): string =>
  [
    title === '' ? '' : kind === null ? html(title) : bold(title),
    html(body),
    facts === '' ? '' : `<i>${html(facts)}</i>`,
  ]
    .filter((part) => part !== '')
    .join('<br>');
