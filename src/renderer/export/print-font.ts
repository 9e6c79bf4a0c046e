import { FONT_FAMILIES } from '../../shared/scene/fonts.ts';

const [bundled] = FONT_FAMILIES;
const PRINT_FAMILY = 'Inter';

/** Families with the fonts for print in place of the one that measures. */
export const forPrint = (families: string): string => families.replace(`"${bundled}", `, '');

const WEIGHTS = [400, 500, 600, 700] as const;

/**
 * Loads the same font as one file a weight. Chromium writes a variable font into a PDF as drawings of its letters
 * (Type 3), which many readers show uneven and printers complain about; these it embeds as fonts. Only the files that have
 * letters of the text are loaded.
 */
export async function loadPrintFont(text: string): Promise<void> {
  await loadFaces();
  await Promise.all(WEIGHTS.map((weight) => document.fonts.load(`${weight} 16px ${PRINT_FAMILY}`, text)));
}

/** Loads what nearly every text needs. */
export const preparePrintFont = (): Promise<void> => loadPrintFont('a');

let loading: Promise<void> | undefined;
const loadFaces = (): Promise<void> => (loading ??= loadAll());

async function loadAll(): Promise<void> {
  await Promise.all([
    import('@fontsource/inter/400.css'),
    import('@fontsource/inter/500.css'),
    import('@fontsource/inter/600.css'),
    import('@fontsource/inter/700.css'),
  ]);
  const faces = [...document.fonts].filter((face) => face.family.replaceAll('"', '') === PRINT_FAMILY);
  if (faces.length === 0) throw new Error('the font for print is missing');
}
