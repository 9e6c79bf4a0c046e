import { t } from '../../../language/translate.ts';
import { brandFooter, brandLabel, joined } from '../footer-text.ts';
import type { DocumentSource } from '../document.ts';
import { escapeXml } from './xml.ts';

/** Excel repairs a workbook in which one of them is longer, codes and all. */
const MOST = 255;

/**
 * What is printed above and below every sheet: the label and the sheet’s name, then the client’s footer, or project, map and ‘Page
 * 3 of 12’. Programs fill in the numbers (ECMA-376 part 1, 18.3.1.39: `&P`, `&N`, `&A`; an ampersand is doubled).
 */
export function printEdges(source: DocumentSource, mapName: string): string {
  const label = brandLabel(source);
  const [PAGE, PAGES] = ['\ue000', '\ue001'];
  const number = { page: PAGE, pages: PAGES };
  const branded = brandFooter(source, mapName, number);
  const page = t('Page {{page}} of {{pages}}', number);
  const header = `${label === '' ? '' : section('&L&B', label, MOST - 6)}&R&A`;
  const footer =
    branded === ''
      ? `${section('&L', joined([source.projectName, mapName]), MOST - 40)}${section('&R', page, 40)}`
      : section('&L', branded, MOST);
  return `<headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

/** A part of an edge: its code, then words with their codes, cut where they would be too long. */
function section(code: string, words: string, most: number): string {
  const signs = Array.from(words, (sign) => CODES[sign] ?? sign);
  const whole = code + signs.join('');
  if (whole.length <= most) return whole;
  let length = code.length + 1;
  const fitting = signs.findIndex((sign) => (length += sign.length) > most);
  return `${code}${signs.slice(0, fitting).join('').trimEnd()}…`;
}

const CODES: Readonly<Record<string, string>> = { '&': '&&', '\ue000': '&P', '\ue001': '&N' };
