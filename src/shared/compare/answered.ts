import type { Card } from '../model/card.ts';
import type { Connection } from '../model/connection.ts';
import type { Comparison } from './comparison.ts';
import { createMapOrders } from './map-order.ts';
import { bigramsOf, likeness, NEAR, plainName } from './pair/names.ts';

/** A card of the future map that answers a pain point of the current one. */
export type PainAnswer = {
  readonly card: Card;
  /** The opportunity of the current map that it was known by; null where it is linked to the pain point on the future map itself. */
  readonly via: Card | null;
  /** The opportunity itself, or another card with nearly its title. */
  readonly by: 'link' | 'opportunity' | 'title';
};

/** A pain point of the current map, and what the future map says to it. */
export type PainInFuture = {
  readonly pain: Card;
  /** The same pain point on the future map, as it is there; null where it is there no more. */
  readonly remains: Card | null;
  /** Empty: it is not answered. */
  readonly answers: readonly PainAnswer[];
};

/**
 * Which pain points of the map before are answered on the map after, in the order of the map. One counts as answered
 * - by a card that is linked to it on the map after,
 * - by an opportunity that is linked to it on the map before, if that is on the map after too, or
 * - by a card of the map after whose title is nearly that of such an opportunity, or begins or ends with it (what was an
 *   opportunity has become an action or a touchpoint).
 * What was declined answers nothing, and that a pain point is missing on the map after is no answer either.
 */
export function painsInFuture(comparison: Comparison): readonly PainInFuture[] {
  const { before, after } = comparison;
  const inOrder = mapOrder(comparison);
  const pains = [...before.card.values()].filter(({ kind }) => kind === 'pain-point').sort(inOrder);
  if (pains.length === 0) return [];
  const wasLinked = answersByPain(before.connection);
  const isLinked = answersByPain(after.connection);
  const titled = titledCards(after.card);
  return pains.map((pain) => {
    const answers = new Map<string, PainAnswer>();
    const add = (answer: PainAnswer): void => {
      if (answer.card.status !== 'declined' && !answers.has(answer.card.id))
        answers.set(answer.card.id, answer);
    };
    for (const id of isLinked.get(pain.id) ?? []) {
      const card = after.card.get(id);
      if (card) add({ card, via: null, by: 'link' });
    }
    for (const id of wasLinked.get(pain.id) ?? []) {
      const via = before.card.get(id);
      if (!via || via.status === 'declined') continue;
      const card = after.card.get(id);
      if (card) add({ card, via, by: 'opportunity' });
      else for (const other of titled(via)) add({ card: other, via, by: 'title' });
    }
    return { pain, remains: after.card.get(pain.id) ?? null, answers: [...answers.values()] };
  });
}

/** The cards that address each pain point. */
function answersByPain(connections: ReadonlyMap<string, Connection>): ReadonlyMap<string, readonly string[]> {
  const byPain = new Map<string, string[]>();
  for (const { kind, fromCardId, toCardId } of connections.values()) {
    if (kind !== 'answers') continue;
    const cards = byPain.get(toCardId);
    if (cards) cards.push(fromCardId);
    else byPain.set(toCardId, [fromCardId]);
  }
  return byPain;
}

/** Finds the cards whose title is nearly that of an opportunity; pain points and thoughts are no answers. */
function titledCards(cards: ReadonlyMap<string, Card>): (opportunity: Card) => readonly Card[] {
  const named = [...cards.values()].flatMap((card) => {
    const name = plainName(card.title);
    if (card.kind === 'pain-point' || card.kind === 'thought' || name === '') return [];
    return [{ card, name, grams: bigramsOf(name) }];
  });
  return (opportunity) => {
    const name = plainName(opportunity.title);
    if (name === '') return [];
    const grams = bigramsOf(name);
    return named
      .filter((other) => likeness(grams, other.grams) >= NEAR || isPartOf(name, other.name))
      .map(({ card }) => card);
  };
}

/** A title of fewer letters begins too many others. */
const SHORTEST_PART = 8;

/** Whether one of two names begins or ends with the other, at a word. */
function isPartOf(one: string, other: string): boolean {
  const [part, whole] = one.length <= other.length ? [one, other] : [other, one];
  if (part.length < SHORTEST_PART) return false;
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  if (whole.startsWith(part)) return !isLetter(whole[part.length]);
  return whole.endsWith(part) && !isLetter(whole.at(-1 - part.length));
}

/** Sorts cards as the map before has them. */
function mapOrder({ before, after }: Comparison): (a: Card, b: Card) => number {
  const orders = new Map<string, ReadonlyMap<string, number>>();
  const orderOf = createMapOrders(before, after);
  const at = ({ mapId, stepId }: Card): number => {
    let steps = orders.get(mapId);
    if (!steps) orders.set(mapId, (steps = orderOf(mapId).steps));
    return steps.get(stepId) ?? 0;
  };
  return (a, b) => at(a) - at(b) || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
}
