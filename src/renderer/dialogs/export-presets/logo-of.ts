import type { Logo } from '../../../shared/exports/brand/brand.ts';
import type { ReadyLogo } from '../../../shared/exports/brand/ready-logo.ts';
import { safeSvg } from '../../../shared/exports/brand/safe-svg.ts';
import { fromBase64 } from './base64.ts';

/** Where in a PNG its width and height are. */
const WIDTH_AT = 16;
const HEIGHT_AT = 20;

/** A logo as a drawing needs it that is only measured; null where it is damaged, which the export says. */
export function logoOf({ mediaType, data }: Logo): ReadyLogo | null {
  const bytes = fromBase64(data);
  if (mediaType === 'image/svg+xml') {
    const safe = safeSvg(new TextDecoder().decode(bytes));
    return typeof safe === 'string' ? null : { sha256: '', width: safe.width, height: safe.height };
  }
  if (bytes.length < HEIGHT_AT + 4) return null;
  const view = new DataView(bytes.buffer);
  const [width, height] = [view.getUint32(WIDTH_AT), view.getUint32(HEIGHT_AT)];
  return width > 0 && height > 0 ? { sha256: '', width, height } : null;
}
