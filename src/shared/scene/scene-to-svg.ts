import { fontStackElsewhere } from './fonts.ts';
import type { Scene, Shape } from './shape.ts';
import { type ResolveImage, svgShape } from './svg-shape.ts';
import { attribute, escapeXml } from './xml.ts';

export type SvgOptions = {
  readonly resolveImage: ResolveImage;
  /** `@font-face` rules that carry the font inside the file, or nothing to rely on installed fonts. */
  readonly fontCss?: string;
  /** In place of the families that a browser is given. */
  readonly fontFamily?: string;
  /** How large it is where it is put, px; left out: as large as the scene. */
  readonly size?: Pick<Scene, 'width' | 'height'>;
};

/** The scene as one SVG document with real text. Shapes of one record that follow each other are one group. */
export function sceneToSvg(
  scene: Pick<Scene, 'width' | 'height' | 'title' | 'shapes'>,
  { resolveImage, fontCss = '', fontFamily = fontStackElsewhere, size: shown = scene }: SvgOptions,
): string {
  const size = `${attribute('width', shown.width)}${attribute('height', shown.height)}`;
  const style = fontCss === '' ? '' : `<style>${cdata(fontCss)}</style>\n`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${size} viewBox="0 0 ${scene.width} ${scene.height}"` +
    `${attribute('font-family', fontFamily)} xml:space="preserve" role="img" aria-labelledby="title">\n` +
    `<title id="title">${escapeXml(scene.title)}</title>\n${style}` +
    groupByRecord(scene.shapes)
      .map((group) => groupElement(group, resolveImage))
      .join('\n') +
    `\n</svg>\n`
  );
}

/** Runs of shapes of the same record and role, in painting order. */
export function groupByRecord(shapes: readonly Shape[]): readonly (readonly Shape[])[] {
  const groups: Shape[][] = [];
  for (const shape of shapes) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && first.id === shape.id && first.role === shape.role) last.push(shape);
    else groups.push([shape]);
  }
  return groups;
}

function groupElement(group: readonly Shape[], resolveImage: ResolveImage): string {
  const [first] = group;
  const about = first ? `${attribute('data-id', first.id)}${attribute('data-role', first.role)}` : '';
  return `<g${about}>${group.map((shape) => svgShape(shape, resolveImage)).join('')}</g>`;
}

const cdata = (css: string): string => `<![CDATA[${css.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
