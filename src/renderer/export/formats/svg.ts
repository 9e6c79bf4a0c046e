import { familiesBefore } from '../../../shared/scene/fonts.ts';
import { sceneToSvg } from '../../../shared/scene/scene-to-svg.ts';
import { sendSvg } from '../ask-main.ts';
import { fontCss } from '../fonts.ts';
import { sceneText } from '../make-drawing.ts';
import type { DrawFormat } from './draw-format.ts';

export const drawSvg: DrawFormat = async ({ scene, font, carried }, pictures) => {
  const css = [carried, await fontCss(sceneText(scene))].filter((rule) => rule !== '').join('\n');
  const named = font.brand ? { fontFamily: familiesBefore(font.brand.family) } : {};
  return sendSvg(sceneToSvg(scene, { resolveImage: pictures.urlOf, fontCss: css, ...named }));
};
