import { useEffect, useState } from 'react';
import { askHost } from '../../session/project-store.ts';
import { smallPicture } from '../../attach/small-picture.ts';

/** Addresses of pictures by what they show; the bytes never change under a SHA-256. */
const known = new Map<string, Promise<string | null>>();

const toAddress = (bytes: Uint8Array, type: string): string =>
  // A copy, because a Blob takes no view on memory that is shared.
  URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));

async function thumbnailOf(sha256: string): Promise<string | null> {
  const bytes = await smallPicture(sha256);
  return bytes && toAddress(bytes, 'image/png');
}

async function pictureOf(sha256: string): Promise<string | null> {
  const answer = await askHost('blob', { sha256 });
  return answer.ok && answer.value.mediaType.startsWith('image/')
    ? toAddress(answer.value.bytes, answer.value.mediaType)
    : null;
}

/** The address of an attached picture: its thumbnail, or the whole of it; null until it is there, or where there is none. */
export function usePicture(sha256: string | null, size: 'thumbnail' | 'whole' = 'thumbnail'): string | null {
  const [shown, setShown] = useState<{ readonly key: string; readonly address: string | null } | null>(null);
  const key = sha256 === null ? null : `${size}:${sha256}`;
  useEffect(() => {
    if (sha256 === null || key === null) return;
    let current = true;
    let picture = known.get(key);
    if (!picture) {
      picture = size === 'thumbnail' ? thumbnailOf(sha256) : pictureOf(sha256);
      known.set(key, picture);
    }
    void picture.then((address) => {
      // Not there yet does not mean never: a thumbnail may be put later.
      if (address === null) known.delete(key);
      if (current) setShown({ key, address });
    });
    return () => {
      current = false;
    };
  }, [key, sha256, size]);
  return shown !== null && shown.key === key ? shown.address : null;
}
