import {
  type DocumentAbout,
  type ExportDrawing,
  type ExportJob,
  type ExportPageFailure,
  exportPagePaths,
} from '../../shared/protocol/export-page.ts';
import type { ExportProgress } from '../../shared/exports/export-options.ts';

/** What main wants drawn. */
export async function getJob(): Promise<ExportJob> {
  const answer = await fetch(exportPagePaths.job);
  // Main made it a moment ago from its own records; the page has no other source.
  return (await answer.json()) as ExportJob;
}

/** The bytes of an attachment, or null where the project does not hold them any more. */
export async function getBlob(sha256: string): Promise<Blob | null> {
  const answer = await fetch(exportPagePaths.blob + sha256);
  return answer.ok ? answer.blob() : null;
}

/** The same as bytes. */
export async function getBytes(sha256: string): Promise<Uint8Array | null> {
  const blob = await getBlob(sha256);
  // Not every Chromium that the app runs on has `bytes`.
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** The bytes of the template that was chosen, or null. */
export async function getTemplate(): Promise<Uint8Array | null> {
  const answer = await fetch(exportPagePaths.template);
  return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : null;
}

export const reportProgress = (progress: ExportProgress): Promise<void> =>
  post(exportPagePaths.progress, JSON.stringify(progress));
export const sendDrawing = (drawing: ExportDrawing): Promise<void> =>
  post(exportPagePaths.drawing, JSON.stringify(drawing));
export const sendPacked = (packed: Uint8Array<ArrayBuffer>, rows: number): Promise<void> =>
  post(`${exportPagePaths.picture}?rows=${rows}`, packed);
export const sendSvg = (document: string): Promise<void> => post(exportPagePaths.svg, document);
export const sendAbout = (about: DocumentAbout): Promise<void> =>
  post(exportPagePaths.about, JSON.stringify(about));
export const sendDocument = (content: string | Uint8Array<ArrayBuffer>): Promise<void> =>
  post(exportPagePaths.document, content);
export const sendPrintable = (): Promise<void> => post(exportPagePaths.printable, '');
export const sendFailure = (failure: ExportPageFailure): Promise<void> =>
  post(exportPagePaths.failed, JSON.stringify(failure));

/** Resolves when main took it and wants the next. */
async function post(path: string, body: BodyInit): Promise<void> {
  const answer = await fetch(path, { method: 'POST', body });
  if (!answer.ok) throw new Error(`Main refused ${path}: ${answer.status} ${await answer.text()}`);
}
