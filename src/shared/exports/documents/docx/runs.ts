import { cleanText, isRightToLeft, rightToLeftLetter } from '../../../layout/clean-text.ts';
import { escapeXml } from '../../../scene/xml.ts';
import type { Run } from '../report/block.ts';
import { styleIds } from './styles.ts';

/** Gives the relationship that leads to an address. */
export type LinkTo = (address: string) => string;

const styleOf = {
  strong: styleIds.strong,
  soft: styleIds.soft,
  gone: styleIds.soft,
  new: styleIds.strong,
} as const;

/** Runs of text; what has an address is a link. */
export const runsXml = (runs: readonly Run[], linkTo: LinkTo): string =>
  runs
    .map(({ text, look, link }) =>
      link === undefined
        ? runXml(text, look ? styleOf[look] : null, look === 'gone')
        : `<w:hyperlink r:id="${escapeXml(linkTo(link))}" w:history="1">${runXml(text, styleIds.link)}</w:hyperlink>`,
    )
    .join('');

/** Text in one style of characters; a line feed begins a new line. */
export function runXml(text: string, style: string | null = null, struck = false): string {
  // A line feed at the end begins the line of what follows.
  const clean = cleanText(`${text}|`).slice(0, -1);
  if (clean === '') return '';
  const look = `${style === null ? '' : `<w:rStyle w:val="${style}"/>`}${struck ? '<w:strike/>' : ''}`;
  return stretches(clean)
    .map((stretch) => {
      const direction = isRightToLeft(stretch) ? '<w:rtl/>' : '';
      const properties = look === '' && direction === '' ? '' : `<w:rPr>${look}${direction}</w:rPr>`;
      const lines = stretch
        .split('\n')
        .map((line) => (line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`));
      return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
    })
    .join('');
}

/**
 * The stretches of a text in which texts of both directions follow each other (see `inLine`): Word draws signs between two runs from
 * right to left among them, so what stands between is a run of its own.
 */
function stretches(text: string): readonly string[] {
  const ends = text.split(/(?<=\u200e)/u);
  if (ends.length < 2) return ends;
  return ends.flatMap((part) => {
    const at = part.search(rightToLeftLetter);
    return at > 0 && isRightToLeft(part) ? [part.slice(0, at), part.slice(at)] : [part];
  });
}

/** Text of several runs in one line, to tell which way it reads. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');

/** Text in one line, as headings and fields have it. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();

type ParagraphLook = {
  /** The id of its style; null: the usual. */
  readonly style: string | null;
  /** It stays on the page of what follows. */
  readonly leads?: boolean | undefined;
  readonly jc?: 'right' | undefined;
  /** What follows a tab ends here, twentieths of a point; without the leader that its style may have. */
  readonly tab?: number;
};

/** A paragraph of XML that is made already. `text` tells which way it reads. */
export function paragraphXml(
  content: string,
  { style, leads, jc, tab }: ParagraphLook,
  text: string,
): string {
  const properties =
    (style === null ? '' : `<w:pStyle w:val="${style}"/>`) +
    (leads === true ? '<w:keepNext/>' : '') +
    (tab === undefined ? '' : `<w:tabs><w:tab w:val="right" w:pos="${tab}"/></w:tabs>`) +
    (isRightToLeft(text) ? '<w:bidi/>' : '') +
    // In a paragraph from right to left Word takes ‘right’ for its end.
    (jc === undefined || isRightToLeft(text) ? '' : `<w:jc w:val="${jc}"/>`);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
}
