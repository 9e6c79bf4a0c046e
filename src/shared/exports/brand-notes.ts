import { phrase } from '../language/translate.ts';
import type { Theme } from '../scene/theme.ts';
import { hueOf } from './brand/brand-theme.ts';
import type { ExportNote } from './documents/document.ts';

/** Which colours had to be made darker or lighter, and what they became. */
export function brandNotes(theme: Theme, colours: readonly string[] | undefined): readonly ExportNote[] {
  return [...new Set(colours)].flatMap((colour): readonly ExportNote[] => {
    const { header, strong } = hueOf(colour, theme);
    return [
      ...(header === colour
        ? []
        : [
            {
              message: phrase('{{colour}} became {{used}} under text, so that it can be read.'),
              params: { colour, used: header },
            },
          ]),
      ...(strong === colour
        ? []
        : [
            {
              message: phrase('{{colour}} became {{used}} for lines and marks, so that they can be seen.'),
              params: { colour, used: strong },
            },
          ]),
    ];
  });
}
