import { type Camera, getCamera, getGround, onCamera } from './view-camera.ts';
import { getRenderWindow } from './render-window.ts';

export type Panes = {
  /** Holds the variable `--k`. */
  readonly root: HTMLElement;
  readonly body: HTMLElement;
  readonly header: HTMLElement;
  readonly lanes: HTMLElement;
};

/** How much of a name's box must stay for the name to move along, px on screen. */
const ROOM = 120;

/**
 * Moves the four panes with the camera by writing transforms, without React. The body is drawn sharp at the
 * zoom that rested last (`k` of the render window) and scaled from there while the zoom is on its way.
 */
export function movePanes({ root, body, header, lanes }: Panes): () => void {
  let lastK = 0;
  const move = (camera: Camera): void => {
    const drawn = getRenderWindow().k;
    const x = Math.round(camera.x);
    const y = Math.round(camera.y);
    const scale = camera.k / drawn;
    body.style.transform =
      scale === 1 ? `translate(${x}px, ${y}px)` : `translate(${x}px, ${y}px) scale(${scale})`;
    header.style.transform = `translateX(${x}px)`;
    lanes.style.transform = `translateY(${y}px)`;
    if (camera.k !== lastK) {
      lastK = camera.k;
      root.style.setProperty('--k', String(camera.k));
    }
    keepNames(header, lanes, camera);
  };
  move(getCamera());
  return onCamera(move);
}

/** Names of wide stages and high lanes stay in view while their box is. */
export function keepNames(header: HTMLElement, lanes: HTMLElement, { x, y, k }: Camera): void {
  const keep = (name: HTMLElement, box: string, passed: number, axis: 'X' | 'Y', room: number): void => {
    const [start = 0, length = 0] = box.split(' ').map(Number);
    const shift = Math.round(Math.max(0, Math.min(passed - start * k, length * k - room)));
    const transform = shift === 0 ? '' : `translate${axis}(${shift}px)`;
    if (name.style.transform !== transform) name.style.transform = transform;
  };
  for (const name of header.querySelectorAll<HTMLElement>('[data-sticky]')) {
    keep(name, name.dataset['sticky'] ?? '', -x, 'X', ROOM);
  }
  for (const name of lanes.querySelectorAll<HTMLElement>('[data-sticky-y]')) {
    keep(name, name.dataset['stickyY'] ?? '', -y, 'Y', Math.min(ROOM, getGround().view.height / 3));
  }
}
