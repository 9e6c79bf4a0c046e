import { z } from 'zod';
import { brandFontSchema } from './brand-font.ts';

/** Largest logo, bytes. */
export const MAX_LOGO = 4 * 1024 ** 2;

/** A picture that stands on what a client receives. Base64, as in a data address. */
export const logoSchema = z.strictObject({
  mediaType: z.enum(['image/png', 'image/svg+xml']),
  data: z
    .string()
    .min(4)
    .max(Math.ceil(MAX_LOGO / 3) * 4)
    .regex(/^[A-Za-z0-9+/]+={0,2}$/),
});
export type Logo = z.infer<typeof logoSchema>;

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .toLowerCase();

/** How exports look for a client; what is left out looks as it always does. */
export const brandSchema = z.strictObject({
  logo: logoSchema.optional(),
  /** In the place of the app’s own. */
  font: brandFontSchema.optional(),
  /** Take the places of the colours of stages, personas and tags, in their order: #rrggbb. */
  colours: z.array(colour).min(1).max(8).readonly().optional(),
  /** At the foot of every page: `{project} {map} {page}/{pages} {date} {label}` are filled. */
  footer: z.string().trim().min(1).max(300).optional(),
  /** On every page: ‘Draft’, ‘Confidential’. */
  label: z.string().trim().min(1).max(60).optional(),
});
export type Brand = z.infer<typeof brandSchema>;
