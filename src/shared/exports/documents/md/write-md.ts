import { phrase, t } from '../../../language/translate.ts';
import type { WriteDocument } from '../document.ts';
import { brandFooter, brandLabel } from '../footer-text.ts';
import { contentsOf, type Report } from '../report/block.ts';
import { createReport } from '../report/create-report.ts';
import { createSetting } from '../report/setting.ts';
import { blockText } from './block-text.ts';
import { escapeInline, escapeLine, oneLine } from './escape-markdown.ts';
import { createSlugs } from './slug.ts';

/** A report on the map as Markdown: CommonMark with tables, contents that lead to the chapters, and no HTML in it. */
export const writeMarkdown: WriteDocument = (source) => {
  const report = createReport(createSetting(source));
  const label = brandLabel(source);
  const parts = [
    `# ${heading(report.title)}`,
    label === '' ? '' : `**${escapeInline(label)}**`,
    escapeInline(oneLine(report.subtitle)),
    ...report.front.map(blockText),
    ...contents(report),
    ...report.chapters.map(blockText),
    escapeLine(brandFooter(source, report.title, { page: 1, pages: 1 })),
  ].filter((part) => part !== '');
  const pictures = [...source.view.cards.values()].filter(({ image }) => image !== null).length;
  return {
    content: `${parts.join('\n\n')}\n`,
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

const heading = (text: string): string => escapeInline(oneLine(text)).replaceAll('#', '\\#');

function contents(report: Report): readonly string[] {
  const slugOf = createSlugs();
  slugOf(report.title);
  const title = t('Contents');
  slugOf(title);
  const lines = report.chapters.flatMap((block) => {
    if (block.kind !== 'heading') return [];
    // Every heading takes its name, also those that the contents leave out.
    const slug = slugOf(block.text);
    return block.level === 1 ? [`- [${heading(block.text)}](<#${slug}>)`] : [];
  });
  return lines.length === 0 ? [] : [`## ${heading(title)}`, lines.join('\n')];
}
