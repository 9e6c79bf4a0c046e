import { cleanText, isRightToLeft } from '../../../../layout/clean-text.ts';
import { escapeXml } from '../../../../scene/xml.ts';
import { fillXml, ink } from './colours.ts';
import { emu } from './emu.ts';
import type { Paragraph, Run, Text } from './drawn.ts';

const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;
const aligns = { left: 'l', centre: 'ctr', right: 'r' } as const;

/** A text as DrawingML's body, in the namespace of what holds it: `p:txBody` of a shape, `a:txBody` of a cell. */
export const textBodyXml = (text: Text | null, element: 'p:txBody' | 'a:txBody'): string =>
  `<${element}>${bodyPropertiesXml(text)}<a:lstStyle/>${paragraphsXml(text?.paragraphs ?? [])}</${element}>`;

function bodyPropertiesXml(text: Text | null): string {
  const [left, top, right, bottom] = text?.insets ?? [0, 0, 0, 0];
  const anchor = anchors[text?.anchor ?? 'top'];
  return (
    `<a:bodyPr wrap="square" lIns="${emu(left)}" tIns="${emu(top)}" rIns="${emu(right)}" bIns="${emu(bottom)}" ` +
    `rtlCol="0" anchor="${anchor}"><a:noAutofit/></a:bodyPr>`
  );
}

/** At least one paragraph, since a body without any makes PowerPoint ask for a repair. */
const paragraphsXml = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.length === 0
    ? '<a:p><a:endParaRPr/></a:p>'
    : paragraphs.flatMap(linesOf).map(paragraphXml).join('');

/** A line feed ends a paragraph. */
function linesOf({ runs, ...look }: Paragraph): readonly Paragraph[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of cleanText(run.text).split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines.map((own) => ({ ...look, runs: own }));
}

function paragraphXml({ runs, align }: Paragraph): string {
  const rtl = isRightToLeft(runs.map(({ text }) => text).join(''));
  const side = align ?? (rtl ? 'right' : 'left');
  const shown = runs.filter(({ text }) => text !== '');
  const end = shown.length === 0 && runs[0] ? runPropertiesXml('a:endParaRPr', runs[0]) : '';
  return (
    `<a:p><a:pPr marL="0" indent="0" algn="${aligns[side]}" rtl="${rtl ? 1 : 0}">` +
    `<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/></a:pPr>${shown.map(runXml).join('')}${end}</a:p>`
  );
}

const runXml = (run: Run): string =>
  `<a:r>${runPropertiesXml('a:rPr', run)}<a:t>${escapeXml(run.text)}</a:t></a:r>`;

const runPropertiesXml = (element: 'a:rPr' | 'a:endParaRPr', { size, bold, italic, colour }: Run): string =>
  `<${element} sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}" i="${italic ? 1 : 0}">` +
  `${fillXml(colour ?? ink)}</${element}>`;

/**
 * Lines of plain text as paragraphs that take their look from what is around them: titles, notes. `besides` is a text that they stand below:
 * where it reads from right to left they begin at its side. What is `centred` around them stays so.
 */
export const plainParagraphsXml = (
  lines: readonly string[],
  {
    besides = '',
    centred = false,
  }: { readonly besides?: string; readonly centred?: boolean | undefined } = {},
): string =>
  lines.length === 0
    ? '<a:p><a:endParaRPr/></a:p>'
    : lines
        .flatMap((text) => cleanText(text).split('\n'))
        .map((text) => {
          // Said also where it is the usual: a template may be made for the other direction.
          const rtl = isRightToLeft(text);
          const side = !centred && (rtl || isRightToLeft(besides)) ? ' algn="r"' : '';
          const direction = `<a:pPr${side} rtl="${rtl ? 1 : 0}"/>`;
          return text === ''
            ? '<a:p><a:endParaRPr/></a:p>'
            : `<a:p>${direction}<a:r><a:rPr/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;
        })
        .join('');
