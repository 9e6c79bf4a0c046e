import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { flushDrafts } from '../session/drafts.ts';
import { exportProgress } from '../session/export-progress.ts';
import { notify } from '../session/notices.ts';
import { showDialog } from '../session/show-dialog.ts';

/** The last export once more, into the same file; the dialog where there was none. */
export async function exportAgain(): Promise<void> {
  if (!exportProgress.getState().exported) {
    showDialog({ kind: 'export' });
    return;
  }
  flushDrafts();
  const done = await askMainOrNotice('export-again', {});
  exportProgress.setState({ progress: null });
  if (done === 'none') showDialog({ kind: 'export' });
  if (!done || done === 'none') return;
  const name = done.path.split(/[\\/]/).at(-1) ?? done.path;
  notify('info', t('Exported again: {{name}}', { name }), {
    label: t('Show in folder'),
    run: () => void askMainOrNotice('show-exported', {}),
  });
}
