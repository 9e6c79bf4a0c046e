import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../shared/map-import/table/inflate.ts';

/** Unpacks base64 and deflate of draw.io; null where it is broken or would be longer than wanted. */
export const inflateText: Inflate = (packed, most) => {
  if (!/^[A-Za-z0-9+/=\s]*$/.test(packed)) return null;
  try {
    return inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: Math.max(1, most) }).toString(
      'utf8',
    );
  } catch (error) {
    // zlib throws for what is broken (Z_DATA_ERROR, Z_BUF_ERROR) and for what is too long (ERR_BUFFER_TOO_LARGE).
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
};
