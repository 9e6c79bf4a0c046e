import { createHash } from 'node:crypto';
import type { Logo } from '../../shared/exports/brand/brand.ts';
import { MAX_LOGO } from '../../shared/exports/brand/brand.ts';
import type { ReadyLogo } from '../../shared/exports/brand/ready-logo.ts';
import { safeSvg, type UnsafeSvg } from '../../shared/exports/brand/safe-svg.ts';
import { t } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { sizeOfWholePng } from './whole-png.ts';

/** A logo ready to be drawn, its bytes, and what was left out of it, in words. */
export type CheckedLogo = {
  readonly logo: ReadyLogo;
  readonly bytes: Uint8Array;
  readonly mediaType: Logo['mediaType'];
  readonly notes: readonly string[];
};

/** Longest side of a picture, px, and most pixels: a small file can unpack to more memory than there is. */
const MOST_SIDE = 16_384;
const MOST_PIXELS = 64_000_000;

/** Checks a logo from somebody else; an SVG is left with nothing that acts or asks for anything. */
export function readLogo({ mediaType, data }: Logo): Result<CheckedLogo> {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > MAX_LOGO) return tooLarge();
  if (mediaType === 'image/png') {
    const size = sizeOfWholePng(bytes);
    if (!size)
      return fail(
        'bad-logo',
        t('The logo is no PNG picture, or damaged. Nothing was exported. Choose another file.'),
      );
    const { width, height } = size;
    if (width === 0 || height === 0 || Math.max(width, height) > MOST_SIDE || width * height > MOST_PIXELS)
      return tooLarge();
    return ok({ logo: { sha256: hashOf(bytes), width, height }, bytes, mediaType, notes: [] });
  }
  const safe = safeSvg(bytes.toString('utf8'));
  if (typeof safe === 'string') return fail('bad-logo', whyNot(safe));
  const svg = Buffer.from(safe.svg);
  const { width, height, left } = safe;
  const notes =
    left.length === 0
      ? []
      : [
          t('For safety, parts of the logo were left out: {{parts}}.', {
            parts: left.slice(0, 8).join(', ').slice(0, 200),
          }),
        ];
  return ok({ logo: { sha256: hashOf(svg), width, height }, bytes: svg, mediaType, notes });
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const tooLarge = (): Result<never> =>
  fail(
    'bad-logo',
    t(
      'The logo is too large: at most {{size}} MB and {{side}} px a side. Nothing was exported. Choose a smaller one.',
      { size: MAX_LOGO / 1024 ** 2, side: MOST_SIDE },
    ),
  );

function whyNot(problem: UnsafeSvg): string {
  switch (problem) {
    case 'broken':
    case 'no-svg':
      return t('The logo is no SVG drawing, or damaged. Nothing was exported. Choose another file.');
    case 'entities':
      return t(
        'The logo declares entities of its own, which can hide anything, so it is not used. Nothing was exported. Save it as a plain SVG, or as a PNG.',
      );
    case 'too-large':
      return t('The logo has more parts than a logo needs. Nothing was exported. Save it as a PNG.');
    case 'no-size':
      return t(
        'The logo does not say how large it is. Nothing was exported. Save it with a size, or as a PNG.',
      );
  }
}
