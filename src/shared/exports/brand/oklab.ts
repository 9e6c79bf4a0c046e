import { channelsOf, linear } from './srgb.ts';

/**
 * A colour as people see it: lightness 0..1, and how far it is towards red and towards yellow. Equal distances look about
 * equally different (Björn Ottosson, A perceptual color space for image processing, 2020).
 */
export type Oklab = { readonly l: number; readonly a: number; readonly b: number };

/** Of #rrggbb. */
export function toOklab(colour: string): Oklab {
  const [red, green, blue] = channelsOf(colour);
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const l = Math.cbrt(0.412_221_4708 * r + 0.536_332_5363 * g + 0.051_445_9929 * b);
  const m = Math.cbrt(0.211_903_4982 * r + 0.680_699_5451 * g + 0.107_396_9566 * b);
  const s = Math.cbrt(0.088_302_4619 * r + 0.281_718_8376 * g + 0.629_978_7005 * b);
  return {
    l: 0.210_454_2553 * l + 0.793_617_785 * m - 0.004_072_0468 * s,
    a: 1.977_998_4951 * l - 2.428_592_205 * m + 0.450_593_7099 * s,
    b: 0.025_904_0371 * l + 0.782_771_7662 * m - 0.808_675_766 * s,
  };
}

/** How different two colours look: 0.02 is seen side by side, 1 is black beside white. Near black all look much alike. */
export function distance(one: string, other: string): number {
  const [x, y] = [toOklab(one), toOklab(other)];
  return Math.hypot(x.l - y.l, x.a - y.a, x.b - y.b) * Math.min(1, (x.l + y.l) / DARK);
}

/** Below this sum of two lightnesses the model says colours are further apart than they look on paper and screens. */
const DARK = 0.6;

/** The same colour with another lightness, 0..1, as strong for that as it was; paler where no screen shows it so strong. */
export function withLightness(colour: string, lightness: number): string {
  const { l, a, b } = toOklab(colour);
  const strength = l > 0 ? lightness / l : 0;
  for (let share = 1; share > 0; share -= 0.05) {
    const channels = fromOklab({ l: lightness, a: a * strength * share, b: b * strength * share });
    if (channels.every((value) => value > -0.001 && value < 1.001)) return hex(channels);
  }
  return hex(fromOklab({ l: lightness, a: 0, b: 0 }));
}

/** Red, green and blue, each 0..1 where a screen can show the colour. */
function fromOklab({ l, a, b }: Oklab): readonly number[] {
  const x = (l + 0.396_337_7774 * a + 0.215_803_7573 * b) ** 3;
  const y = (l - 0.105_561_3458 * a - 0.063_854_1728 * b) ** 3;
  const z = (l - 0.089_484_1775 * a - 1.291_485_548 * b) ** 3;
  return [
    4.076_741_6621 * x - 3.307_711_5913 * y + 0.230_969_9292 * z,
    -1.268_438_0046 * x + 2.609_757_4011 * y - 0.341_319_3965 * z,
    -0.004_196_0863 * x - 0.703_418_6147 * y + 1.707_614_701 * z,
  ].map((value) => (value <= 0.003_130_8 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055));
}

const hex = (channels: readonly number[]): string =>
  `#${channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
