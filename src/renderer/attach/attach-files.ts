import { linkCalls, type LinkTarget } from './link-target.ts';
import type { CommandCall } from '../../shared/commands/registry.ts';
import { todayHere } from '../../shared/language/days.ts';
import { t } from '../../shared/language/translate.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Uploaded } from '../../shared/protocol/host-api.ts';
import { notify, notifyFailure } from '../session/notices.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { sessionStore } from '../session/session-store.ts';
import { uploadFile } from './upload.ts';
import { showUpload } from './uploads-store.ts';

export { uploadFile } from './upload.ts';

/** A file whose bytes are in the project, under the name it gets. */
export type Stored = Uploaded & { readonly name: string };

/**
 * Makes a piece of evidence of each file, with the file attached, and links it to the targets: one step to undo for all. Files that are refused say why; the others are attached all the same.
 */
export async function attachFilesAsEvidence(
  files: readonly File[],
  targets: readonly LinkTarget[],
  kind: EvidenceKind = 'document',
): Promise<void> {
  const pieces = await thenGo(storeAsEvidence(files, targets, kind), ([first]) => {
    if (targets.length === 0 && first)
      sessionStore.setState({ selection: { kind: 'evidence', id: first.id }, inspectorOpen: true });
  });
  if (pieces) notify('info', t('{{count}} files attached as evidence', { count: pieces.length }));
}

/** The pieces that were made; null where there are none. */
async function storeAsEvidence(files: readonly File[], targets: readonly LinkTarget[], kind: EvidenceKind) {
  const stored = await storeFiles(files);
  const pieces = stored.map((file) => ({ id: newId(), file }));
  const calls = pieces.flatMap(({ id, file }): CommandCall[] => [
    {
      command: 'add-evidence',
      input: { id, kind, title: titleOfFile(file.name), date: todayHere() },
    },
    { command: 'add-attachment', input: attachmentOf(file, 'evidence', id) },
    ...linkCalls(id, targets),
  ]);
  if (calls.length === 0) return null;
  return (await runOrNotice(calls, 'attach-evidence')) ? pieces : null;
}

/** Attaches files to a record that is there already. */
export async function attachFilesTo(
  ownerKind: Attachment['ownerKind'],
  ownerId: string,
  files: readonly File[],
): Promise<void> {
  const stored = await storeFiles(files);
  if (stored.length === 0) return;
  await runOrNotice(
    stored.map((file) => ({ command: 'add-attachment', input: attachmentOf(file, ownerKind, ownerId) })),
  );
}

/** Puts files into the project, with progress; those that are refused say why and are left out. */
export async function storeFiles(files: readonly File[]): Promise<readonly Stored[]> {
  const stored: Stored[] = [];
  for (const file of files) {
    const name = nameOfFile(file);
    const upload = showUpload(name);
    const result = await uploadFile(file, upload.progress, upload.signal);
    upload.end();
    if (result.ok) stored.push({ ...result.value, name });
    else if (result.failure.code === 'cancelled') notify('info', result.failure.message);
    else notifyFailure(result.failure);
  }
  return stored;
}

/** What attaches a stored file to a record. */
export const attachmentOf = (
  { sha256, size, mediaType, name }: Stored,
  ownerKind: Attachment['ownerKind'],
  ownerId: string,
): Extract<CommandCall, { command: 'add-attachment' }>['input'] => ({
  ownerKind,
  ownerId,
  sha256,
  size,
  mediaType,
  name,
});

/** A picture from the clipboard is always called image.png: it gets a name that says what and when. */
function nameOfFile(file: File): string {
  if (file.name !== 'image.png' && file.name !== '') return file.name;
  const time = new Date().toTimeString().slice(0, 5).replace(':', '.');
  const name = t('Screenshot {{date}} {{time}}', { date: todayHere(), time });
  return file.type === 'image/png' ? `${name}.png` : name;
}

const titleOfFile = (name: string): string => name.replace(/\.[A-Za-z0-9]{1,8}$/, '');
