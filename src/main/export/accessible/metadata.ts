import { type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { escapeXml } from '../../../shared/scene/xml.ts';

/** What a PDF says about itself. */
export type About = {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly software: string;
  readonly language: string;
  readonly at: Date;
  /** It says of itself that it follows PDF/UA-1. */
  readonly accessible: boolean;
};

/** Puts the same into a PDF as XMP, which is where archives and checks of accessibility look. */
export function addMetadata(pdf: PDFDocument, about: About): void {
  const bytes = new TextEncoder().encode(xmpOf(about));
  const dict = pdf.context.obj({ Type: 'Metadata', Subtype: 'XML', Length: bytes.length });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(PDFRawStream.of(dict, bytes)));
}

function xmpOf({ title, author, description, software, language, at, accessible }: About): string {
  const alternatives = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  const day = `${at.toISOString().slice(0, 19)}Z`;
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${alternatives(title)}</dc:title>`,
    ...(author === ''
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    `<dc:description>${alternatives(description)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${escapeXml(software)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${day}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${day}</xmp:ModifyDate>`,
    ...(accessible ? ['<pdfuaid:part>1</pdfuaid:part>'] : []),
  ];
  const names = Object.entries({
    dc: 'http://purl.org/dc/elements/1.1/',
    xmp: 'http://ns.adobe.com/xap/1.0/',
    pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  }).map(([name, address]) => ` xmlns:${name}="${address}"`);
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n' +
    `<rdf:Description rdf:about=""${names.join('')}>\n${lines.join('\n')}\n</rdf:Description>\n` +
    '</rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}
