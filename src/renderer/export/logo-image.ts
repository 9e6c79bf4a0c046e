import { logoSize } from '../../shared/exports/brand/brand-scene.ts';
import { groundFor, type ReadyLogo } from '../../shared/exports/brand/ready-logo.ts';
import { dataUrl } from '../scene/data-url.ts';
import { getBlob } from './ask-main.ts';

/** A logo as Chromium draws it; null where it cannot. */
export async function logoImage(logo: ReadyLogo): Promise<HTMLImageElement | null> {
  const blob = await getBlob(logo.sha256);
  if (!blob) return null;
  const image = new Image();
  const loaded = new Promise<boolean>((done) => {
    image.onload = () => done(true);
    image.onerror = () => done(false);
  });
  image.src = await dataUrl(blob);
  return (await loaded) ? image : null;
}

/** Enough of a logo to see whether it is light or dark, px. */
const LOOK = { width: 160, height: 80 } as const;

/** A logo with the ground it needs. */
export async function logoWithGround(logo: ReadyLogo): Promise<ReadyLogo> {
  const image = await logoImage(logo);
  return image ? onGround(logo, image) : logo;
}

/** The same of one that is drawn already. */
export function onGround(logo: ReadyLogo, image: HTMLImageElement): ReadyLogo {
  const { width, height } = logoSize(logo, LOOK);
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width)), Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('there is no canvas to draw on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const needs = groundFor(context.getImageData(0, 0, canvas.width, canvas.height).data);
  return needs ? { ...logo, needs } : logo;
}
