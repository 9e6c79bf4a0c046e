import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { type PackedProject, PROJECT_TYPE } from '../../../files/inside/packed-project.ts';

/** A project that goes inside an export. */
export type ProjectInside = PackedProject & {
  /** What the file is called that it can be saved as. */
  readonly name: string;
  /** What it is, for whoever sees it in a list of attachments. */
  readonly description: string;
};

/** Attaches a project to a PDF, as every reader shows attachments. It is packed already, and stays as it is. */
export function attachProject(pdf: PDFDocument, { packed, size, name, description }: ProjectInside): void {
  const { context, catalog } = pdf;
  const at = PDFString.fromDate(new Date());
  const content = PDFRawStream.of(
    context.obj({
      Type: 'EmbeddedFile',
      Subtype: PROJECT_TYPE,
      Filter: 'FlateDecode',
      Length: packed.length,
      Params: { Size: size, CreationDate: at, ModDate: at },
    }),
    packed,
  );
  const stream = context.register(content);
  // PDF/UA asks for both names of an attached file.
  const file = context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.fromText(name),
      UF: PDFHexString.fromText(name),
      EF: { F: stream, UF: stream },
      Desc: PDFHexString.fromText(description),
      AFRelationship: 'Source',
    }),
  );
  const names = catalog.lookupMaybe(PDFName.of('Names'), PDFDict) ?? context.obj({});
  names.set(PDFName.of('EmbeddedFiles'), context.obj({ Names: [PDFHexString.fromText(name), file] }));
  catalog.set(PDFName.of('Names'), names);
  const associated = PDFArray.withContext(context);
  associated.push(file);
  catalog.set(PDFName.of('AF'), associated);
}
