import { assertNever } from '../../../assert-never.ts';
import { t } from '../../../language/translate.ts';
import { type Block, contentsOf, type Heading, type Report } from '../report/block.ts';
import type { Picture } from '../pptx/drawing/picture.ts';
import { page, TEXT_WIDTH } from './names.ts';
import { pictureXml } from './picture-xml.ts';
import { type LinkTo, oneLine, paragraphXml, runsXml, runXml, textOfRuns } from './runs.ts';
import { tableXml } from './table-xml.ts';
import { styleIds } from './styles.ts';

/** Gives the relationships of what a document holds. */
export type Relations = {
  readonly linkTo: LinkTo;
  readonly pictureOf: (picture: Picture) => string;
  readonly header: string;
  /** Of the first page; null: none, since the title says the same. */
  readonly firstHeader: string | null;
  readonly footer: string;
};

/** The text of a report, from its title to the size of its pages. */
export function bodyXml(report: Report, relations: Relations): string {
  const write = createWriter(relations);
  return (
    styled(styleIds.title, report.title) +
    styled(styleIds.subtitle, report.subtitle) +
    report.front.map(write).join('') +
    contentsXml(contentsOf(report)) +
    report.chapters.map(write).join('') +
    sectionXml(relations)
  );
}

const styled = (style: string, text: string): string => {
  const line = oneLine(text);
  return paragraphXml(runXml(line), { style }, line);
};

/** Writes one block after the other; bookmarks and pictures are numbered through the document. */
function createWriter({ linkTo, pictureOf }: Relations): (block: Block) => string {
  let bookmarks = 0;
  let pictures = 0;
  return (block) => {
    switch (block.kind) {
      case 'heading': {
        const { level, text, id } = block;
        const line = oneLine(text);
        if (id === '') return paragraphXml(runXml(line), { style: `Heading${level}` }, line);
        bookmarks += 1;
        const marked =
          `<w:bookmarkStart w:id="${bookmarks}" w:name="${bookmarkOf(block)}"/>${runXml(line)}` +
          `<w:bookmarkEnd w:id="${bookmarks}"/>`;
        return paragraphXml(marked, { style: `Heading${level}` }, line);
      }
      case 'paragraph':
        return paragraphXml(
          runsXml(block.runs, linkTo),
          { style: block.leads === true ? styleIds.lead : null },
          textOfRuns(block.runs),
        );
      case 'list':
        return block.items
          .map((runs) => paragraphXml(runsXml(runs, linkTo), { style: styleIds.list }, textOfRuns(runs)))
          .join('');
      case 'table':
        return tableXml(block, linkTo);
      case 'quote':
        return quoteXml(block, linkTo);
      case 'picture': {
        pictures += 1;
        const { picture, about } = block;
        const drawn = pictureXml(picture, { about, relation: pictureOf(picture), number: pictures });
        return paragraphXml(drawn, { style: styleIds.picture }, '');
      }
      default:
        return assertNever(block);
    }
  };
}

function quoteXml({ text, from, link }: Extract<Block, { kind: 'quote' }>, linkTo: LinkTo): string {
  const origin =
    from === ''
      ? ''
      : runsXml([link === undefined ? { text: `— ${from}` } : { text: `— ${from}`, link }], linkTo);
  return (
    paragraphXml(runXml(text), { style: styleIds.quote, leads: origin !== '' }, text) +
    (origin === '' ? '' : paragraphXml(origin, { style: styleIds.quoteSource }, from))
  );
}

/** The name of a bookmark as Word gives it to headings, so that it goes on with ours. */
const bookmarkOf = ({ id }: Heading): string => `_Toc_${id.replaceAll('-', '_')}`;

/**
 * The contents as a field that is filled already, but for the numbers of its pages: only who lays them out knows them. Word fills in
 * each one when it prints, makes a PDF or is told to update, and shows nothing until then. A field that is marked as out of date, or
 * settings that ask for an update, would greet whoever opens the report with a question; numbers that were guessed would be false.
 */
function contentsXml(headings: readonly Heading[]): string {
  const [first, ...rest] = headings;
  if (!first) return '';
  const entry = (heading: Heading, before: string): string => {
    const place = bookmarkOf(heading);
    const instruction = ` PAGEREF ${place} \\h `;
    const reference = `<w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>`;
    const page = `${fieldXml('begin')}${reference}${fieldXml('separate')}${fieldXml('end')}`;
    const link =
      `<w:hyperlink w:anchor="${place}" w:history="1">${runXml(oneLine(heading.text))}` +
      `<w:r><w:tab/></w:r>${page}</w:hyperlink>`;
    // All entries begin at the same side.
    return paragraphXml(before + link, { style: styleIds.contents, tab: TEXT_WIDTH }, '');
  };
  const begin =
    fieldXml('begin') +
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText></w:r>' +
    fieldXml('separate');
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent>${styled(styleIds.contentsHeading, t('Contents'))}${entry(first, begin)}` +
    rest.map((heading) => entry(heading, '')).join('') +
    `<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr>${fieldXml('end')}</w:p></w:sdtContent></w:sdt>`
  );
}

const fieldXml = (type: 'begin' | 'separate' | 'end'): string =>
  `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** Pages of A4, of which the first has a header of its own. */
const sectionXml = ({ header, firstHeader, footer }: Relations): string =>
  `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/>` +
  (firstHeader === null ? '' : `<w:headerReference w:type="first" r:id="${firstHeader}"/>`) +
  `<w:footerReference w:type="default" r:id="${footer}"/><w:footerReference w:type="first" r:id="${footer}"/>` +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
  `<w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" ` +
  `w:header="${page.edge}" w:footer="${page.edge}" w:gutter="0"/><w:titlePg/></w:sectPr>`;
