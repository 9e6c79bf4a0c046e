import type { ReadyLogo } from '../../shared/exports/brand/ready-logo.ts';
import { logoSize } from '../../shared/exports/brand/brand-scene.ts';
import { getBlob } from './ask-main.ts';
import { dataUrl } from '../scene/data-url.ts';

/** Largest side of the picture, px: sharp on a slide that fills a large screen. */
const MOST = { width: 1_200, height: 400 } as const;

/** A logo as the bytes of a PNG, which every Office program shows; null where Chromium cannot draw it. */
export async function logoPicture(logo: ReadyLogo): Promise<Uint8Array | null> {
  const blob = await getBlob(logo.sha256);
  if (!blob) return null;
  const image = new Image();
  const loaded = new Promise<boolean>((done) => {
    image.onload = () => done(true);
    image.onerror = () => done(false);
  });
  image.src = await dataUrl(blob);
  if (!(await loaded)) return null;
  const { width, height } = logoSize(logo, MOST);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}
