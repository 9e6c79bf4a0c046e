import { useEffect, useState } from 'react';
import type { Brand, Logo } from '../../../shared/exports/brand/brand.ts';
import { type PreviewLogo, previewLogo } from './logo-of.ts';
import { type BrandFontShown, useBrandFont } from './use-brand-font.ts';

/** What of a client's look the preview draws with. */
export type BrandLook = { readonly font: BrandFontShown; readonly logo: PreviewLogo | null };

/** Loads logo and font of a brand for the preview. */
export function useBrandLook(brand: Brand | undefined): BrandLook {
  return { font: useBrandFont(brand?.font), logo: useLogo(brand?.logo) };
}

function useLogo(logo: Logo | undefined): PreviewLogo | null {
  const [known, setKnown] = useState<{ readonly of: Logo; readonly shown: PreviewLogo | null } | null>(null);
  useEffect(() => {
    if (!logo) return;
    let wanted = true;
    void previewLogo(logo).then((shown) => wanted && setKnown({ of: logo, shown }));
    return () => {
      wanted = false;
    };
  }, [logo]);
  return logo && known?.of === logo ? known.shown : null;
}
