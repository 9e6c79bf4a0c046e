import { luminance } from './srgb.ts';

/** A logo that was checked: where its bytes are found, and its size in px. */
export type ReadyLogo = {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  /** The ground it is made for, where it cannot be seen on another one. */
  readonly needs?: Ground;
};

export type Ground = 'light' | 'dark';

/** What is put under a logo on paper that it is not made for. */
export const groundColours: Readonly<Record<Ground, string>> = { light: '#ffffff', dark: '#1a1f2b' };

/** Luminance of the dark theme's paper. */
const DARK = 0.008;
/** Contrast (WCAG) by which a part of a logo is seen. */
const SEEN = 1.8;
/** Most of a logo must be seen. */
const MOST = 0.6;
/** A picture that is opaque up to here has a ground of its own. */
const FILLED = 0.96;

/** Which ground a logo needs, by its pixels (RGBA, one byte each); undefined where it can be on any. */
export function groundFor(pixels: Uint8ClampedArray): Ground | undefined {
  let [opaque, onLight, onDark] = [0, 0, 0];
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at + 3] ?? 0) < 128) continue;
    opaque += 1;
    const light = luminance(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0);
    if (1.05 / (light + 0.05) >= SEEN) onLight += 1;
    if ((light + 0.05) / (DARK + 0.05) >= SEEN) onDark += 1;
  }
  if (opaque === 0 || opaque / (pixels.length / 4) >= FILLED) return undefined;
  const [share, dark] = [onLight / opaque, onDark / opaque];
  if (share < MOST && dark > share) return 'dark';
  return dark < MOST && share > dark ? 'light' : undefined;
}
