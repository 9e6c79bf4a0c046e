import { z } from 'zod';
import type { MaskPreview } from '../masking/preview.ts';
import { maskingProfileSchema } from '../masking/profile/profile.ts';

export const maskRequests = {
  /** What masking by this profile comes to. Nothing is written. */
  'mask-preview': z.strictObject({ profile: maskingProfileSchema }),
} as const;

export type MaskAnswers = { 'mask-preview': MaskPreview };
