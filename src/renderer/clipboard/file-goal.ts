import type { MapLayout } from '../../shared/layout/map-layout.ts';
import type { EvidenceTarget } from '../../shared/model/evidence.ts';
import type { ProjectRecords } from '../../shared/model/records.ts';
import { findBy } from '../session/find-by.ts';

/** What files are pasted or let go on. */
export type FileTarget =
  | { readonly kind: 'card' | 'stage' | 'step' | 'evidence'; readonly id: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

/** What a picture becomes there. */
export type PictureGoal =
  /** The picture of an image card that has none yet. */
  | { readonly kind: 'picture-of'; readonly cardId: string }
  /** A card of its own; without a lane in a new lane of images. */
  | {
      readonly kind: 'card';
      readonly laneId: string | null;
      readonly stepId: string;
      readonly beforeCardId: string | null;
    }
  | FileGoal;

/** What any other file becomes. */
export type FileGoal =
  | { readonly kind: 'attachment'; readonly evidenceId: string }
  | { readonly kind: 'evidence'; readonly targetKind: EvidenceTarget; readonly targetId: string };

/** What is on a piece of evidence belongs to it; everywhere else a file proves the card, step or stage it is put on. */
export function fileGoal(target: FileTarget): FileGoal {
  if (target.kind === 'evidence') return { kind: 'attachment', evidenceId: target.id };
  if (target.kind === 'cell') return { kind: 'evidence', targetKind: 'step', targetId: target.stepId };
  return { kind: 'evidence', targetKind: target.kind, targetId: target.id };
}

/**
 * A picture put on a cell becomes an image card: there, where its lane is one of images, else at that step of the
 * map's lane of images. On an image card it is that card's picture, or the next card below where it has one already.
 * On any other card it is evidence, as every file is, and so it is in a lane of evidence.
 */
export function pictureGoal(target: FileTarget, records: ProjectRecords, layout: MapLayout): PictureGoal {
  if (target.kind === 'card') {
    const card = records.card.get(target.id);
    if (card?.kind !== 'image') return fileGoal(target);
    const files = findBy(records.attachment, 'ownerId', card.id);
    if (!files.some(({ mediaType }) => mediaType.startsWith('image/')))
      return { kind: 'picture-of', cardId: card.id };
    const { laneId, stepId } = card;
    const cell = layout.cells.get(`${laneId}:${stepId}`) ?? [];
    return { kind: 'card', laneId, stepId, beforeCardId: cell[cell.indexOf(card.id) + 1] ?? null };
  }
  if (target.kind !== 'cell') return fileGoal(target);
  const { laneId, stepId } = target;
  const lanes = layout.lanes.map(({ lane }) => lane);
  const kind = lanes.find((lane) => lane.id === laneId)?.kind;
  if (kind === 'evidence') return fileGoal(target);
  const images = kind === 'images' ? laneId : (lanes.find((lane) => lane.kind === 'images')?.id ?? null);
  return { kind: 'card', laneId: images, stepId, beforeCardId: null };
}
