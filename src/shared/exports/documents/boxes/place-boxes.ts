import { t } from '../../../language/translate.ts';
import { badgesOf } from '../../../layout/badges.ts';
import { measureText } from '../../../layout/card-content.ts';
import { cleanText, inLine } from '../../../layout/clean-text.ts';
import { cellKey } from '../../../layout/map-layout.ts';
import type { TextStyle } from '../../../layout/measure.ts';
import type { CardView, MapView, StageView } from '../../../layout/view.ts';
import type { Lane } from '../../../model/lane.ts';
import { percent } from '../../../words/figures.ts';
import { nameOf } from '../../../words/titles.ts';
import { besideCards } from '../beside-cards.ts';
import type { DocumentSource } from '../document.ts';
import type { Arrow, Boxes, LaneBox, NamedBox, TextBox } from './boxes.ts';

/** What differs between the programs that show the boxes; px. */
export type BoxSizes = {
  /** Of a step with the gaps beside its cards. */
  readonly column: number;
  /** Of the names of lanes. */
  readonly laneName: number;
  /** Over the stages, for phases. */
  readonly phase: number;
  /** From the top of a stage to its steps. */
  readonly stage: number;
  readonly step: number;
  readonly text: TextStyle;
  /** Between the edge of a card and its text, on each side. */
  readonly inset: number;
  readonly leastLane: number;
};

const GAP = 12;

/**
 * Places a map as it is on screen: steps from left to right under their stages, a row a lane. Cards lie one below the other
 * in their cell, those over several steps across them; a lane is as high as its fullest column.
 */
export function placeBoxes(source: DocumentSource, sizes: BoxSizes): Boxes {
  const { view } = source;
  const { column, laneName, stage: header, step: stepHeight } = sizes;
  let right = laneName;
  const tops: { readonly stageView: StageView; readonly x: number; readonly width: number }[] = [];
  const steps: NamedBox[] = [];
  const columnAt = new Map<string, number>();
  for (const stageView of view.stages) {
    const { stage, steps: own } = stageView;
    const width = Math.max(1, own.length) * column;
    tops.push({ stageView, x: right, width });
    for (const [at, { step }] of own.entries()) {
      columnAt.set(step.id, right + at * column);
      steps.push({
        id: `step-${step.id}`,
        name: named(step, t('Untitled step')),
        hue: stage.hue,
        x: right + at * column + GAP / 2,
        y: header,
        width: column - GAP,
        height: stepHeight,
      });
    }
    right += width;
  }
  let y = header + stepHeight + GAP;
  const lanes: LaneBox[] = [];
  for (const lane of view.lanes) {
    const texts = textsOf(source, lane, { sizes, columnAt, right, y });
    const lowest = Math.max(y, ...texts.map((text) => text.y + text.height + GAP));
    const height = Math.max(sizes.leastLane, lowest - y);
    lanes.push({
      id: `lane-${lane.id}`,
      name: named(lane, t('Untitled lane')),
      hue: lane.hue,
      ...{ x: 0, y, width: right, height, texts },
    });
    y += height;
  }
  const stages = tops.map(({ stageView: { stage }, x, width }) => ({
    id: `stage-${stage.id}`,
    name: named(stage, t('Untitled stage')),
    hue: stage.hue,
    ...{ x, y: 0, width, height: y },
  }));
  return {
    name: named(view.map, t('Untitled map')),
    corner: { x: 0, y: header, width: laneName - GAP, height: stepHeight },
    phases: phasesOver(tops, sizes.phase),
    stages,
    steps,
    lanes,
    arrows: arrowsBetween(view, lanes),
    width: right,
    height: y,
  };
}

const named = (record: { readonly name: string }, fallback: string): string =>
  cleanText(nameOf(record, fallback)).replace(/\s+/g, ' ').trim() || fallback;

/** Neighbours of one phase share a box. */
function phasesOver(
  tops: readonly { readonly stageView: StageView; readonly x: number; readonly width: number }[],
  height: number,
): readonly NamedBox[] {
  const phases: NamedBox[] = [];
  let before = '';
  for (const { stageView, x, width } of tops) {
    const { stage } = stageView;
    const last = phases.at(-1);
    if (stage.phase !== '' && stage.phase === before && last)
      phases[phases.length - 1] = { ...last, width: last.width + width };
    else if (stage.phase !== '')
      phases.push({
        id: `phase-${stage.id}`,
        name: cleanText(stage.phase),
        hue: null,
        ...{ x, y: -height, width, height: height / 2 },
      });
    before = stage.phase;
  }
  return phases;
}

type Row = {
  readonly sizes: BoxSizes;
  readonly columnAt: ReadonlyMap<string, number>;
  readonly right: number;
  readonly y: number;
};

function textsOf(
  { view, measures, measure }: DocumentSource,
  lane: Lane,
  { sizes, columnAt, right, y }: Row,
): readonly TextBox[] {
  const { column, text, inset } = sizes;
  const texts: TextBox[] = [];
  /** Where the next card of each column begins. */
  const free = new Map<number, number>();
  const place = (box: Omit<TextBox, 'x' | 'y' | 'width' | 'height'>, from: number, span: number): void => {
    const width = Math.min(span * column, right - from) - GAP;
    const columns = Array.from({ length: Math.ceil(width / column) }, (_, at) => from + at * column);
    const top = Math.max(...columns.map((left) => free.get(left) ?? y + GAP));
    const lines = [box.title, box.body, box.facts]
      .filter((part) => part !== '')
      .reduce((sum, part) => sum + measure(part, text, width - 2 * inset).lines.length, 0);
    const height = Math.ceil(lines * text.lineHeight + 2 * inset);
    texts.push({ ...box, x: from + GAP / 2, y: top, width, height });
    for (const left of columns) free.set(left, top + height + GAP);
  };
  for (const { step } of view.steps) {
    const from = columnAt.get(step.id);
    if (from === undefined) continue;
    for (const card of view.cells.get(cellKey(lane.id, step.id)) ?? [])
      place({ id: `card-${card.card.id}`, kind: card.card.kind, ...wordsOf(card) }, from, card.card.span);
    for (const [at, words] of besideCards(view, lane, step.id, measures).entries())
      place(
        { id: `text-${lane.id}-${step.id}-${at}`, kind: null, title: cleanText(words), body: '', facts: '' },
        from,
        1,
      );
  }
  return texts;
}

function wordsOf(view: CardView): Pick<TextBox, 'title' | 'body' | 'facts'> {
  const { card } = view;
  const figure = card.kind === 'measure' ? measureText(card) : '';
  const title = cleanText(card.title).trim();
  const body = cleanText(card.body).trim();
  const name = title === '' && body === '' && figure === '' ? t('Untitled card') : title;
  return {
    title: name !== '' && figure !== '' ? t('{{name}}: {{value}}', { name, value: figure }) : name || figure,
    body,
    // Arrows are drawn, with what they say.
    facts: inLine(
      badgesOf(view)
        .filter(({ kind }) => kind !== 'arrow')
        .map(({ text }) => cleanText(text).replace(/\s+/g, ' ').trim())
        .filter((text) => text !== ''),
      ' · ',
    ),
  };
}

/** Those with both ends in the drawing. */
function arrowsBetween({ connections }: MapView, lanes: readonly LaneBox[]): readonly Arrow[] {
  const boxes = new Map(lanes.flatMap(({ texts }) => texts.map((text) => [text.id, text] as const)));
  return connections.flatMap(({ id, fromCardId, toCardId, label, share, kind }): readonly Arrow[] => {
    const [from, to] = [boxes.get(`card-${fromCardId}`), boxes.get(`card-${toCardId}`)];
    if (!from || !to) return [];
    const said = [cleanText(label).replace(/\s+/g, ' ').trim(), share === null ? '' : percent(share)];
    return [{ id: `arrow-${id}`, from, to, kind, label: said.filter((part) => part !== '').join(' · ') }];
  });
}
