import { t } from '../../../language/translate.ts';
import { type Report } from '../report/block.ts';
import { blockText } from './block-text.ts';
import { escapeInline, escapeLine, oneLine } from './escape-markdown.ts';
import { createSlugs } from './slug.ts';

/** A report as Markdown: CommonMark with tables, contents that lead to the chapters, and no HTML in it. */
export function reportText(
  report: Report,
  { label = '', footer = '' }: { readonly label?: string; readonly footer?: string } = {},
): string {
  const parts = [
    `# ${heading(report.title)}`,
    label === '' ? '' : `**${escapeInline(label)}**`,
    escapeInline(oneLine(report.subtitle)),
    ...report.front.map(blockText),
    ...contents(report),
    ...report.chapters.map(blockText),
    escapeLine(footer),
  ].filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

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
