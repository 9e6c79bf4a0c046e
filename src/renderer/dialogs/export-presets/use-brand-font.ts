import { useEffect, useState } from 'react';
import type { BrandFont } from '../../../shared/exports/brand/brand-font.ts';
import { t } from '../../../shared/language/translate.ts';
import { fontStack } from '../../../shared/scene/fonts.ts';
import { askMain } from '../../session/bridge.ts';
import { type LoadedFont, loadBrandFont } from '../../text/brand-font.ts';
import { fromBase64 } from './base64.ts';

/** A client's font in this window: the families to measure and draw with, and what to know about it. */
export type BrandFontShown = { readonly families: string; readonly note: string };

const usual: BrandFontShown = { families: fontStack, note: '' };

/** How long the name of a font must rest, ms: it is typed in several strokes. */
const REST = 200;

/** Loads the font of a brand for the preview; the usual one until it is there. */
export function useBrandFont(font: BrandFont | undefined): BrandFontShown {
  const [known, setKnown] = useState<{ readonly of: BrandFont; readonly shown: BrandFontShown } | null>(null);
  useEffect(() => {
    if (!font) return;
    let wanted = true;
    const timer = setTimeout(
      () => {
        void shownFont(font).then((shown) => wanted && setKnown({ of: font, shown }));
      },
      font.files ? 0 : REST,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [font]);
  return font && known?.of === font ? known.shown : usual;
}

async function shownFont(font: BrandFont): Promise<BrandFontShown> {
  const read = await askMain('read-font', { font });
  if (!read.ok) return { ...usual, note: read.failure.message };
  const files = new Map(read.value.faces.map(({ sha256 }, index) => [sha256, read.value.places[index] ?? 0]));
  const loaded = await loadBrandFont({ family: font.family, faces: read.value.faces }, (sha256) => {
    const file = font.files?.[files.get(sha256) ?? 0];
    return Promise.resolve(file ? fromBase64(file.data) : null);
  });
  return { families: loaded.families, note: [noteOf(loaded, font), ...read.value.notes].join(' ').trim() };
}

function noteOf({ problem }: LoadedFont, { family }: BrandFont): string {
  switch (problem) {
    case 'damaged':
      return t('The font is damaged. Nothing was exported. Choose another file.');
    case 'not-installed':
      return t(
        'The font “{{family}}” is not installed on this computer, so the usual one is used. Choose its file instead.',
        { family },
      );
    case null:
      return '';
  }
}
