import { peopleAgainst } from '../../../shared/words/strength.ts';
import { midSentence } from '../../../shared/language/mid-sentence.ts';
import { language, t } from '../../../shared/language/translate.ts';
import { severityName } from '../../../shared/words/card-values.ts';
import { piecesOfEvidence } from '../../../shared/words/evidence.ts';
import { percent, signed } from '../../../shared/words/figures.ts';
import { measureWords } from '../../../shared/words/place-measures.ts';
import { cardTitle, titleOf } from '../../../shared/words/titles.ts';
import {
  type CardBox,
  type CellBox,
  cellKey,
  type MapLayout,
  type PhaseBox,
} from '../../../shared/layout/map-layout.ts';
import { bandPart } from '../../../shared/layout/band.ts';
import { badgesOf } from '../../../shared/layout/badges.ts';
import type { Density } from '../../../shared/model/map.ts';
import type { CardView } from '../../../shared/layout/map-view.ts';
import type { Connection } from '../../../shared/model/connection.ts';
import type { LaneKind } from '../../../shared/model/lane.ts';
import { cardKindName } from '../../../shared/words/cards.ts';
import type { Selection } from '../../session/session-store.ts';
import type { OpenMap } from './map-store.ts';

/**
 * The accessible name of a card: 'Price is unclear, pain point, severity 3, major, 4 pieces of evidence'. The facts
 * are a list of words, each complete in itself, in every language.
 */
export function describeCard({ card }: CardBox, view: CardView | undefined, leftOut = false): string {
  const facts = [cardTitle(card), midSentence(cardKindName(card.kind))];
  const { severity } = card;
  if (card.kind === 'pain-point' && severity !== null) {
    facts.push(t('severity {{severity}}, {{name}}', { severity, name: severityName(severity) }));
  }
  if (view && view.support.count > 0) {
    facts.push(piecesOfEvidence(view.support.count));
  } else if (view?.assumption) facts.push(midSentence(t('Assumption')));
  if (view && view.support.against > 0) facts.push(peopleAgainst(view.support.against));
  if (card.span > 1) facts.push(t('spans {{count}} steps', { count: card.span }));
  if (leftOut) facts.push(t('does not match the filter'));
  return facts.join(', ');
}

/** The facts that a dense map shows as signs, or not at all; nothing where the card shows them in words. */
export const describeFacts = (
  view: CardView | undefined,
  density: Density | undefined,
): string | undefined =>
  view && density !== 'comfortable'
    ? badgesOf(view)
        .map(({ text }) => text)
        .join(', ')
    : undefined;

/** Where a cell is: 'Intent, step 1, Pain points'. */
function describePlace(layout: MapLayout, cell: Pick<CellBox, 'laneId' | 'stepId'>): string {
  const step = layout.steps.find((box) => box.step.id === cell.stepId);
  const stage = layout.stages.find((box) => box.stage.id === step?.stageId);
  const lane = layout.lanes.find((box) => box.lane.id === cell.laneId);
  return [
    stage?.stage.name.trim() || t('Untitled stage'),
    step?.step.name.trim() || t('Untitled step'),
    lane?.lane.name.trim() || t('Untitled lane'),
  ].join(', ');
}

type Description = { readonly from: readonly unknown[]; readonly words: string };
const described = new WeakMap<CellBox, Description>();

/**
 * The accessible name of a cell: 'Intent, step 1, Pain points, 2 cards: Price is unclear, ...'. A cell of the
 * emotion curve says each persona's value, one of evidence its pieces. Asked for every cell in view at every change of the
 * map, so the words are remembered as long as what they say is the same.
 */
export function describeCell({ layout, view }: Pick<OpenMap, 'layout' | 'view'>, cell: CellBox): string {
  const lane = layout.lanes.find((box) => box.lane.id === cell.laneId)?.lane;
  const { stages, evidence, evidenceCounts, emotionQuotes, measures } = layout;
  const from = [language(), stages, lane, view.emotions, evidence, evidenceCounts, emotionQuotes, measures];
  const known = described.get(cell);
  if (known?.from.every((part, index) => part === from[index])) return known.words;
  const words = wordsOfCell({ layout, view }, cell, lane?.kind);
  described.set(cell, { from, words });
  return words;
}

function wordsOfCell(
  { layout, view }: Pick<OpenMap, 'layout' | 'view'>,
  cell: CellBox,
  kind: LaneKind | undefined,
): string {
  const { laneId, stepId } = cell;
  const place = describePlace(layout, cell);
  if (kind === 'emotion') {
    const faces = view.emotions.flatMap(({ persona, points }) => {
      const value = points.get(stepId)?.value;
      return value === undefined ? [] : [`${persona.name} ${signed(value)}`];
    });
    const quotes = layout.emotionQuotes
      .filter((quote) => quote.laneId === laneId && quote.stepId === stepId)
      .map(({ text }) => text.lines.join(' '));
    if (faces.length > 0) return [place, ...faces, ...quotes].join(', ');
    if (view.personas.length === 0) return [place, t('Add a persona to draw how it feels')].join(', ');
  }
  if (kind === 'evidence') {
    const here = (box: { readonly laneId: string; readonly stepId: string }): boolean =>
      box.laneId === laneId && box.stepId === stepId;
    const counted = layout.evidenceCounts.filter(here).flatMap(({ chips }) => chips);
    if (counted.length > 0) {
      // Of a stage and of its first step: what is behind both is one piece.
      const count = new Set(counted.flatMap(({ badge }) => badge.pieces)).size;
      const titles = counted.map(({ badge }) => badge.words || badge.text).join(', ');
      return t('{{place}}, {{count}} pieces of evidence: {{titles}}', { place, count, titles });
    }
    const pieces = layout.evidence.filter(here);
    const titles = pieces.map(({ evidence }) => titleOf(evidence, t('Untitled evidence'))).join(', ');
    if (pieces.length > 0) {
      return t('{{place}}, {{count}} pieces of evidence: {{titles}}', {
        place,
        count: pieces.length,
        titles,
      });
    }
  }
  const figures = layout.measures
    .filter((box) => box.laneId === laneId && box.stepId === stepId)
    // The value, its interval and n; the rest is said in the inspector.
    .flatMap(({ measure }) => measureWords(measure).slice(0, 1));
  if (figures.length > 0) {
    return [place, ...figures, ...cell.cards.map(({ card }) => cardTitle(card))].join(', ');
  }
  const count = cell.cards.length + cell.hidden;
  if (count === 0) return t('{{place}}, empty', { place });
  // A collapsed lane is described by its number of cards, not by their titles.
  if (cell.cards.length === 0) return t('{{place}}, {{count}} cards', { place, count });
  const titles = cell.cards.map(({ card }) => cardTitle(card)).join(', ');
  return t('{{place}}, {{count}} cards: {{titles}}', { place, count, titles });
}

/** Where what was moved stands now: a card in its cell, a stage, step or lane among its like. Null of anything else. */
export function describePosition(layout: MapLayout, selection: Selection): string | null {
  if (selection.kind === 'cards') {
    const box = layout.cards.get(selection.ids.at(-1) ?? '');
    const cell = box && layout.cellBoxes.get(cellKey(box.card.laneId, box.card.stepId));
    if (!cell) return null;
    const position = cell.cards.indexOf(box) + 1;
    const place = describePlace(layout, cell);
    return t('Moved to {{place}}, {{position}} of {{all}}', { place, position, all: cell.cards.length });
  }
  if (selection.kind === 'phase') {
    const part = bandPart(layout, selection.id);
    return part ? describePhase(part) : null;
  }
  const row =
    selection.kind === 'stage'
      ? layout.stages.map(({ stage }) => stage.id)
      : selection.kind === 'step'
        ? layout.steps.map(({ step }) => step.id)
        : selection.kind === 'lane'
          ? layout.lanes.map(({ lane }) => lane.id)
          : [];
  const position = 'id' in selection ? row.indexOf(selection.id) + 1 : 0;
  return position === 0
    ? null
    : t('Moved to position {{position}} of {{all}}', { position, all: row.length });
}

/** What a screen reader says for a part of the band over the stages: 'Phase Pre-purchase, 3 stages'. */
export const describePhase = ({ name, stages }: Pick<PhaseBox, 'name' | 'stages'>): string =>
  name === ''
    ? t('No phase, {{count}} stages', { count: stages.length })
    : t('Phase {{name}}, {{count}} stages', { name, count: stages.length });

/** Ids of elements on the map, for the keyboard's place in the grid. */
export const elementIds = {
  card: (id: string): string => `map-card-${id}`,
  cell: (laneId: string, stepId: string): string => `map-cell-${laneId}-${stepId}`,
  /** By the first stage below it. */
  phase: (stageId: string): string => `map-phase-${stageId}`,
  header: (id: string): string => `map-header-${id}`,
} as const;

/** The text of an arrow: its label and its share of customers. */
export function connectionText(connection: Connection): string {
  const share = connection.share === null ? '' : percent(connection.share);
  return [connection.label.trim(), share].filter((part) => part !== '').join(', ');
}
