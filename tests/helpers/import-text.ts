import type { ProjectDocument } from '../../src/host/document/project-document.ts';
import { placesOf } from '../../src/shared/feedback/setup/places.ts';
import { proposedChoices } from '../../src/shared/feedback/setup/proposed-choices.ts';
import { asIs } from './import-choices.ts';
import { valueOf } from '../unit/host/open-here.ts';

/** Imports a file as it is proposed, also where its values belong; or all of it on one stage. */
export async function importText(
  document: ProjectDocument,
  name: string,
  text: string,
  { stage, wave = '' }: { readonly stage?: string | undefined; readonly wave?: string } = {},
): Promise<void> {
  const bytes = Buffer.from(text);
  const { uploadId } = valueOf(document.uploads.begin({ name, size: bytes.byteLength, purpose: 'import' }));
  valueOf(document.uploads.chunk(uploadId, bytes));
  const { importId } = valueOf(document.imports.open(valueOf(document.uploads.handOver(uploadId))));
  const look = valueOf(await document.imports.look(importId, asIs));
  const places = placesOf(document.snapshot().records);
  const proposed = proposedChoices(look, [{ map: '', places }]);
  const place = places.find(({ kind, title }) => kind === 'stage' && title === stage) ?? null;
  const columns = place ? proposed.columns.map((column) => ({ ...column, place })) : proposed.columns;
  const choices = { ...proposed, columns, wave };
  valueOf(await document.imports.run(importId, choices, { name, kind: 'survey' }));
  valueOf(await document.imports.close(importId));
}
