import { z } from 'zod';

/** Largest file of a font, bytes. */
export const MAX_FONT = 16 * 1024 ** 2;
/** Files that a font can have: one for each weight. */
export const MAX_FONT_FILES = 4;

export const fontTypes = ['font/ttf', 'font/otf', 'font/woff2'] as const;

const fontFileSchema = z.strictObject({
  mediaType: z.enum(fontTypes),
  data: z
    .string()
    .min(4)
    .max(Math.ceil(MAX_FONT / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});
export type FontFile = z.infer<typeof fontFileSchema>;

/** A client's font: one that is installed, by its name, or the files that it comes in. Base64, as in a data address. */
export const brandFontSchema = z.strictObject({
  /** As programs list it. Goes into styles and themes, so it has nothing that ends a name there. */
  family: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[\p{L}\p{M}\p{N} .+&_-]+$/u),
  files: z.array(fontFileSchema).min(1).max(MAX_FONT_FILES).readonly().optional(),
});
export type BrandFont = z.infer<typeof brandFontSchema>;

/** A font that was checked: what it is called, and where the bytes of its files are found; none of one that is installed. */
export type ReadyFont = {
  readonly family: string;
  readonly faces: readonly FontFaceFile[];
  /** Its maker lets it be put into files that others get. */
  readonly mayEmbed: boolean;
};
export type FontFaceFile = {
  readonly sha256: string;
  readonly mediaType: FontFile['mediaType'];
  /** As CSS has it: '400', or '100 900' of a font that can have each between. */
  readonly weight: string;
};
