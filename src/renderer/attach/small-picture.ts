import { askHost } from '../session/project-store.ts';
import { makeThumbnail } from './thumbnail.ts';

/** The bytes of a small PNG of an attached picture; null where there is none. */
export async function smallPicture(sha256: string): Promise<Uint8Array | null> {
  const answer = await askHost('thumbnail', { sha256 });
  if (answer.ok && answer.value.bytes) return answer.value.bytes;
  // A picture that came in another way (command line, sample) gets its thumbnail the first time it is shown.
  const whole = await askHost('blob', { sha256 });
  if (!whole.ok) return null;
  const { bytes, mediaType } = whole.value;
  const made = await makeThumbnail(new Blob([new Uint8Array(bytes)], { type: mediaType }), mediaType);
  if (made) await askHost('put-thumbnail', { sha256, bytes: made });
  return made;
}
