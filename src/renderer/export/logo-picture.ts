import { logoSize } from '../../shared/exports/brand/brand-scene.ts';
import { groundColours, type ReadyLogo } from '../../shared/exports/brand/ready-logo.ts';
import { logoImage } from './logo-image.ts';

/** Largest side of the picture, px: sharp on a slide that fills a large screen. */
const MOST = { width: 1_200, height: 400 } as const;
/** Of the ground around a logo, as a share of its height. */
const AROUND = 0.2;

/**
 * A logo as the bytes of a PNG, which every Office program shows, for white pages: one that is made for a dark ground has
 * it. Null where Chromium cannot draw it.
 */
export async function logoPicture(logo: ReadyLogo): Promise<Uint8Array | null> {
  const image = await logoImage(logo);
  if (!image) return null;
  const { width, height } = logoSize(logo, MOST);
  const around = logo.needs === 'dark' ? Math.round(height * AROUND) : 0;
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width) + 2 * around),
    Math.max(1, Math.round(height) + 2 * around),
  );
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas to draw on');
  if (around > 0) {
    context.fillStyle = groundColours.dark;
    context.beginPath();
    context.roundRect(0, 0, canvas.width, canvas.height, around / 2);
    context.fill();
  }
  context.drawImage(image, around, around, canvas.width - 2 * around, canvas.height - 2 * around);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer());
}
