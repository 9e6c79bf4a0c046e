import type { ReadyFont } from '../../shared/exports/brand/brand-font.ts';
import type { ExportNote } from '../../shared/exports/documents/document.ts';
import { phrase } from '../../shared/language/translate.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type LoadedFont, loadBrandFont, usualFont } from '../text/brand-font.ts';
import { loadAnyLetter, missingLetters } from '../text/missing-letters.ts';
import { getBlob, getBytes } from './ask-main.ts';
import { dataUrl } from '../scene/data-url.ts';

/** The font of an export. */
export type JobFont = Pick<LoadedFont, 'families'> & {
  /** A client’s, where it can be used. */
  readonly brand: ReadyFont | null;
  readonly notes: readonly ExportNote[];
};

/** Loads the font that a job names. One that is not installed here is said, and ours is used. */
export async function loadJobFont(font: ReadyFont | null): Promise<Result<JobFont>> {
  if (!font) return ok({ families: usualFont.families, brand: null, notes: [] });
  const { families, problem } = await loadBrandFont(font, getBytes);
  if (problem === 'damaged') {
    return fail('bad-font', phrase('The font is damaged. Nothing was exported. Choose another file.'));
  }
  if (problem === null) {
    await loadAnyLetter();
    return ok({ families, brand: font, notes: [] });
  }
  const message = phrase(
    'The font “{{family}}” is not installed on this computer, so the usual one is used. Choose its file instead.',
  );
  return ok({ families, brand: null, notes: [{ message, params: { family: font.family } }] });
}

/** Letters that are named at most. */
const MOST_LETTERS = 12;

/** Which letters of a text the font lacks; another one is used for each. */
export function letterNotes({ families, brand }: JobFont, text: string): readonly ExportNote[] {
  const missing = brand ? missingLetters(text, families) : [];
  if (!brand || missing.length === 0) return [];
  const letters = missing.slice(0, MOST_LETTERS).join(' ');
  return [
    {
      message: phrase('The font “{{family}}” has no {{letters}}; another font is used for these letters.'),
      params: {
        family: brand.family,
        letters: missing.length > MOST_LETTERS ? `${letters} …` : letters,
      },
    },
  ];
}

/** More than this, bytes, and a font is named only where it would have to be carried whole. */
const MOST_CARRIED = 2 * 1024 ** 2;

/** That a file names a font and does not bring it. */
export const namedOnly = (family: string): ExportNote => ({
  message: phrase(
    'The font “{{family}}” is named but not carried in the file: who has it not installed sees another one.',
  ),
  params: { family },
});

/** The files of the font as CSS that stands on its own; empty where they cannot be carried, which is said. */
export async function carriedFont({
  brand,
}: JobFont): Promise<{ readonly css: string; readonly notes: readonly ExportNote[] }> {
  if (!brand) return { css: '', notes: [] };
  const { family, faces, mayEmbed } = brand;
  const named = namedOnly(family);
  if (faces.length === 0 || !mayEmbed) return { css: '', notes: mayEmbed ? [named] : [] };
  const blobs = await Promise.all(faces.map(({ sha256 }) => getBlob(sha256)));
  const bytes = blobs.reduce((sum, blob) => sum + (blob?.size ?? 0), 0);
  if (bytes > MOST_CARRIED) return { css: '', notes: [named] };
  const rules = await Promise.all(
    faces.map(async ({ mediaType, weight }, index) => {
      const blob = blobs[index];
      if (!blob) throw new Error('A file of the font is gone.');
      const url = await dataUrl(new Blob([await blob.arrayBuffer()], { type: mediaType }));
      return `@font-face{font-family:"${family}";font-style:normal;font-weight:${weight};src:url(${url})}`;
    }),
  );
  return { css: rules.join('\n'), notes: [] };
}
