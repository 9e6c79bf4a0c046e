import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import { valueOf } from './open-here.ts';

/** Attaches a file to a card. */
export async function attachTo(
  document: ProjectDocument,
  ownerId: string,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  const { uploads } = document;
  const { uploadId } = valueOf(uploads.begin({ name, size: bytes.byteLength, purpose: 'attachment' }));
  valueOf(uploads.chunk(uploadId, bytes));
  const { sha256, size, mediaType } = valueOf(await uploads.end(uploadId));
  const input = { ownerKind: 'card', ownerId, name, sha256, size, mediaType };
  valueOf(document.run([{ command: 'add-attachment', input }]));
}
