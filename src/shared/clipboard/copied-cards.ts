import { z } from 'zod';
import { attachmentSchema } from '../model/attachment.ts';
import { cardKinds, cardSchema, type Card } from '../model/card.ts';
import { connectionSchema } from '../model/connection.ts';
import { stances } from '../model/evidence.ts';
import { id, title } from '../model/fields.ts';
import { laneKinds } from '../model/lane.ts';
import { byOrder } from '../model/order.ts';
import { hues } from '../model/palette.ts';
import type { ProjectRecords } from '../model/records.ts';
import { origin } from '../subtree/structure.ts';
import { MAX_PASTED_CELLS, MAX_PASTED_COLUMNS } from './limits.ts';

const place = z.number().int().min(0);
const name = title.min(1);

/** A card as it lies on the clipboard. Rows and columns count from the first copied one, without gaps left out. */
const copiedCard = cardSchema
  .omit({ id: true, mapId: true, laneId: true, stepId: true, order: true, flowX: true, flowY: true })
  .extend({
    ...origin,
    kind: z.enum(cardKinds),
    row: place.max(MAX_PASTED_COLUMNS),
    column: place.max(MAX_PASTED_COLUMNS),
    evidence: z
      .array(z.strictObject({ id, stance: z.enum(stances) }))
      .max(10_000)
      .readonly(),
    tags: z
      .array(z.strictObject({ name, hue: z.enum(hues) }))
      .max(1000)
      .readonly(),
    personas: z.array(name).max(1000).readonly(),
    /** Pictures and files by their bytes' hash; the bytes stay in the project. */
    files: z
      .array(attachmentSchema.pick({ name: true, mediaType: true, size: true, sha256: true }))
      .max(1000)
      .readonly(),
  });
export type CopiedCard = z.infer<typeof copiedCard>;

const copiedConnection = connectionSchema
  .pick({ kind: true, label: true, share: true })
  .extend({ from: place, to: place });

/** Cards as Throughline puts them on the clipboard for itself. What is read is from anybody. */
export const copiedCardsSchema = z.strictObject({
  version: z.literal(1),
  projectId: id,
  /** A row is a lane: its kind. */
  rows: z.array(z.enum(laneKinds)).min(1).max(MAX_PASTED_COLUMNS).readonly(),
  /** How many steps lie from the first copied card to the last. */
  columns: place.min(1).max(MAX_PASTED_COLUMNS),
  cards: z.array(copiedCard).min(1).max(MAX_PASTED_CELLS).readonly(),
  /** Connections among the copied cards, by their places in the list. */
  connections: z.array(copiedConnection).max(5000).readonly(),
});
export type CopiedCards = z.infer<typeof copiedCardsSchema>;

/** Where cards lie on a map: its lanes and its steps in order. */
export type Grid = { readonly laneIds: readonly string[]; readonly stepIds: readonly string[] };

/** Takes cards of one map off it for the clipboard, in reading order; null where there is none of them. */
export function copyCards(
  records: ProjectRecords,
  grid: Grid,
  cardIds: readonly string[],
): CopiedCards | null {
  const laneAt = new Map(grid.laneIds.map((laneId, at) => [laneId, at]));
  const stepAt = new Map(grid.stepIds.map((stepId, at) => [stepId, at]));
  const cards = [...new Set(cardIds)]
    .flatMap((cardId) => records.card.get(cardId) ?? [])
    .filter((card) => laneAt.has(card.laneId) && stepAt.has(card.stepId));
  const rowOf = (card: Card): number => laneAt.get(card.laneId) ?? 0;
  const columnOf = (card: Card): number => stepAt.get(card.stepId) ?? 0;
  cards.sort((a, b) => rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b) || byOrder(a, b));
  const [project] = records.project.values();
  if (cards.length === 0 || !project) return null;
  const top = Math.min(...cards.map(rowOf));
  const left = Math.min(...cards.map(columnOf));
  const lanes = grid.laneIds.slice(top, Math.max(...cards.map(rowOf)) + 1);
  const indexOf = new Map(cards.map((card, at) => [card.id, at]));
  const marksOf = marksByCard(records, indexOf);
  return {
    version: 1,
    projectId: project.id,
    rows: lanes.map((laneId) => records.lane.get(laneId)?.kind ?? 'free-text'),
    columns: Math.max(...cards.map(columnOf)) - left + 1,
    cards: cards.map((card) => ({
      ...fieldsOf(card),
      originId: card.id,
      row: rowOf(card) - top,
      column: columnOf(card) - left,
      ...marksOf(card.id),
    })),
    connections: [...records.connection.values()].flatMap(({ fromCardId, toCardId, kind, label, share }) => {
      const [from, to] = [indexOf.get(fromCardId), indexOf.get(toCardId)];
      return from === undefined || to === undefined ? [] : [{ from, to, kind, label, share }];
    }),
  };
}

/** What a card itself says, without its place on the map and in the flow: whatever fields a card has, also later ones. */
function fieldsOf(card: Card): CardFields {
  const fields: Partial<Card> = { ...card };
  for (const field of ofPlace) Reflect.deleteProperty(fields, field);
  // Only those are gone.
  return fields as CardFields;
}
const ofPlace = ['id', 'mapId', 'laneId', 'stepId', 'order', 'flowX', 'flowY'] as const;
type CardFields = Omit<Card, (typeof ofPlace)[number]>;

type Marks = Pick<CopiedCard, 'evidence' | 'tags' | 'personas' | 'files'>;

/** What hangs on each copied card; every table is read once, however many cards there are. */
function marksByCard(
  records: ProjectRecords,
  wanted: ReadonlyMap<string, number>,
): (cardId: string) => Marks {
  const of = <T>(rows: Iterable<T>, target: (row: T) => string): Map<string, T[]> =>
    Map.groupBy(
      [...rows].filter((row) => wanted.has(target(row))),
      target,
    );
  const evidence = of(records.evidenceLink.values(), ({ targetId }) => targetId);
  const tags = of(records.tagLink.values(), ({ targetId }) => targetId);
  const personas = of(records.personaLink.values(), ({ targetId }) => targetId);
  const files = of(records.attachment.values(), ({ ownerId }) => ownerId);
  return (cardId) => ({
    evidence: (evidence.get(cardId) ?? []).map(({ evidenceId, stance }) => ({ id: evidenceId, stance })),
    tags: (tags.get(cardId) ?? []).flatMap(({ tagId }) => {
      const tag = records.tag.get(tagId);
      return tag ? [{ name: tag.name, hue: tag.hue }] : [];
    }),
    personas: (personas.get(cardId) ?? []).flatMap(({ personaId }) => {
      const named = records.persona.get(personaId)?.name ?? '';
      return named === '' ? [] : [named];
    }),
    files: (files.get(cardId) ?? [])
      .toSorted(byOrder)
      .map(({ name: file, mediaType, size, sha256 }) => ({ name: file, mediaType, size, sha256 })),
  });
}

/** Everything that must hold beyond the shape, so that nothing lies outside the copied rows and columns. */
export const isSoundCopy = ({ cards, rows, columns, connections }: CopiedCards): boolean =>
  cards.every((card) => card.row < rows.length && card.column < columns) &&
  cards.every((card) => card.frequencyShare === null || card.frequencyRating === null) &&
  connections.every(({ from, to }) => from !== to && from < cards.length && to < cards.length);
