import { type Camera, getCamera, getGround, onCamera } from '../open/view-camera.ts';
import { getRenderWindow } from './render-window.ts';

export type Panes = {
  /** Holds the variable `--k`. */
  readonly root: HTMLElement;
  readonly body: HTMLElement;
  readonly header: HTMLElement;
  readonly lanes: HTMLElement;
};

/** How much of a lane must stay for its name to move along, px on screen. */
const ROOM = 120;
/** Kept free between a name and what stands after it in its header, px. */
const GAP = 8;

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
    keepNames(camera);
  };
  move(getCamera());
  return onCamera(move);
}

type KeptName = {
  readonly element: HTMLElement;
  readonly start: number;
  readonly length: number;
  /** How far the name can move along before it touches what stands after it, px on screen. */
  readonly free: number;
};
let kept: { readonly across: readonly KeptName[]; readonly down: readonly KeptName[] } = {
  across: [],
  down: [],
};

/** Notes which names of stages and steps are in their pane now; call after they were drawn. */
export function noteColumnNames(pane: HTMLElement): void {
  kept = { ...kept, across: readNames(pane, 'data-sticky', freeAfter) };
  keepNames(getCamera());
}

/** Notes which names of lanes are in their pane now; call after they were drawn. */
export function noteLaneNames(pane: HTMLElement): void {
  kept = { ...kept, down: readNames(pane, 'data-sticky-y', () => 0) };
  keepNames(getCamera());
}

const readNames = (
  pane: HTMLElement,
  attribute: string,
  freeOf: (element: HTMLElement) => number,
): readonly KeptName[] =>
  [...pane.querySelectorAll<HTMLElement>(`[${attribute}]`)].map((element) => {
    const [start = 0, length = 0] = (element.getAttribute(attribute) ?? '').split(' ').map(Number);
    return { element, start, length, free: freeOf(element) };
  });

/** Room to the right of a name, as far as the next thing in its header or the header's end. */
function freeAfter(name: HTMLElement): number {
  const header = name.parentElement;
  if (!header) return 0;
  const next = name.nextElementSibling;
  const count = next instanceof HTMLElement && next.dataset['count'] !== undefined ? next : null;
  // Words are as wide as their letters, not a whole number of px.
  const start = header.getBoundingClientRect().left + header.clientLeft;
  const end = count ? count.getBoundingClientRect().left - start : header.clientWidth - GAP;
  return Math.max(0, Math.floor(end - GAP - name.offsetLeft - name.getBoundingClientRect().width));
}

/** Names of wide stages and high lanes stay in view while their box is. */
function keepNames({ x, y, k }: Camera): void {
  const keep = (name: KeptName, passed: number, axis: 'X' | 'Y', most: number): void => {
    const shift = Math.round(Math.max(0, Math.min(passed - name.start * k, most)));
    const transform = shift === 0 ? '' : `translate${axis}(${shift}px)`;
    if (name.element.style.transform !== transform) name.element.style.transform = transform;
  };
  const low = Math.min(ROOM, getGround().view.height / 3);
  for (const name of kept.across) keep(name, -x, 'X', name.free);
  for (const name of kept.down) keep(name, -y, 'Y', name.length * k - low);
}
