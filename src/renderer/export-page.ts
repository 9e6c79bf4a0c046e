import '../shared/no-eval.ts';
import {
  type DocumentFormatName,
  documentOf,
  type DrawnFormatName,
  exportFormats,
  isDocument,
  takesBrand,
} from '../shared/exports/formats/index.ts';
import type { ExportJob } from '../shared/protocol/export-page.ts';
import type { Failure } from '../shared/result.ts';
import { phrase, speak } from '../shared/language/translate.ts';
import { loadFonts } from './text/load-fonts.ts';
import {
  getBytes,
  getJob,
  getTemplate,
  reportProgress,
  sendAbout,
  sendDocument,
  sendDrawing,
  sendFailure,
} from './export/ask-main.ts';
import { drawings } from './export/formats/index.ts';
import { type JobFont, loadJobFont } from './export/job-font.ts';
import { logoWithGround } from './export/logo-image.ts';
import { logoPicture } from './export/logo-picture.ts';
import { makeDocument } from './export/make-document.ts';
import { makeDrawing, scenesOf } from './export/make-drawing.ts';
import { loadPictures } from './export/pictures.ts';
import { preparePrintFont } from './export/print-font.ts';
import { warmUp } from './export/warm-up.ts';

/**
 * Does what main wants of this page: one export, in one format, in pieces as they come. What does not depend on the project is
 * loaded before it is there.
 */
async function run(): Promise<void> {
  const asked = getJob();
  prepare(new URLSearchParams(location.search).get('format'), asked);
  const given = await asked;
  const job = { ...given, logo: given.logo && (await logoWithGround(given.logo)) };
  await speak(job.words);
  await reportProgress({ share: 0.1, doing: phrase('Loading the font') });
  await loadFonts();
  const { format } = job.options;
  const font = await loadJobFont(job.font);
  if (!font.ok) return nothingToDraw(font.failure);
  await (isDocument(format) ? write(format, job, font.value) : draw(format, job, font.value));
}

/** What cannot be loaded is said when it is needed. */
function prepare(format: string | null, asked: Promise<ExportJob>): void {
  const known = exportFormats.find((one) => one === format);
  const needed = [
    loadFonts(),
    ...(known === 'pdf' ? [preparePrintFont()] : []),
    ...(known !== undefined && isDocument(known) ? [documentOf(known).load()] : []),
  ];
  for (const loading of needed) loading.catch(() => {});
  if (known !== undefined && !isDocument(known)) warmUpBefore(asked, loadFonts()).catch(() => {});
}

/** Practises once the fonts are there; a job that has come already does not wait for that. */
async function warmUpBefore(asked: Promise<ExportJob>, fonts: Promise<void>): Promise<void> {
  const waits = {};
  await fonts;
  if ((await Promise.race([asked, Promise.resolve(waits)])) === waits) warmUp();
}

async function draw(format: DrawnFormatName, job: ExportJob, font: JobFont): Promise<void> {
  await reportProgress({ share: 0.2, doing: phrase('Laying out the map') });
  const drawing = await makeDrawing(job, font);
  if (!drawing.ok) return nothingToDraw(drawing.failure);
  const { scene, pages } = drawing.value;
  const shapes = (pages ? scenesOf(pages) : [scene]).flatMap((one) => one.shapes);
  const pictures = await loadPictures({ shapes }, (share) =>
    reportProgress({ share: 0.5 + share / 2, doing: phrase('Loading pictures') }),
  );
  await sendDrawing({ ...drawing.value.about, missingPictures: pictures.missing });
  await drawings[format](drawing.value, pictures, job.options);
}

async function write(format: DocumentFormatName, job: ExportJob, font: JobFont): Promise<void> {
  const doing = phrase('Writing the document');
  await reportProgress({ share: 0.2, doing });
  const made = await makeDocument(format, job, {
    font,
    template: await getTemplate(),
    logo: job.logo && takesBrand(format) ? await logoPicture(job.logo) : null,
    readFile: getBytes,
    onProgress: (share) => reportProgress({ share: 0.2 + share * 0.8, doing }),
  });
  if (!made.ok) return nothingToDraw(made.failure);
  const { content, parts, notes } = made.value;
  await sendAbout({ parts, notes: notes.map(({ message, params }) => ({ message, params: { ...params } })) });
  await sendDocument(content);
}

const nothingToDraw = ({ message }: Failure): Promise<void> =>
  sendFailure({ code: 'nothing-to-draw', message, stack: '' });

run().catch((error: unknown) => {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return sendFailure({ code: 'drawing-failed', message, stack });
});
