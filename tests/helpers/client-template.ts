import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocumentOf } from './document-source.ts';
import { sampleRecords } from './sample-records.ts';

/** The first accent of the client's theme, and what each text on the template's own slides begins with: none may be in what is made. */
export const clientAccent = 'BADA55';
export const clientSecret = 'Secret';

/** A client's template for slides (.potx), with slides of its own. */
export async function clientTemplate(): Promise<Uint8Array> {
  const { content } = await writeDocumentOf('pptx', sampleRecords());
  const files = Object.entries(unzipSync(content as Uint8Array)).map(([path, bytes]) => {
    if (!/xml$/.test(path)) return [path, bytes] as const;
    const text = strFromU8(bytes)
      .replace('presentationml.presentation.main', 'presentationml.template.main')
      .replace(/<a:accent1>.*?<\/a:accent1>/, `<a:accent1><a:srgbClr val="${clientAccent}"/></a:accent1>`);
    const isSlide = path.startsWith('ppt/slides/');
    return [path, strToU8(isSlide ? text.replaceAll('<a:t>', `<a:t>${clientSecret} `) : text)] as const;
  });
  return zipSync(Object.fromEntries(files));
}
