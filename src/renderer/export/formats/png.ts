import { sendPacked } from '../ask-main.ts';
import { drawRows } from '../draw-rows.ts';
import type { DrawFormat } from './draw-format.ts';

export const drawPng: DrawFormat = ({ scene, theme, font }, pictures, { scale }) =>
  drawRows({ scene, scale, paper: theme.paper, pictures, families: font.families }, sendPacked);
