import { sceneToSvg } from '../../../shared/scene/scene-to-svg.ts';
import { sendSvg } from '../ask-main.ts';
import { fontCss } from '../fonts.ts';
import { sceneText } from '../make-drawing.ts';
import type { DrawFormat } from './draw-format.ts';

export const drawSvg: DrawFormat = async ({ scene }, pictures) =>
  sendSvg(sceneToSvg(scene, { resolveImage: pictures.urlOf, fontCss: await fontCss(sceneText(scene)) }));
