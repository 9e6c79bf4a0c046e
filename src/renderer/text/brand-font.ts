import type { ReadyFont } from '../../shared/exports/brand/brand-font.ts';
import { baselineShares, familiesWith, fontStack } from '../../shared/scene/fonts.ts';

/** A client's font in this window. */
export type LoadedFont = {
  /** The families to measure and draw with, as CSS has them. */
  readonly families: string;
  /** Null where it can be used; else why not. */
  readonly problem: 'damaged' | 'not-installed' | null;
};

/** What texts are measured and drawn with where a brand has no font. */
export const usualFont: LoadedFont = { families: fontStack, problem: null };

const percent = (share: number): string => `${share * 100}%`;

/**
 * Adds the files of a font to this window under a name that no installed one has. Letters stand on the line where those of the
 * bundled font do, so that text stays in its box. An installed one is known by its name.
 */
export async function loadBrandFont(
  { family, faces }: Pick<ReadyFont, 'family' | 'faces'>,
  bytesOf: (sha256: string) => Promise<Uint8Array | null>,
): Promise<LoadedFont> {
  if (faces.length === 0) {
    return isInstalled(family)
      ? { families: familiesWith(family), problem: null }
      : { families: fontStack, problem: 'not-installed' };
  }
  const name = `throughline-${faces.map(({ sha256 }) => sha256.slice(0, 12)).join('-')}`;
  const known = new Set([...document.fonts].map((face) => face.family.replaceAll('"', '')));
  if (!known.has(name)) {
    const loaded: FontFace[] = [];
    for (const { sha256, weight } of faces) {
      const bytes = await bytesOf(sha256);
      if (!bytes) return { families: fontStack, problem: 'damaged' };
      const face = new FontFace(name, new Uint8Array(bytes), {
        weight,
        ascentOverride: percent(baselineShares.ascent),
        descentOverride: percent(baselineShares.descent),
        lineGapOverride: '0%',
      });
      const isWhole = await face.load().then(
        () => true,
        () => false,
      );
      if (!isWhole) return { families: fontStack, problem: 'damaged' };
      loaded.push(face);
    }
    for (const face of loaded) document.fonts.add(face);
  }
  return { families: familiesWith(name), problem: null };
}

/** Letters of very different widths. */
const SAMPLE = 'mmmWWWiiillj10,.';

/** Whether this computer has a font: it is drawn otherwise than what stands in for one that is not there. */
export function isInstalled(family: string): boolean {
  const ruler = new OffscreenCanvas(1, 1).getContext('2d');
  if (!ruler) return false;
  const width = (families: string): number => {
    ruler.font = `72px ${families}`;
    return ruler.measureText(SAMPLE).width;
  };
  return ['monospace', 'serif', 'sans-serif'].some(
    (other) => width(`"${family}", ${other}`) !== width(other),
  );
}
