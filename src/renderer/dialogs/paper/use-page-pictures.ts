import { useEffect, useMemo, useState } from 'react';
import type { Pages } from '../../../shared/exports/pages/page.ts';
import { smallPicture } from '../../attach/small-picture.ts';
import type { Picture, PictureOf } from '../../scene/draw-shape.ts';
import type { PreviewLogo } from '../export-presets/logo-of.ts';

/** The attached pictures on pages, small, and a client's logo; each from when it is there. */
export function usePagePictures(pages: Pages | null, logo: PreviewLogo | null): PictureOf {
  const [known, setKnown] = useState<ReadonlyMap<string, Picture>>(new Map());
  const wanted = useMemo(() => (pages ? picturesOn(pages).join(' ') : ''), [pages]);
  useEffect(() => {
    let current = true;
    const add = (key: string, picture: Picture | null): void => {
      if (current && picture) setKnown((old) => new Map([...old, [key, picture]]));
    };
    const load = async (): Promise<void> => {
      for (const sha256 of wanted.split(' ').filter((one) => one !== '')) {
        if (!current) return;
        if (sha256 !== logo?.ready.sha256) add(sha256, await attached(sha256));
      }
    };
    void load();
    return () => {
      current = false;
    };
  }, [wanted, logo?.ready.sha256]);
  return useMemo(
    () => (sha256) => (logo?.ready.sha256 === sha256 ? pictureOf(logo) : (known.get(sha256) ?? null)),
    [known, logo],
  );
}

const pictureOf = ({ image }: PreviewLogo): Picture => ({
  source: image,
  width: image.naturalWidth,
  height: image.naturalHeight,
});

/** Each picture of the pages once. */
function picturesOn({ pages, shared }: Pages): readonly string[] {
  const scenes = [
    ...pages.flatMap(({ parts }) => parts.map(({ scene }) => scene)),
    ...(shared ? [shared] : []),
  ];
  const images = [...new Set(scenes)].flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'image' ? [shape.sha256] : [])),
  );
  return [...new Set(images)];
}

async function attached(sha256: string): Promise<Picture | null> {
  const bytes = await smallPicture(sha256);
  if (!bytes) return null;
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).catch(
    () => null,
  );
  return bitmap && { source: bitmap, width: bitmap.width, height: bitmap.height };
}
