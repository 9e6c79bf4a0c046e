import { phrase } from '../../../language/translate.ts';
import type { WriteDocument } from '../document.ts';
import { brandFooter, brandLabel } from '../footer-text.ts';
import { contentsOf } from '../report/block.ts';
import { createReport } from '../report/create-report.ts';
import { createSetting } from '../report/setting.ts';
import { reportText } from './report-text.ts';

/** A report on the map as Markdown. */
export const writeMarkdown: WriteDocument = (source) => {
  const report = createReport(createSetting(source));
  const footer = brandFooter(source, report.title, { page: 1, pages: 1 });
  const pictures = [...source.view.cards.values()].filter(({ image }) => image !== null).length;
  return {
    content: reportText(report, { label: brandLabel(source), footer }),
    parts: contentsOf(report).length,
    notes:
      pictures === 0
        ? []
        : [
            {
              message: phrase('{{count}} pictures are left out: Markdown holds text only.'),
              params: { count: pictures },
            },
          ],
  };
};
