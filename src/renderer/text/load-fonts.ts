import '@fontsource-variable/inter';
import { clearCache } from '@chenglou/pretext';
import { FONT_FAMILIES } from '../../shared/scene/fonts.ts';

let loading: Promise<void> | undefined;

/**
 * Loads the bundled font, every script it covers, before anything is measured or drawn: a text measured with the
 * fallback font would break its lines elsewhere. Rejects when a font file cannot be read, which is a broken build.
 */
export const loadFonts = (): Promise<void> => (loading ??= loadAll());

async function loadAll(): Promise<void> {
  const [bundled] = FONT_FAMILIES;
  const faces = [...document.fonts].filter((face) => face.family.replaceAll('"', '') === bundled);
  if (faces.length === 0) throw new Error(`The font ${bundled} is not in the window's styles`);
  await Promise.all(faces.map((face) => face.load()));
  clearCache();
}
