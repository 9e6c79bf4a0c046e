import { pageCss, pagesCss, sceneToBody, scenesToBody } from '../../shared/scene/scene-to-html.ts';
import { DOTS } from '../../shared/scene/svg-shape.ts';
import type { Drawing } from './make-drawing.ts';
import type { Pictures } from './pictures.ts';
import { loadPrintFont, printFontStack } from './print-font.ts';

/** Puts the drawing into this page as positioned text and vector pictures, ready for the printer. */
export async function showDocument(
  { scene, pages, theme, about }: Drawing,
  { urlOf }: Pick<Pictures, 'urlOf'>,
): Promise<void> {
  await loadPrintFont();
  document.documentElement.lang = about.language;
  document.title = about.title;
  const style = document.createElement('style');
  style.textContent = `${pageCss(scene)}${pages.length > 1 ? pagesCss(scene) : ''}
    /* Main says how large the paper is; Chromium would shrink a page of another size to fit on it. */
    @page { size: auto; }
    /* The paper is a little larger than the map; its colour goes on to the edge. */
    html { background: ${theme.paper}; }
    body { font-family: ${printFontStack}; }`;
  document.head.append(style);
  // The writer escapes everything that comes from the project; scripts could not run here either.
  document.body.innerHTML =
    pages.length > 1
      ? scenesToBody(pages, { resolveImage: urlOf })
      : sceneToBody(scene, { resolveImage: urlOf });
  squareDots();
  await Promise.all([...document.images].map((image) => image.decode()));
}

/**
 * Chromium writes each dot of a dotted line into a PDF as a shape of its own, a round one as eight curves: nine tenths
 * of a large map's file. A square of the same size looks the same on paper and takes a sixth.
 */
function squareDots(): void {
  const [dot, gap] = DOTS.dash;
  const size = dot + DOTS.width;
  for (const line of document.querySelectorAll(`[stroke-dasharray="${DOTS.dash.join(' ')}"]`)) {
    line.setAttribute('stroke-linecap', 'butt');
    line.setAttribute('stroke-dasharray', `${size} ${dot + gap - size}`);
  }
}
