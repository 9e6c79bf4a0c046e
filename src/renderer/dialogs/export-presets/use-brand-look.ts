import { useMemo } from 'react';
import type { Brand } from '../../../shared/exports/brand/brand.ts';
import { logoOf, type PreviewLogo } from './logo-of.ts';
import { type BrandFontShown, useBrandFont } from './use-brand-font.ts';

/** What of a client's look the preview draws with. */
export type BrandLook = { readonly font: BrandFontShown; readonly logo: PreviewLogo | null };

/** Loads logo and font of a brand for the preview. */
export function useBrandLook(brand: Brand | undefined): BrandLook {
  const font = useBrandFont(brand?.font);
  const logo = useMemo(() => (brand?.logo ? logoOf(brand.logo) : null), [brand?.logo]);
  return { font, logo };
}
