/** Longest side of a thumbnail, px. */
const SIDE = 320;

/** A small PNG of a picture, or null where the file is none (or one that cannot be decoded). */
export async function makeThumbnail(file: Blob, mediaType: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!mediaType.startsWith('image/') || mediaType === 'image/svg+xml') return null;
  // A picture that cannot be decoded is still a file: it is shown by its type.
  const bitmap = await createImageBitmap(file).catch(() => null);
  if (!bitmap) return null;
  const scale = Math.min(1, SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
