import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrandFont } from '../../src/shared/exports/brand/brand-font.ts';

const modules = join(import.meta.dirname, '../../node_modules');
const liberation = (weight: 'Regular' | 'Bold' | 'BoldItalic'): string =>
  join(modules, 'pdfjs-dist/standard_fonts', `LiberationSans-${weight}.ttf`);

/** Files of fonts that are there wherever the tests are: narrower than the bundled one, and without Chinese letters. */
export const fontFiles = {
  regular: liberation('Regular'),
  bold: liberation('Bold'),
  boldItalic: liberation('BoldItalic'),
  packed: join(modules, '@fontsource/inter/files/inter-latin-600-normal.woff2'),
  variable: join(modules, '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
} as const;

export const fontBytes = (file: keyof typeof fontFiles): Buffer => readFileSync(fontFiles[file]);

/** A client's font of two files. */
export const clientFont = (): BrandFont => ({
  family: 'Liberation Sans',
  files: (['regular', 'bold'] as const).map((file) => ({
    mediaType: 'font/ttf',
    data: fontBytes(file).toString('base64'),
  })),
});
