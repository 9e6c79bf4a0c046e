import { fenced } from '../../layout/clean-text.ts';
import { dayText } from '../../language/dates.ts';
import type { Brand } from './brand.ts';

/** What a footer is filled with. */
export type BrandNames = {
  readonly project: string;
  readonly map: string;
  /** YYYY-MM-DD. */
  readonly day: string;
};

/** Which of how many; what stands for it where only the reader’s program numbers the pages. */
export type PageNumber = { readonly page: number | string; readonly pages: number | string };

/** The footer of a page, filled; empty where the brand has none. What is no known name in braces stays as it is. */
export function footerWords(brand: Brand, names: BrandNames, { page, pages }: PageNumber): string {
  const values: Readonly<Record<string, string>> = {
    project: fenced(names.project),
    map: fenced(names.map),
    date: dayText(names.day),
    label: fenced(brand.label ?? ''),
    page: String(page),
    pages: String(pages),
  };
  return (brand.footer ?? '')
    .replace(/\{([a-z]+)\}/g, (place, name: string) =>
      Object.hasOwn(values, name) ? (values[name] ?? '') : place,
    )
    .replace(/\s+/g, ' ')
    .replace(/\u200e?\s*$/, '')
    .trim();
}

/** The label where the footer does not say it. */
export const labelBeside = (brand: Brand): string =>
  brand.label !== undefined && !(brand.footer ?? '').includes('{label}') ? brand.label : '';
