import { z } from 'zod';
import { attachmentSchema } from '../model/attachment.ts';
import { cardSchema } from '../model/card.ts';
import { connectionSchema } from '../model/connection.ts';
import { emotionPointSchema } from '../model/emotion-point.ts';
import { evidenceLinkSchema } from '../model/evidence.ts';
import { id, type Id } from '../model/fields.ts';
import { isWholePlace } from '../model/flow-place.ts';
import { laneSchema } from '../model/lane.ts';
import { personaLinkSchema } from '../model/persona.ts';
import { stageSchema } from '../model/stage.ts';
import { stepSchema } from '../model/step.ts';
import { tagLinkSchema } from '../model/tag.ts';

/** Most cards that one piece of structure brings. */
export const MAX_STRUCTURE_CARDS = 20_000;
const MAX_LINKS = 100_000;

const listOf = <T extends z.ZodType>(schema: T, max: number) =>
  z.array(schema).max(max).readonly().default([]);

/** A piece from an older program does not say what it was copied from. */
export const origin = { originId: id.nullable().default(null) };

/**
 * Stages, steps or lanes with everything in them, as one piece that can be copied: the records themselves, without
 * the map that they lie on. Made from the records' own schemas, so a new field of a record is carried at once. Steps
 * may belong to a stage, and cards to a lane or a step, that is not part of the piece. Comments stay with what they
 * were written on.
 */
export const structureSchema = z.strictObject({
  stages: listOf(stageSchema.omit({ mapId: true }).extend(origin), 100),
  steps: listOf(stepSchema.omit({ mapId: true }).extend(origin), 500),
  lanes: listOf(laneSchema.omit({ mapId: true }).extend(origin), 100),
  cards: listOf(
    cardSchema
      .omit({ mapId: true })
      .extend(origin)
      .refine(isWholePlace, { path: ['flowX'] }),
    MAX_STRUCTURE_CARDS,
  ),
  connections: listOf(connectionSchema.omit({ id: true, mapId: true }), MAX_LINKS),
  emotionPoints: listOf(emotionPointSchema.omit({ id: true, mapId: true }), MAX_LINKS),
  evidenceLinks: listOf(evidenceLinkSchema.omit({ id: true }), MAX_LINKS),
  personaLinks: listOf(personaLinkSchema.omit({ id: true }), MAX_LINKS),
  tagLinks: listOf(tagLinkSchema.omit({ id: true }), MAX_LINKS),
  attachments: listOf(attachmentSchema.omit({ id: true }), MAX_LINKS),
});
export type Structure = z.output<typeof structureSchema>;

/** What hangs on the stages, steps and cards of a piece. */
export type Attached = Pick<
  Structure,
  'connections' | 'evidenceLinks' | 'personaLinks' | 'tagLinks' | 'attachments'
>;

/**
 * The same piece under other ids: new ones for its stages, steps, lanes and cards, and for what it only names those of
 * `known` (a lane of another map in place of the one it was copied from). Each record names the one that it is a copy of. Gives the
 * new id of each record too.
 */
export function renewIds(
  piece: Structure,
  newId: () => Id,
  known: ReadonlyMap<Id, Id> = new Map(),
): { readonly piece: Structure; readonly idOf: ReadonlyMap<Id, Id> } {
  const idOf = new Map(known);
  for (const record of [...piece.stages, ...piece.steps, ...piece.lanes, ...piece.cards])
    idOf.set(record.id, newId());
  return {
    idOf,
    piece: {
      stages: copies(piece.stages, idOf),
      steps: copies(piece.steps, idOf),
      lanes: copies(piece.lanes, idOf),
      cards: copies(piece.cards, idOf),
      emotionPoints: remapAll(piece.emotionPoints, idOf),
      ...remapAttached(piece, idOf),
    },
  };
}

/** The same links, files and connections on records of other ids. */
export const remapAttached = (attached: Attached, idOf: ReadonlyMap<Id, Id>): Attached => ({
  connections: remapAll(attached.connections, idOf),
  evidenceLinks: remapAll(attached.evidenceLinks, idOf),
  personaLinks: remapAll(attached.personaLinks, idOf),
  tagLinks: remapAll(attached.tagLinks, idOf),
  attachments: remapAll(attached.attachments, idOf),
});

const copies = <T extends { readonly id: Id; readonly originId: Id | null }>(
  records: readonly T[],
  idOf: ReadonlyMap<Id, Id>,
): readonly T[] =>
  remapAll(records, idOf).map((copy, index) => ({ ...copy, originId: records[index]?.id ?? null }));

const remapAll = <T extends object>(records: readonly T[], idOf: ReadonlyMap<Id, Id>): readonly T[] =>
  records.map(
    (record) =>
      // Only ids change, so the record keeps its shape.
      Object.fromEntries(
        Object.entries(record).map(([field, value]) => [
          field,
          typeof value === 'string' && /^id$|Id$/.test(field) ? (idOf.get(value) ?? value) : value,
        ]),
      ) as T,
  );
