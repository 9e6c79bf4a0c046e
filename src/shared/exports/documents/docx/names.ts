const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** What kinds of relationships the parts of a text document have (ECMA-376 part 1, 11.3). */
export const relationTypes = {
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  header: `${OFFICE}/header`,
  footer: `${OFFICE}/footer`,
  image: `${OFFICE}/image`,
  hyperlink: `${OFFICE}/hyperlink`,
} as const;

export const contentTypes = {
  document: `${WORD}.document.main+xml`,
  styles: `${WORD}.styles+xml`,
  numbering: `${WORD}.numbering+xml`,
  settings: `${WORD}.settings+xml`,
  header: `${WORD}.header+xml`,
  footer: `${WORD}.footer+xml`,
} as const;

/** The namespaces of what is written in a text document. */
export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${OFFICE}" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

/** A4 upright, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, margin: 1_134, edge: 624 } as const;
/** Room for text across. */
export const TEXT_WIDTH = page.width - 2 * page.margin;
