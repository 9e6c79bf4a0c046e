import type { Rect } from '../../../shared/layout/map-layout.ts';

/**
 * Where the person looks: a map point (mx, my) is drawn at ((mx - origin.x) * k + x, (my - origin.y) * k + y)
 * in the body pane, all in CSS px. The origin is where cells begin: right of the lane names, below the header.
 */
export type Camera = { readonly x: number; readonly y: number; readonly k: number };
export type Size = { readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

export const MIN_ZOOM = 0.04;
export const MAX_ZOOM = 3;
/** Space kept free past the last column and lane for the `+` buttons, px on screen. */
export const END_ROOM = 96;
/** Between the end of the map and the minimap, px on screen. */
const CLEAR = 8;
const ANIMATION_MS = 160;

type Ground = {
  /** The body pane, px on screen. */
  readonly view: Size;
  /** Everything right of the lane names and below the header, map px. */
  readonly content: Size;
  readonly origin: Point;
  /** What the bars take of the pane, from its bottom right corner, px on screen. */
  readonly bars: Size;
  /** What the minimap takes of its height above the bars, px on screen; 0 without it. */
  readonly minimap: number;
};

let camera: Camera = { x: 0, y: 0, k: 1 };
let ground: Ground = {
  view: { width: 0, height: 0 },
  content: { width: 0, height: 0 },
  origin: { x: 0, y: 0 },
  bars: { width: 0, height: 0 },
  minimap: 0,
};
let animation = 0;
/** Where a running animation ends. */
let goal: Camera | null = null;
let steers = 0;
const listeners = new Set<(camera: Camera) => void>();

export const getCamera = (): Camera => camera;
export const getGround = (): Ground => ground;
/** Where the camera will be once it rests. */
export const getGoal = (): Camera => goal ?? camera;
/** How often the camera was moved other than to bring into view what the keyboard goes to. */
export const countSteers = (): number => steers;

/** Calls back, in the same task, whenever the camera moves. Returns the function that ends it. */
export function onCamera(listener: (camera: Camera) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Gives the camera the size of the pane and of the map. What is in view changes with them, so listeners are notified. */
export function setGround(next: Partial<Ground>): void {
  const before = ground;
  ground = { ...ground, ...next };
  const wanted = clampCamera(camera, ground);
  if (sameCamera(wanted, camera) && JSON.stringify(before) === JSON.stringify(ground)) return;
  camera = wanted;
  for (const listener of listeners) listener(camera);
}

const sameCamera = (a: Camera, b: Camera): boolean => a.x === b.x && a.y === b.y && a.k === b.k;

/**
 * The camera closest to the wanted one with the first column beside the lane names and no empty space in view, but for what
 * brings the end of the map clear of the bars and the minimap.
 */
export function clampCamera(
  wanted: Camera,
  { view, content, bars, minimap }: Pick<Ground, 'view' | 'content' | 'bars' | 'minimap'>,
): Camera {
  const k = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted.k));
  const clamp = (value: number, room: number, length: number, end: number): number =>
    Math.min(0, Math.max(value, Math.min(0, room - length * k - end)));
  const below = minimap === 0 ? END_ROOM : Math.max(END_ROOM, bars.height + minimap + CLEAR);
  return {
    x: clamp(wanted.x, view.width, content.width, END_ROOM),
    y: clamp(wanted.y, view.height, content.height, below),
    k,
  };
}

function place(wanted: Camera): void {
  const next = clampCamera(wanted, ground);
  if (sameCamera(next, camera)) return;
  camera = next;
  for (const listener of listeners) listener(camera);
}

/** Moves at once and ends a running animation. */
export function setCamera(wanted: Camera): void {
  steers += 1;
  jump(wanted);
}

function jump(wanted: Camera): void {
  cancelAnimationFrame(animation);
  goal = null;
  place(wanted);
}

/** Moves the map by so many px on screen. */
export const panBy = (dx: number, dy: number): void =>
  setCamera({ ...camera, x: camera.x + dx, y: camera.y + dy });

/** Zooms by a factor; the map point under `at` (body pane px) stays where it is. */
export function zoomAt(factor: number, at: Point): void {
  const k = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, camera.k * factor));
  setCamera(cameraAbout(camera, k, at));
}

const cameraAbout = (from: Camera, k: number, at: Point): Camera => ({
  x: at.x - ((at.x - from.x) * k) / from.k,
  y: at.y - ((at.y - from.y) * k) / from.k,
  k,
});

const centre = (): Point => ({ x: ground.view.width / 2, y: ground.view.height / 2 });

/** Moves there with a short animation, at once with reduced motion. */
export function glideTo(wanted: Camera): void {
  steers += 1;
  glide(wanted);
}

function glide(wanted: Camera): void {
  const to = clampCamera(wanted, ground);
  const from = camera;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    jump(to);
    return;
  }
  cancelAnimationFrame(animation);
  goal = to;
  const begin = performance.now();
  const frame = (now: number): void => {
    const t = Math.min(1, Math.max(0, (now - begin) / ANIMATION_MS));
    const eased = 1 - (1 - t) ** 3;
    place({
      x: from.x + (to.x - from.x) * eased,
      y: from.y + (to.y - from.y) * eased,
      k: from.k + (to.k - from.k) * eased,
    });
    if (t < 1) animation = requestAnimationFrame(frame);
    else goal = null;
  };
  animation = requestAnimationFrame(frame);
}

/** The part of the map in view, map px. */
export function visibleRect(of: Camera = camera): Rect {
  const { view, origin } = ground;
  return {
    x: origin.x - of.x / of.k,
    y: origin.y - of.y / of.k,
    width: view.width / of.k,
    height: view.height / of.k,
  };
}

/** A place in the body pane (px on screen) as a place on the map. */
export const toMap = (at: Point): Point => ({
  x: ground.origin.x + (at.x - camera.x) / camera.k,
  y: ground.origin.y + (at.y - camera.y) / camera.k,
});

/** A place on the map as a place in the body pane. */
export const toScreen = (at: Point): Point => ({
  x: (at.x - ground.origin.x) * camera.k + camera.x,
  y: (at.y - ground.origin.y) * camera.k + camera.y,
});

/** The camera that shows a rectangle of the map whole, no larger than `maxZoom`. */
export function cameraFor(rect: Rect, maxZoom: number, margin: number): Camera {
  const { view, origin } = ground;
  const k = Math.min(
    maxZoom,
    Math.max(
      MIN_ZOOM,
      Math.min((view.width - 2 * margin) / rect.width, (view.height - 2 * margin) / rect.height),
    ),
  );
  return {
    x: view.width / 2 - (rect.x + rect.width / 2 - origin.x) * k,
    y: view.height / 2 - (rect.y + rect.height / 2 - origin.y) * k,
    k,
  };
}

const STEP = 1.25;
export const zoomIn = (): void => glideTo(cameraAbout(camera, Math.min(MAX_ZOOM, camera.k * STEP), centre()));
export const zoomOut = (): void =>
  glideTo(cameraAbout(camera, Math.max(MIN_ZOOM, camera.k / STEP), centre()));

/** Actual size about the middle of the view, or about a rectangle of the map, which is in view then. */
export function zoom100(about: Rect | null): void {
  if (!about) {
    glideTo(cameraAbout(camera, 1, centre()));
    return;
  }
  const middle = toScreen({ x: about.x + about.width / 2, y: about.y + about.height / 2 });
  glideTo(cameraRevealing(about, cameraAbout(camera, 1, middle)));
}

/** Room beside a map that is shown whole, px on screen: for the button that adds a stage. */
export const BESIDE = 60;

/** Shows the whole map; a small one no larger than 100 %. */
export function zoomFit(): void {
  const { view, content } = ground;
  if (content.width === 0 || content.height === 0) return;
  const k = Math.min(1, (view.width - BESIDE) / content.width, (view.height - 16) / content.height);
  glideTo({ x: 0, y: 0, k: Math.max(MIN_ZOOM, k) });
}

/** Shows a rectangle of the map as large as it fits, up to 150 %. */
export const zoomToRect = (rect: Rect): void => glideTo(cameraFor(rect, 1.5, 48));

/** The camera closest to another, at its zoom, that has a rectangle of the map in view and not below the bars. */
export function cameraRevealing(rect: Rect, from: Camera): Camera {
  const { view, origin, bars } = ground;
  const { x, y, k } = clampCamera(from, ground);
  const left = (rect.x - origin.x) * k + x;
  const top = (rect.y - origin.y) * k + y;
  const dx = shiftInto(left, rect.width * k, view.width);
  const dy = shiftInto(top, rect.height * k, view.height);
  const belowBars =
    left + dx + rect.width * k > view.width - bars.width &&
    top + dy + rect.height * k > view.height - bars.height &&
    rect.height * k <= view.height - bars.height;
  return {
    x: x + dx,
    y: y + (belowBars ? shiftInto(top, rect.height * k, view.height - bars.height) : dy),
    k,
  };
}

/** How far something has to move to be within a room, with a margin where there is space for one, px on screen. */
function shiftInto(start: number, length: number, room: number): number {
  const margin = Math.min(16, Math.max(0, (room - length) / 2));
  if (length > room || start < margin) return margin - start;
  return start + length > room - margin ? room - margin - start - length : 0;
}

/**
 * Brings a rectangle of the map into view with as little movement as possible; leaves the zoom alone. On its way elsewhere
 * the camera goes on to there, as far as the rectangle is in view.
 */
export function reveal(rect: Rect): void {
  const from = getGoal();
  const wanted = cameraRevealing(rect, from);
  if (!sameCamera(wanted, from)) glide(wanted);
}
