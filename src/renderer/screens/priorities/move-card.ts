import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import type { MatrixKind, Place } from '../../../shared/priorities/matrix.ts';
import {
  patchTo,
  patchToNotJudged,
  type ScorePatch,
  stepFrom,
} from '../../../shared/priorities/move-in-matrix.ts';
import { placeWords } from '../../../shared/priorities/words.ts';
import { cardTitle } from '../../../shared/words/titles.ts';
import { projectStore } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { announce } from './announce.ts';

/** Scores that were sent and not answered yet: the next press goes on from them. */
const sent = new Map<string, Card>();

const cardNow = (id: string): Card | undefined =>
  sent.get(id) ?? projectStore.getState().records.card.get(id);

async function judge(card: Card, patch: ScorePatch): Promise<boolean> {
  const next = { ...card, ...patch };
  sent.set(card.id, next);
  const call = { command: 'edit-cards', input: { cardIds: [card.id], fields: patch } } as const;
  const done = await runOrNotice([call], 'set-priority');
  if (sent.get(card.id) === next) sent.delete(card.id);
  return done !== undefined;
}

/** Gives a card the scores of a cell: one step of the history. True when it was done. */
export async function moveToPlace(kind: MatrixKind, id: string, place: Place): Promise<boolean> {
  const card = cardNow(id);
  const patch = card && patchTo(kind, card, place);
  if (!card || !patch) return false;
  announce(placeWords(kind, place));
  return judge(card, patch);
}

/** Moves a card by one score; one that is not rated yet into the middle. */
export async function moveByStep(kind: MatrixKind, id: string, dx: number, dy: number): Promise<boolean> {
  const card = cardNow(id);
  return card !== undefined && (await moveToPlace(kind, id, stepFrom(kind, card, dx, dy)));
}

/** Takes a card's scores away: it is no longer rated. */
export async function moveToTray(kind: MatrixKind, id: string): Promise<boolean> {
  const card = cardNow(id);
  const patch = card && patchToNotJudged(kind, card);
  if (!card || !patch) return false;
  announce(t('“{{card}}” is no longer rated', { card: cardTitle(card) }));
  return judge(card, patch);
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The scores by which an arrow key moves; undefined for every other key. */
export const directionOf = (key: string): readonly [dx: number, dy: number] | undefined => directions[key];
