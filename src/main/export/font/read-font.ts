import { createHash } from 'node:crypto';
import {
  type BrandFont,
  type FontFaceFile,
  MAX_FONT,
  type ReadyFont,
} from '../../../shared/exports/brand/brand-font.ts';
import { t } from '../../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fontFacts } from './font-facts.ts';

/** A font ready to be measured and drawn with, the bytes of its files by their hash, and what to know about it. */
export type CheckedFont = {
  readonly font: ReadyFont;
  readonly files: ReadonlyMap<string, { readonly bytes: Uint8Array; readonly mediaType: string }>;
  /** As its files say; that of the brand where they say none. */
  readonly ownFamily: string;
  /** Which of the files of the brand each face is. */
  readonly places: readonly number[];
  readonly notes: readonly string[];
};

type Face = FontFaceFile & { readonly italic: boolean; readonly place: number };

/** Checks the files of a font from somebody else, as far as is needed to know what it is; Chromium checks the rest. */
export function readFont({ family, files = [] }: BrandFont): Result<CheckedFont> {
  const found = new Map<string, { readonly bytes: Uint8Array; readonly mediaType: string }>();
  const faces: Face[] = [];
  let ownFamily = '';
  let mayEmbed = true;
  for (const [place, { mediaType, data }] of files.entries()) {
    const bytes = Buffer.from(data, 'base64');
    if (bytes.length > MAX_FONT) return tooLarge(family);
    const facts = fontFacts(bytes);
    if (!facts) return damaged(family);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    found.set(sha256, { bytes, mediaType });
    faces.push({ sha256, mediaType, weight: facts.weight, italic: facts.italic, place });
    ownFamily ||= facts.family;
    mayEmbed &&= facts.mayEmbed;
  }
  const notes = mayEmbed
    ? []
    : [
        t(
          'The maker of the font “{{family}}” does not allow it to be put into files. SVG and web pages name it only; ask its maker before you give the PDF away.',
          { family },
        ),
      ];
  const used = oneAWeight(faces);
  return ok({
    font: {
      family,
      faces: used.map(({ sha256, mediaType, weight }) => ({ sha256, mediaType, weight })),
      mayEmbed,
    },
    places: used.map(({ place }) => place),
    files: found,
    ownFamily: ownFamily || family,
    notes,
  });
}

/** Drawings have no italics: an upright file of a weight goes before a slanted one. */
function oneAWeight(faces: readonly Face[]): readonly Face[] {
  const byWeight = new Map<string, Face>();
  for (const face of faces.toSorted((a, b) => Number(a.italic) - Number(b.italic)))
    if (!byWeight.has(face.weight)) byWeight.set(face.weight, face);
  return [...byWeight.values()];
}

const damaged = (family: string): Result<never> =>
  fail(
    'bad-font',
    t(
      'The font “{{family}}” is no TrueType, OpenType or WOFF2 file, or it is damaged. Nothing was changed. Choose another file.',
      { family },
    ),
  );

const tooLarge = (family: string): Result<never> =>
  fail(
    'bad-font',
    t('The font “{{family}}” has more than {{size}} MB. Nothing was changed. Choose a smaller file.', {
      family,
      size: MAX_FONT / 1024 ** 2,
    }),
  );
