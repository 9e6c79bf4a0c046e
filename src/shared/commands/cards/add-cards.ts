import { z } from 'zod';
import { phrase, t } from '../../language/translate.ts';
import { type Card, cardSchema, emptyCardFields } from '../../model/card.ts';
import { stances } from '../../model/evidence.ts';
import { id, type Id } from '../../model/fields.ts';
import { cardKindOfLane } from '../../model/lane.ts';
import type { Result } from '../../result.ts';
import { checkFrequency, checkLinkedMap } from '../kernel/card-fields.ts';
import { type CommandValue, defineCommand, done, refuse } from '../kernel/define-command.ts';
import { checkFreshIds } from '../kernel/fresh-id.ts';
import { given } from '../kernel/given.ts';
import { placeBefore } from '../kernel/ordering.ts';
import { checkTarget } from '../kernel/targets.ts';
import { need, type Tx } from '../kernel/tx.ts';

/** Most cards that one call adds. */
export const MAX_ADDED_CARDS = 20_000;

const MAX_LINKS = 10_000;
const links = z.array(id).max(MAX_LINKS).readonly().optional();

const newCard = cardSchema
  .omit({ mapId: true, order: true, kind: true, flowX: true, flowY: true })
  .partial()
  .extend({
    laneId: id,
    stepId: id,
    /** The card it is placed before; null: at the end of the cell. */
    beforeCardId: id.nullable().default(null),
    /** What the card is linked to from the beginning. */
    evidence: z
      .array(z.strictObject({ id, stance: z.enum(stances).default('supports') }))
      .max(MAX_LINKS)
      .readonly()
      .optional(),
    tagIds: links,
    personaIds: links,
  });
type NewCard = z.output<typeof newCard>;

/** Many cards at once, a paste for example: each cell is read and dealt order keys once, however many it gets. */
export const addCards = defineCommand({
  name: 'add-cards',
  label: phrase('Add cards'),
  input: z.strictObject({ cards: z.array(newCard).min(1).max(MAX_ADDED_CARDS).readonly() }),
  references: {},
  run: (tx, { cards }) => {
    const problem = checkPlaces(tx, cards) ?? checkLinks(tx, cards);
    if (problem) return problem;
    const taken = checkFreshIds(
      tx,
      cards.map((card) => card.id),
    );
    if (taken) return taken;
    const ids = cards.map((card) => card.id ?? tx.newId());
    const indexes = cards.map((_, index) => index);
    const places = Map.groupBy(indexes, (index) => {
      const card = cards[index];
      return `${card?.laneId} ${card?.stepId} ${card?.beforeCardId}`;
    });
    for (const group of places.values()) insertInCell(tx, cards, ids, group);
    return done({ ids });
  },
});

function insertInCell(tx: Tx, cards: readonly NewCard[], ids: readonly Id[], group: readonly number[]): void {
  const first = cards[group[0] ?? -1];
  if (!first) return;
  const { laneId, stepId } = first;
  const lane = need(tx, 'lane', laneId);
  const kind = cardKindOfLane[lane.kind];
  if (kind === null) throw new Error(`Lane ${laneId} holds no cards`);
  const siblings = tx.list('card', { laneId, stepId });
  const keys = placeBefore(tx, 'card', siblings, first.beforeCardId, group.length);
  group.forEach((index, position) => {
    const [card, cardId, order] = [cards[index], ids[index], keys[position]];
    if (!card || cardId === undefined || order === undefined) throw new Error('No order key was dealt');
    const { evidence = [], tagIds, personaIds } = card;
    tx.insert('card', {
      ...emptyCardFields,
      ...fieldsOf(card),
      id: cardId,
      mapId: lane.mapId,
      laneId,
      stepId,
      order,
      kind,
    });
    const target = { targetKind: 'card', targetId: cardId } as const;
    for (const [evidenceId, stance] of new Map(evidence.map((link) => [link.id, link.stance])))
      tx.insert('evidenceLink', { id: tx.newId(), evidenceId, stance, ...target });
    for (const tagId of new Set(tagIds)) tx.insert('tagLink', { id: tx.newId(), tagId, ...target });
    for (const personaId of new Set(personaIds))
      tx.insert('personaLink', { id: tx.newId(), personaId, ...target });
  });
}

/** The card's own fields, without where it goes and what it is linked to. */
function fieldsOf(card: NewCard): Partial<Card> {
  const own = Object.entries(given(card)).filter(([field]) => field in emptyCardFields);
  return Object.fromEntries(own);
}

function checkPlaces(tx: Tx, cards: readonly NewCard[]): Result<CommandValue> | undefined {
  const checked = new Set<string>();
  for (const card of cards) {
    const frequency = checkFrequency(card);
    if (frequency) return frequency;
    const { laneId, stepId, beforeCardId, linkedMapId } = card;
    const place = `${laneId} ${stepId} ${beforeCardId} ${linkedMapId}`;
    if (checked.has(place)) continue;
    checked.add(place);
    const missing =
      checkTarget(tx, 'lane', laneId) ??
      checkTarget(tx, 'step', stepId) ??
      (beforeCardId === null ? undefined : checkTarget(tx, 'card', beforeCardId));
    if (missing) return missing;
    const lane = need(tx, 'lane', laneId);
    if (need(tx, 'step', stepId).mapId !== lane.mapId)
      return refuse('other-map', t('The lane and the step are on different maps.'));
    if (cardKindOfLane[lane.kind] === null)
      return refuse('no-cards-here', t('The lane “{{name}}” cannot hold cards.', { name: lane.name }));
    const link = checkLinkedMap(tx, linkedMapId, [lane.mapId]);
    if (link) return link;
  }
  return undefined;
}

function checkLinks(tx: Tx, cards: readonly NewCard[]): Result<CommandValue> | undefined {
  const wanted = [
    ['evidence', new Set(cards.flatMap((card) => (card.evidence ?? []).map((link) => link.id)))],
    ['tag', new Set(cards.flatMap((card) => card.tagIds ?? []))],
    ['persona', new Set(cards.flatMap((card) => card.personaIds ?? []))],
  ] as const;
  for (const [kind, ids] of wanted) {
    for (const one of ids) {
      const missing = checkTarget(tx, kind, one);
      if (missing) return missing;
    }
  }
  return undefined;
}
