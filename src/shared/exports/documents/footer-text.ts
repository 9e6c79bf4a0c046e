import { cleanText, inLine } from '../../layout/clean-text.ts';
import type { Brand } from '../brand/brand.ts';
import { footerWords, labelBeside, type PageNumber } from '../brand/brand-words.ts';
import type { DocumentSource } from './document.ts';

type About = Pick<DocumentSource, 'projectName' | 'day' | 'options'>;

/** What is at the foot of a slide: as the client has it, or project and map; a label first. */
export function footerText(source: About, title: string, number: PageNumber): string {
  const branded = brandFooter(source, title, number);
  return joined([brandLabel(source), ...(branded === '' ? [source.projectName, title] : [branded])]);
}

/** The footer of a client, filled; '' where there is none. */
export const brandFooter = (
  { projectName, day, options }: About,
  title: string,
  number: PageNumber,
): string => oneLine(footerWords(options.brand ?? {}, { project: projectName, map: title, day }, number));

/** The label of a client where the footer does not say it; '' where there is none. */
export const brandLabel = ({ options }: Pick<About, 'options'>): string => {
  const brand: Brand = options.brand ?? {};
  return oneLine(labelBeside(brand));
};

/** Parts in one line; empty ones are left out. */
export const joined = (parts: readonly string[]): string =>
  inLine(
    parts.map(oneLine).filter((part) => part !== ''),
    ' · ',
  );

const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
