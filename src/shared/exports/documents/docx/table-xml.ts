import { allRightToLeft } from '../../../layout/clean-text.ts';
import { escapeXml } from '../../../scene/xml.ts';
import type { Block, Run } from '../report/block.ts';
import { TEXT_WIDTH } from './names.ts';
import { type LinkTo, oneLine, paragraphXml, runsXml, runXml, textOfRuns } from './runs.ts';
import { styleIds } from './styles.ts';

type Table = Extract<Block, { kind: 'table' }>;

/** A table with a header that is repeated on each page, and rows that are not broken. */
export function tableXml({ about, columns, rows }: Table, linkTo: LinkTo): string {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((share / all) * TEXT_WIDTH));
  const cell = (content: string, index: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const jcOf = (index: number): 'right' | undefined => (columns[index]?.figures ? 'right' : undefined);
  // A header stands over its words.
  const jcOfHead = (index: number): 'right' | undefined =>
    allRightToLeft(rows.map((row) => textOfRuns(row[index] ?? []))) ? 'right' : jcOf(index);
  const head = columns.map(({ name }, index) =>
    cell(
      paragraphXml(
        runXml(oneLine(name)),
        { style: styleIds.tableText, leads: true, jc: jcOfHead(index) },
        name,
      ),
      index,
    ),
  );
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row
        .map((runs: readonly Run[], index) =>
          cell(
            paragraphXml(
              runsXml(runs, linkTo),
              { style: styleIds.tableText, jc: jcOf(index) },
              textOfRuns(runs),
            ),
            index,
          ),
        )
        .join('')}</w:tr>`,
  );
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>` +
    '<w:tblLayout w:type="fixed"/>' +
    '<w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `<w:tblDescription w:val="${escapeXml(oneLine(about))}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>${body.join('')}</w:tbl>` +
    // Word joins tables that nothing stands between.
    '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>'
  );
}
