import '../../shared/no-eval.ts';
import { assertNever } from '../../shared/assert-never.ts';
import type { ExportJob } from '../../shared/protocol/export-page.ts';
import { phrase, speak } from '../../shared/language/translate.ts';
import { sceneToSvg } from '../../shared/scene/scene-to-svg.ts';
import { loadFonts } from '../text/load-fonts.ts';
import {
  getJob,
  sayProgress,
  sendDrawing,
  sendFailure,
  sendPrintable,
  sendPacked,
  sendSvg,
} from './ask-main.ts';
import { drawRows } from './draw-rows.ts';
import { fontCss } from './fonts.ts';
import { makeDrawing, sceneText, type Drawing } from './make-drawing.ts';
import { loadPictures, type Pictures } from './pictures.ts';
import { showDocument } from './show-document.ts';

/** Does what main wants of this page: one drawing, in one format, in pieces as they come. */
async function run(): Promise<void> {
  const job = await getJob();
  await speak(job.words);
  await sayProgress({ share: 0.1, doing: phrase('Loading the font') });
  await loadFonts();
  await sayProgress({ share: 0.2, doing: phrase('Laying out the map') });
  const drawing = makeDrawing(job);
  if (!drawing.ok) {
    await sendFailure({ code: 'nothing-to-draw', message: drawing.failure.message, stack: '' });
    return;
  }
  const pictures = await loadPictures(drawing.value.scene, (share) =>
    sayProgress({ share: 0.5 + share / 2, doing: phrase('Loading pictures') }),
  );
  await sendDrawing({ ...drawing.value.about, missingPictures: pictures.missing });
  await draw(job, drawing.value, pictures);
}

async function draw({ options }: ExportJob, drawing: Drawing, pictures: Pictures): Promise<void> {
  const { scene, theme } = drawing;
  switch (options.format) {
    case 'png':
      return drawRows({ scene, scale: options.scale, paper: theme.paper, pictures }, sendPacked);
    case 'svg':
      return sendSvg(
        sceneToSvg(scene, { resolveImage: pictures.urlOf, fontCss: await fontCss(sceneText(scene)) }),
      );
    case 'pdf':
      await showDocument(drawing, pictures);
      return sendPrintable();
    default:
      return assertNever(options.format);
  }
}

run().catch((error: unknown) => {
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return sendFailure({ code: 'drawing-failed', message, stack });
});
