import { emotionValueAt } from '../../../shared/layout/emotion.ts';
import { laneAt, stepAt } from '../../../shared/layout/hit.ts';
import type { Rect } from '../../../shared/layout/map-layout.ts';
import type { MapView } from '../../../shared/layout/view.ts';
import { curveBand } from '../../../shared/scene/curve-shapes.ts';
import { activePersona } from './active-persona.ts';
import type { OpenMap } from './map-store.ts';
import type { Point } from './view-camera.ts';

/** How near to a half a face must come to be drawn onto it. */
const SNAP = 0.12;

/** The value a place stands for, drawn softly to the halves of the scale. */
export function snapEmotion(value: number): number {
  const half = Math.round(value * 2) / 2;
  const near = Math.abs(value - half) <= SNAP ? half : Math.round(value * 20) / 20;
  return Math.max(-2, Math.min(2, near));
}

/** What a click in an emotion lane does: a face is set for the active persona, or there is nobody to set one for. */
export type EmotionPlace = { readonly laneId: string; readonly stepId: string } & (
  | { readonly does: 'add-persona' }
  | { readonly does: 'set'; readonly personaId: string; readonly value: number }
);

/** What a click at a place of the map would do there; null where it does nothing to a curve. */
export function emotionPlaceAt({ layout, view }: OpenMap, at: Point): EmotionPlace | null {
  const box = laneAt(layout, at.y);
  const step = stepAt(layout, at.x);
  const band = box && curveBand(box);
  if (!band || !step || at.y > band.y + band.height) return null;
  if (layout.emotionQuotes.some((quote) => isIn(quote, at))) return null;
  const cell = { laneId: box.lane.id, stepId: step.step.id };
  const persona = activePersona(view);
  if (!persona) return { ...cell, does: 'add-persona' };
  if (hasFace(view, cell.stepId, persona.id)) return null;
  return { ...cell, does: 'set', personaId: persona.id, value: snapEmotion(emotionValueAt(band, at.y)) };
}

/** Whether a persona has a face at a step. */
export const hasFace = ({ emotions }: MapView, stepId: string, personaId: string): boolean =>
  emotions.find(({ persona }) => persona.id === personaId)?.points.has(stepId) ?? false;

const isIn = (box: Rect, { x, y }: Point): boolean =>
  x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
