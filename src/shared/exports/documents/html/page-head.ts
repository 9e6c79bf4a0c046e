import { escapeXml } from '../../../scene/xml.ts';

type Head = {
  readonly language: string;
  readonly policy: string;
  readonly title: string;
  readonly style: string;
};

/** Where a page in one file begins, up to its body: what it may do, what it is called, and how it looks. */
export const pageHead = ({ language, policy, title, style }: Head): readonly string[] => [
  '<!doctype html>',
  `<html lang="${language}">`,
  '<head>',
  '<meta charset="utf-8">',
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  '<meta name="viewport" content="width=device-width, initial-scale=1">',
  '<meta name="referrer" content="no-referrer">',
  '<meta name="color-scheme" content="light dark">',
  `<title>${escapeXml(title)}</title>`,
  `<style>${style}</style>`,
  '</head>',
];
