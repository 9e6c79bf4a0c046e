import { reportPage } from '../../exports/documents/html/report-page.ts';
import { comparisonReport, type ReportSetting } from './report.ts';

/** A comparison as one page that opens from a mail by a double click. */
export const comparisonHtml = (setting: ReportSetting): string => reportPage(comparisonReport(setting));
