import type { CardBox } from '../../../shared/layout/map-layout.ts';
import { FAR_ZOOM } from '../../../shared/scene/far-card.ts';
import { getRenderWindow } from '../camera/render-window.ts';
import { getCamera, type Point } from '../open/view-camera.ts';

/** Whether a click at a place of the map is on the count of a card's comments. From further away cards show their titles alone. */
export const opensComments = (box: CardBox, at: Point): boolean =>
  getRenderWindow().mode === 'cards' &&
  getCamera().k >= FAR_ZOOM &&
  box.content.badges.some(
    ({ badge, x, y, width, height }) =>
      badge.kind === 'comments' &&
      at.x >= box.x + x &&
      at.x < box.x + x + width &&
      at.y >= box.y + y &&
      at.y < box.y + y + height,
  );
