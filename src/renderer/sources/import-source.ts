import { t } from '../../shared/language/translate.ts';
import type { Result } from '../../shared/result.ts';
import type { SourceRead } from '../../shared/protocol/source-api.ts';
import { planSource, sourceCalls } from '../../shared/sources/plan/plan-source.ts';
import { attachmentOf, storeFiles } from '../attach/attach-files.ts';
import { sendUpload } from '../attach/send-upload.ts';
import { announce } from '../session/announcer.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { openDialog } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { readAt } from '../session/source-store.ts';
import { showScreen } from '../session/show-screen.ts';
import { resetSourceImport, sourceImport } from './import-store.ts';

/** Opens the dialog, with files to read one after the other, or to choose one. */
export function openSourceImport(files: readonly File[] = []): void {
  resetSourceImport();
  showDialog({ kind: 'import-source' });
  if (files.length > 0) void takeSourceFiles(files);
}

/** Takes files that were chosen or dropped: the first is read, the others follow. */
export async function takeSourceFiles(files: readonly File[]): Promise<void> {
  const [file, ...queue] = files;
  if (!file || sourceImport.getState().isBusy) return;
  sourceImport.setState({ queue, open: null, isBusy: true, failure: null });
  const read = await readFile(file);
  // Closed meanwhile: what was read is nobody’s.
  if (!sourceImport.getState().isBusy) return;
  sourceImport.setState(
    read.ok
      ? { open: { ...planSource(read.value), file, keepsFile: false, isAgain: false }, isBusy: false }
      : { failure: read.failure.message, isBusy: false },
  );
}

async function readFile(file: File): Promise<Result<SourceRead>> {
  const sent = await sendUpload(file);
  if (!sent.ok) return sent;
  const uploadId = sent.value;
  sourceImport.setState({ reading: uploadId });
  const read = await askHost('source-read', { uploadId });
  if (sourceImport.getState().reading === uploadId) sourceImport.setState({ reading: null });
  return read;
}

/** Adds the source with its new participants as one step, and opens it; the next file follows. */
export async function importOpen(): Promise<void> {
  const { open, queue, isBusy } = sourceImport.getState();
  if (!open || isBusy) return;
  sourceImport.setState({ isBusy: true });
  const { sourceId, calls } = sourceCalls(open, projectStore.getState().records.participant.values());
  const stored = open.keepsFile ? await storeFiles([open.file]) : [];
  const done = await runOrNotice(
    [
      ...calls,
      ...stored.map((file) => ({
        command: 'add-attachment' as const,
        input: attachmentOf(file, 'source', sourceId),
      })),
    ],
    'import-source',
  );
  // Closed meanwhile: the source is in the project, and who has gone on stays where they are.
  const isClosed = sourceImport.getState().open !== open;
  if (!isClosed) sourceImport.setState({ isBusy: false });
  if (!done) return;
  announce(t('Imported “{{name}}”', { name: open.title }));
  if (isClosed) return;
  if (queue.length > 0) {
    void takeSourceFiles(queue);
    return;
  }
  showImported(sourceId);
}

/** Leaves the open file for the source that was read from it before; the next file follows. */
export function leaveForEarlier(sourceId: string): void {
  const { queue, isBusy } = sourceImport.getState();
  if (isBusy) return;
  if (queue.length > 0) void takeSourceFiles(queue);
  else showImported(sourceId);
}

function showImported(sourceId: string): void {
  closeSourceImport();
  readAt(sourceId, 0);
  showScreen('source');
}

export function closeSourceImport(): void {
  const { reading: uploadId } = sourceImport.getState();
  if (uploadId !== null) void askHost('source-stop', { uploadId });
  resetSourceImport();
  openDialog(null);
}
