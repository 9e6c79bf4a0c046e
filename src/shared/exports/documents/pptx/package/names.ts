const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** What kinds of relationships parts of a presentation have (ECMA-376 part 1, 13.3). */
export const relationTypes = {
  document: `${OFFICE}/officeDocument`,
  core: `${PACKAGE}/metadata/core-properties`,
  extended: `${OFFICE}/extended-properties`,
  master: `${OFFICE}/slideMaster`,
  layout: `${OFFICE}/slideLayout`,
  theme: `${OFFICE}/theme`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notes: `${OFFICE}/notesSlide`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  workbook: `${OFFICE}/package`,
} as const;

export const contentTypes = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  template: `${PRESENTATION}.template.main+xml`,
  master: `${PRESENTATION}.slideMaster+xml`,
  layout: `${PRESENTATION}.slideLayout+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  notes: `${PRESENTATION}.notesSlide+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  extended: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The beginning of every part of XML. */
export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of slides and what they are made from. */
export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${OFFICE}" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;
