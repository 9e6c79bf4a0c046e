import { reportPage } from '../../shared/exports/documents/html/report-page.ts';
import { reportText } from '../../shared/exports/documents/md/report-text.ts';
import type { Report } from '../../shared/exports/documents/report/block.ts';
import { t } from '../../shared/language/translate.ts';
import { mergeReport } from '../../shared/merge/write/merge-report.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { projectStore } from '../session/project-store.ts';
import { settingsStore } from '../session/settings.ts';
import { type Merged, sayOfMerged } from './merge-store.ts';

const reportOf = ({ preview, decisions, day }: Merged): Report =>
  mergeReport({
    preview,
    decisions,
    day,
    projectName: projectStore.getState().status?.projectName ?? '',
    author: settingsStore.getState().author.trim(),
  });

/** Asks where to, and writes what the merge brought. */
export async function saveReport(merged: Merged, format: 'html' | 'md'): Promise<void> {
  const report = reportOf(merged);
  const text = format === 'html' ? reportPage(report) : reportText(report);
  const saved = await askMainOrNotice('save-report', { name: report.title, text, format });
  if (saved?.saved) sayOfMerged(t('The report was saved.'));
}

/** Puts it on the clipboard as Markdown, for a mail or a wiki. */
export async function copyReport(merged: Merged): Promise<void> {
  await navigator.clipboard.writeText(reportText(reportOf(merged)));
  sayOfMerged(t('The report was copied as Markdown.'));
}
