import type { Attachment } from '../../model/attachment.ts';
import type { DocumentSource } from './document.ts';

/** The attachments that a document shows as pictures: those of the cards of its map, and of the personas on it. */
export function attachedImages({ records, view }: Pick<DocumentSource, 'records' | 'view'>): {
  readonly ofCards: readonly Attachment[];
  readonly ofPersonas: readonly Attachment[];
} {
  const personas = new Set(view.personas.map(({ id }) => id));
  return {
    ofCards: [...view.cards.values()].flatMap(({ image }) => (image ? [image] : [])),
    ofPersonas: [...records.attachment.values()].filter(
      ({ ownerKind, ownerId, mediaType }) =>
        ownerKind === 'persona' && personas.has(ownerId) && mediaType.startsWith('image/'),
    ),
  };
}
