import { pageCss, sceneToBody } from '../../shared/scene/scene-to-html.ts';
import type { Drawing } from './make-drawing.ts';
import type { Pictures } from './pictures.ts';

/** Puts the drawing into this page as positioned text and vector pictures, ready for the printer. */
export async function showDocument(
  { scene, theme, about }: Drawing,
  { urlOf }: Pick<Pictures, 'urlOf'>,
): Promise<void> {
  document.documentElement.lang = about.language;
  document.title = about.title;
  const style = document.createElement('style');
  // The printed page is a little larger than the map; the paper's colour goes on to its edge.
  style.textContent = `${pageCss(scene)} html { background: ${theme.paper}; }`;
  document.head.append(style);
  // The writer escapes everything that comes from the project; scripts could not run here either.
  document.body.innerHTML = sceneToBody(scene, { resolveImage: urlOf });
  await Promise.all([...document.images].map((image) => image.decode()));
}
