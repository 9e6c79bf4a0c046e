import { askHost, projectStore } from './project-store.ts';

export type LoadedPicture = { readonly url: string; readonly bitmap: ImageBitmap };

const loaded = new Map<string, Promise<LoadedPicture | null>>();

/** An attached image by its SHA-256; null where the bytes are gone or no image this window can show. */
export function loadPicture(sha256: string): Promise<LoadedPicture | null> {
  const known = loaded.get(sha256);
  if (known) return known;
  const loading = fetchPicture(sha256);
  loaded.set(sha256, loading);
  return loading;
}

async function fetchPicture(sha256: string): Promise<LoadedPicture | null> {
  const answer = await askHost('blob', { sha256 });
  if (!answer.ok) return null;
  const { bytes, mediaType } = answer.value;
  const blob = new Blob([new Uint8Array(bytes)], { type: mediaType });
  // A file that calls itself an image and is none stays an empty frame on the map; the inspector says what it is.
  const bitmap = await createImageBitmap(blob).then(
    (picture) => picture,
    () => null,
  );
  return bitmap && { url: URL.createObjectURL(blob), bitmap };
}

// Pictures of a project that was closed are let go.
projectStore.subscribe((state, before) => {
  if (state.phase !== 'start' || before.phase === 'start') return;
  for (const loading of loaded.values()) {
    void loading.then((picture) => {
      if (!picture) return;
      URL.revokeObjectURL(picture.url);
      picture.bitmap.close();
    });
  }
  loaded.clear();
});
