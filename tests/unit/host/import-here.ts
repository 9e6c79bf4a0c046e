import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { ImportChoices } from '../../../src/shared/protocol/import-api.ts';
import { valueOf } from './open-here.ts';

/** Imports a table as it is proposed, with what is chosen otherwise. Answers the id of the set. */
export async function importText(
  document: ProjectDocument,
  text: string,
  change: (choices: ImportChoices) => ImportChoices = (choices) => choices,
  name = 'Survey',
): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const file = { name: `${name}.csv`, size: bytes.byteLength, purpose: 'import' } as const;
  const { uploadId } = valueOf(document.uploads.begin(file));
  valueOf(document.uploads.chunk(uploadId, bytes));
  const { importId } = valueOf(document.imports.open(valueOf(document.uploads.handOver(uploadId))));
  const asIs = { reading: null, layout: null, skippedRows: null, headerRows: null };
  const look = valueOf(await document.imports.look(importId, asIs));
  const choices = change({
    reading: look.sniffed.reading,
    skippedRows: look.skippedRows,
    headerRows: look.headerRows,
    layout: look.layout,
    columns: look.columns.map(({ column }) => column),
    rules: [],
    personal: [],
    masked: false,
    wave: '',
  });
  return valueOf(await document.imports.run(importId, choices, { name, kind: 'survey' })).setId;
}
