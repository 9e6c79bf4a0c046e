import type { Logo } from '../../../shared/exports/brand/brand.ts';
import type { ReadyLogo } from '../../../shared/exports/brand/ready-logo.ts';
import { safeSvg } from '../../../shared/exports/brand/safe-svg.ts';
import { onGround } from '../../export/logo-image.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** Where in a PNG its width and height are. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;
/** Most pixels that are drawn in a preview: a small file can unpack to more memory than there is. */
const MOST_PIXELS = 64_000_000;

/** A logo for the preview: its size with the ground it needs, and the decoded picture. */
export type PreviewLogo = { readonly ready: ReadyLogo; readonly image: HTMLImageElement };

/** In the place of a hash: no attachment has it. */
const KEY = 'logo';

/** A logo as the preview needs it; null where it is damaged, which the export says. */
export async function previewLogo(logo: Logo): Promise<PreviewLogo | null> {
  const found = checked(logo);
  if (!found) return null;
  const image = new Image();
  image.src = found.url;
  const isWhole = await image.decode().then(
    () => true,
    () => false,
  );
  return isWhole ? { ready: onGround(found.ready, image), image } : null;
}

/** What can be known of it before it is drawn. */
function checked({ mediaType, data }: Logo): { readonly ready: ReadyLogo; readonly url: string } | null {
  const bytes = fromBase64(data);
  if (mediaType === 'image/svg+xml') {
    const safe = safeSvg(new TextDecoder().decode(bytes));
    if (typeof safe === 'string') return null;
    const { width, height, svg } = safe;
    return {
      ready: { sha256: KEY, width, height },
      url: `data:${mediaType};base64,${toBase64(new TextEncoder().encode(svg))}`,
    };
  }
  if (bytes.length < HEIGHT_AT + 4) return null;
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(WIDTH_AT), view.getUint32(HEIGHT_AT)];
  return width > 0 && height > 0 && width * height <= MOST_PIXELS
    ? { ready: { sha256: KEY, width, height }, url: `data:${mediaType};base64,${data}` }
    : null;
}
