import { fontStackForDocuments } from '../scene/fonts.ts';
import { sceneToSvg } from '../scene/scene-to-svg.ts';
import type { ResolveImage } from '../scene/svg-shape.ts';
import { attribute } from '../scene/xml.ts';
import type { PictureScene } from './picture-scene.ts';

type Size = { readonly width: number; readonly height: number };

/** A wide slide of PowerPoint, px of 1/96 inch. */
const SLIDE: Size = { width: 1280, height: 720 };
/** The text of an A4 page with margins of 25 mm, px: Word makes no pasted page narrower by itself. */
const TEXT: Size = { width: 604, height: 933 };

/** A drawing's size, made smaller until it fits. */
function fitted({ width, height }: Size, room: Size): Size {
  const scale = Math.min(1, room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

/** The drawing as an SVG for the clipboard: as large as on the screen, but no larger than a slide, and without a font of its own. */
export const pictureSvg = (scene: PictureScene, title: string, resolveImage: ResolveImage): string =>
  sceneToSvg(
    { ...scene, title },
    { resolveImage, fontFamily: fontStackForDocuments, size: fitted(scene, SLIDE) },
  );

/**
 * A picture as HTML for Word and Outlook: as large as on the screen, but no wider than a page's text, and with words for those
 * who cannot see it. The size is in attributes, which Word heeds; a style would break the window's policy.
 */
export function pictureHtml(url: string, scene: Size, alt: string): string {
  const { width, height } = fitted(scene, TEXT);
  const size = `${attribute('width', Math.round(width))}${attribute('height', Math.round(height))}`;
  return `<img${attribute('src', url)}${attribute('alt', alt)}${size}>`;
}
