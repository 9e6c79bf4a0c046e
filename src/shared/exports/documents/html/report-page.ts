import { language, t } from '../../../language/translate.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import { type Block, contentsOf, type Report } from '../report/block.ts';
import { blockElement } from './blocks.ts';
import { createPairs, elementText, h, type HtmlElement } from './element.ts';
import { hashOfText } from './hash-of-text.ts';
import { pageHead } from './page-head.ts';
import { pageStyle } from './page-style.ts';

/** A report as one page that opens from a mail by a double click. It requests nothing and has no script. */
export function reportPage(report: Report): string {
  const style = `${pageStyle(undefined)}\n${ownStyle}`;
  const policy = `default-src 'none'; style-src '${hashOfText(style)}'; base-uri 'none'; form-action 'none'`;
  const title = cleanText(report.title).replace(/\s+/g, ' ');
  return [
    ...pageHead({ language: language(), policy, title, style }),
    // One language alone: there is nothing to put in by a script.
    elementText(bodyOf(report), bodyOf(report), createPairs()),
    '</html>',
    '',
  ].join('\n');
}

/** Lines of a list with room between them, as each is a record of its own; words that went and came are struck and underlined. */
const ownStyle = `
.list{list-style:none;padding:0}
.list li{padding:.4rem 0 .4rem 1.4rem;text-indent:-1.4rem;border-bottom:1px solid var(--faint)}
.list li strong{font-weight:650}
del{color:var(--soft);text-decoration:line-through}
ins{font-weight:600;text-decoration:underline;text-underline-offset:2px}
del+ins{margin-inline-start:.2em}
.chapter h3{margin-top:1.75rem}
.plain td strong{font-weight:650}
`;

function bodyOf(report: Report): HtmlElement {
  const contents = contentsOf(report);
  return h(
    'body',
    {},
    h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'titles' },
        h('h1', { dir: 'auto' }, cleanText(report.title)),
        h('p', { class: 'soft', dir: 'auto' }, cleanText(report.subtitle)),
        report.front.map(blockElement),
      ),
    ),
    contents.length < 2
      ? null
      : h(
          'nav',
          { 'aria-label': t('Contents') },
          h(
            'ul',
            {},
            contents.map(({ id, text }) => h('li', {}, h('a', { href: `#${id}` }, cleanText(text)))),
          ),
        ),
    h('main', {}, chaptersOf(report.chapters).map(sectionOf)),
  );
}

/** Blocks apart by chapter, each with its heading first. */
function chaptersOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const chapters: Block[][] = [];
  for (const block of blocks) {
    if (chapters.length === 0 || (block.kind === 'heading' && block.level === 1)) chapters.push([]);
    chapters.at(-1)?.push(block);
  }
  return chapters;
}

function sectionOf(blocks: readonly Block[]): HtmlElement {
  const [first] = blocks;
  const id = first?.kind === 'heading' ? first.id : null;
  return h('section', { class: 'chapter', 'aria-labelledby': id }, blocks.map(blockElement));
}
