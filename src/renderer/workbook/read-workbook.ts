import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import type { Comparison } from '../../shared/workbook/read/comparison.ts';
import { workbookCalls } from '../../shared/workbook/read/workbook-calls.ts';
import { sendToImport } from '../attach/send-to-import.ts';
import { notify } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { openDialog } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { nothingRead, workbookStore } from './workbook-store.ts';

/** A file that the host has already. */
type Sent = { readonly importId: string; readonly name: string };

/** Whose answers are awaited; another file, or a dialog that was closed, makes them nobody's. */
let current = new AbortController();

/** Opens the dialog, to choose an exported workbook or with one that the host has already. */
export function openWorkbook(sent?: Sent): void {
  begin();
  showDialog({ kind: 'read-workbook' });
  if (sent) void compare(sent);
}

/** Reads the first of the files that were chosen or dropped. */
export async function takeWorkbook([file]: readonly File[]): Promise<void> {
  if (!file) return;
  const signal = begin();
  workbookStore.setState({ name: file.name, isBusy: true });
  const sent = await sendToImport(file, () => undefined, signal);
  if (signal.aborted) {
    if (sent.ok) await askHost('import-close', { importId: sent.value.importId });
  } else if (sent.ok) await compare(sent.value);
  else workbookStore.setState({ isBusy: false, failure: sent.failure.message });
}

async function compare({ importId, name }: Sent): Promise<void> {
  const { signal } = current;
  workbookStore.setState({ ...nothingRead, name, importId, isBusy: true });
  const compared = await askHost('import-compare', { importId });
  if (signal.aborted) return;
  // The host has read all of it.
  workbookStore.setState({
    importId: null,
    isBusy: false,
    comparison: compared.ok ? compared.value : null,
    failure: compared.ok ? null : compared.failure.message,
  });
  await askHost('import-close', { importId });
}

/** Makes the project say what is wanted of the workbook: one step of the history. */
export async function takeOver(wanted: Comparison): Promise<void> {
  const calls = workbookCalls(wanted, projectStore.getState().records);
  if (!calls.ok) {
    workbookStore.setState({ failure: calls.failure.message });
    return;
  }
  closeWorkbook();
  // The host checks each of them by its schema.
  const ran = await runOrNotice(calls.value as readonly CommandCall[], 'read-workbook');
  if (ran) notify('info', t('{{count}} changes read from the workbook', { count: countOf(wanted) }));
}

/** How many things a comparison would do. */
export const countOf = ({ changes, added, missing }: Comparison): number =>
  changes.length + added.length + missing.length;

export function closeWorkbook(): void {
  begin();
  openDialog(null);
}

/** Ends what went on. */
function begin(): AbortSignal {
  current.abort();
  current = new AbortController();
  const { importId } = workbookStore.getState();
  if (importId !== null) void askHost('import-close', { importId });
  workbookStore.setState(nothingRead);
  return current.signal;
}
