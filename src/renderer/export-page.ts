import '../shared/no-eval.ts';
import { phrase, speak } from '../shared/language/translate.ts';
import { loadFonts } from './text/load-fonts.ts';
import { getJob, reportProgress, sendDrawing, sendFailure } from './export/ask-main.ts';
import { drawings } from './export/formats/index.ts';
import { makeDrawing } from './export/make-drawing.ts';
import { loadPictures } from './export/pictures.ts';

/** Does what main wants of this page: one drawing, in one format, in pieces as they come. */
async function run(): Promise<void> {
  const job = await getJob();
  await speak(job.words);
  await reportProgress({ share: 0.1, doing: phrase('Loading the font') });
  await loadFonts();
  await reportProgress({ share: 0.2, doing: phrase('Laying out the map') });
  const drawing = await makeDrawing(job);
  if (!drawing.ok) {
    await sendFailure({ code: 'nothing-to-draw', message: drawing.failure.message, stack: '' });
    return;
  }
  const pictures = await loadPictures(drawing.value.scene, (share) =>
    reportProgress({ share: 0.5 + share / 2, doing: phrase('Loading pictures') }),
  );
  await sendDrawing({ ...drawing.value.about, missingPictures: pictures.missing });
  await drawings[job.options.format](drawing.value, pictures, job.options);
}

run().catch((error: unknown) => {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return sendFailure({ code: 'drawing-failed', message, stack });
});
