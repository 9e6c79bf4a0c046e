import { toOklab, withLightness } from './oklab.ts';
import { channelsOf, luminance } from './srgb.ts';

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(...channelsOf(one)), luminance(...channelsOf(other))];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour that is `share` (0..1) of the way from one to the other. */
export function mix(one: string, other: string, share: number): string {
  const to = channelsOf(other);
  const mixed = channelsOf(one).map((channel, index) =>
    Math.round(channel + ((to[index] ?? 0) - channel) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Steps from a colour to black or white. */
const STEPS = 100;

/**
 * The colour nearest to one, darker or lighter, that has at least this contrast on a ground. A dark colour becomes lighter as the
 * same colour, and not as a grey, which it would when mixed with white.
 */
export function readableOn(colour: string, ground: string, least: number): string {
  if (contrast(colour, ground) >= least) return colour;
  const end = contrast('#000000', ground) > contrast('#ffffff', ground) ? '#000000' : '#ffffff';
  const { l } = toOklab(colour);
  for (let step = 1; step < STEPS; step += 1) {
    const share = step / STEPS;
    const tried = end === '#000000' ? mix(colour, end, share) : withLightness(colour, l + (1 - l) * share);
    if (contrast(tried, ground) >= least) return tried;
  }
  return end;
}
