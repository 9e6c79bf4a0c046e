import { pageCss, pagesCss, sceneToBody, scenesToBody } from '../../shared/scene/scene-to-html.ts';
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
  await Promise.all([...document.images].map((image) => image.decode()));
}
