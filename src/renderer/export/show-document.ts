import { pagesStyles, pagesToBody } from '../../shared/exports/pages/pages-to-html.ts';
import { pageCss, sceneToBody } from '../../shared/scene/scene-to-html.ts';
import type { Drawing } from './make-drawing.ts';
import type { Pictures } from './pictures.ts';
import { forPrint, loadPrintFont } from './print-font.ts';

type Shown = {
  readonly styles: string;
  readonly body: string;
  readonly paper: string;
  /** As CSS has them. */
  readonly families: string;
};

/**
 * Puts the drawing into this page as positioned text and vector pictures, and has it printed; a drawing that its pages
 * show in pieces first, alone.
 */
export async function showDocument(
  { scene, pages, theme, about, font }: Drawing,
  { urlOf }: Pick<Pictures, 'urlOf'>,
  print: () => Promise<void>,
): Promise<void> {
  document.documentElement.lang = about.language;
  document.title = about.title;
  const options = { resolveImage: urlOf };
  // The paper is a little larger than the map; its colour goes on to the edge.
  const { paper } = theme;
  const families = forPrint(font.families);
  if (pages === null || pages.shared !== null) {
    // What signs say is said where the pages have the whole drawing.
    const silent = pages === null ? '' : '.sign { display: none; }';
    await show({ styles: `${pageCss(scene)}${silent}`, body: sceneToBody(scene, options), paper, families });
    await print();
  }
  if (pages === null) return;
  await show({
    styles: pagesStyles(pages),
    body: pagesToBody(pages.pages, options),
    // Pieces are laid under what is printed here.
    paper: pages.shared === null ? paper : 'transparent',
    families,
  });
  await print();
}

const style = document.createElement('style');

async function show({ styles, body, paper, families }: Shown): Promise<void> {
  style.textContent = `${styles}
    /* Main says how large the paper is; Chromium would shrink a page of another size to fit on it. */
    @page { size: auto; }
    html { background: ${paper}; }
    body { font-family: ${families}; }`;
  document.head.append(style);
  // The writer escapes everything that comes from the project; scripts could not run here either.
  document.body.innerHTML = body;
  await Promise.all([loadPrintFont(document.body.textContent), ...[...document.images].map(loaded)]);
}

/**
 * Waits until a picture is there. The printer decodes it; to wait for that here would be to wait for the next frame, and this page
 * makes one a second.
 */
const loaded = (image: HTMLImageElement): Promise<unknown> =>
  image.complete
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        image.onload = resolve;
        image.onerror = () => reject(new Error('A picture of the drawing cannot be shown.'));
      });
