import { assertNever } from '../../../assert-never.ts';
import { cleanText } from '../../../layout/clean-text.ts';
import type { Block, Run } from '../report/block.ts';
import { h, type HtmlElement } from './element.ts';
import { pictureUrl } from './pictures.ts';

/** A link that leads out of the page; what is opened does not learn from where. */
export const outerLink = (text: string, link: string): HtmlElement =>
  h('a', { href: link, rel: 'noopener noreferrer', target: '_blank' }, text);

/** The parts of a report as elements. Line feeds are kept by the style. */
export function blockElement(block: Block): HtmlElement {
  switch (block.kind) {
    case 'heading':
      return h(
        `h${block.level + 1}`,
        { id: block.id === '' ? null : block.id, dir: 'auto' },
        cleanText(block.text),
      );
    case 'paragraph':
      return h('p', { class: block.leads === true ? 'lead' : null, dir: 'auto' }, runElements(block.runs));
    case 'list':
      return h(
        'ul',
        { class: 'list' },
        block.items.map((runs) => h('li', { dir: 'auto' }, runElements(runs))),
      );
    case 'table':
      return tableElement(block);
    case 'quote':
      return quoteElement(block);
    case 'picture':
      return h(
        'p',
        { class: 'picture' },
        h('img', { src: pictureUrl(block.picture), alt: cleanText(block.about) }),
      );
    default:
      return assertNever(block);
  }
}

const runElements = (runs: readonly Run[]): readonly HtmlElement[] =>
  runs.map(({ text, look, link }) => {
    const clean = cleanText(`${text}|`).slice(0, -1);
    if (link !== undefined) return outerLink(clean, link);
    if (look === 'strong') return h('strong', {}, clean);
    if (look === 'gone') return h('del', {}, clean);
    if (look === 'new') return h('ins', {}, clean);
    return h('span', { class: look === 'soft' ? 'soft' : null }, clean);
  });

export const quoteElement = ({
  text,
  from,
  link,
}: Omit<Extract<Block, { kind: 'quote' }>, 'kind'>): HtmlElement =>
  h(
    'blockquote',
    {},
    text === '' ? null : h('p', { dir: 'auto' }, cleanText(text)),
    from === ''
      ? null
      : h('footer', { dir: 'auto' }, link === undefined ? cleanText(from) : outerLink(cleanText(from), link)),
  );

function tableElement({ about, columns, rows }: Extract<Block, { kind: 'table' }>): HtmlElement {
  const look = (index: number): string | null => (columns[index]?.figures ? 'figures' : null);
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': about },
    h(
      'table',
      { class: 'plain', 'aria-label': about },
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map(({ name }, index) =>
            h('th', { scope: 'col', class: look(index), dir: 'auto' }, cleanText(name)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((runs, index) => h('td', { class: look(index), dir: 'auto' }, runElements(runs))),
          ),
        ),
      ),
    ),
  );
}
