import { reportText } from '../../exports/documents/md/report-text.ts';
import { comparisonReport, type ReportSetting } from './report.ts';

/** A comparison as Markdown, for wikis and mails. */
export const comparisonMarkdown = (setting: ReportSetting): string => reportText(comparisonReport(setting));
