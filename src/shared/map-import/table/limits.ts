import { numberText, t } from '../../language/translate.ts';
import { MAX_TEXT } from '../../model/fields.ts';
import { fail, type Result } from '../../result.ts';

/** Largest file that is read as a map, in bytes. */
export const MAX_MAP_BYTES = 20 * 1024 ** 2;
/** Most characters of a text that holds a map; what a drawing unpacks to as well. */
export const MAX_MAP_CHARACTERS = 20_000_000;
/** Most tables of a file that are offered. */
export const MAX_TABLES = 50;
/** Most rows and columns of a table, blank ones among them. */
export const MAX_MAP_ROWS = 5_000;
export const MAX_MAP_COLUMNS = 2_000;
/** Most texts of a table. */
export const MAX_MAP_TEXTS = 20_000;
/** Most stages, and most lanes, of an imported map. */
export const MAX_STAGES = 100;
export const MAX_LANES = 100;
/** Most steps of it. */
export const MAX_STEPS = 500;
/** Deepest nesting of elements that is read. */
export const MAX_MAP_DEPTH = 200;
/** Most boxes and arrows of a drawing. */
export const MAX_BOXES = 20_000;

/** Failures of reading a map. Each says that nothing was imported, and what helps. */

export const mapTooLarge = (name: string): Result<never> =>
  fail(
    'too-large',
    t(
      '“{{name}}” is larger than {{most}} MB. Nothing was imported. Save the map alone and import that file.',
      {
        name,
        most: numberText(MAX_MAP_BYTES / 1024 ** 2),
      },
    ),
  );

export const mapTooLong = (name: string): Result<never> =>
  fail(
    'too-long',
    t(
      '“{{name}}” unpacks to more text than a map holds ({{most}} characters). Nothing was imported. Save the map alone and import that file.',
      { name, most: numberText(MAX_MAP_CHARACTERS) },
    ),
  );

export const mapEmpty = (name: string): Result<never> =>
  fail(
    'empty-map',
    t('“{{name}}” has no texts that could become a map. Nothing was imported. Choose another file.', {
      name,
    }),
  );

export const tooManyRows = (name: string): Result<never> =>
  fail(
    'too-many-rows',
    t(
      '“{{name}}” has more than {{most}} rows, too many for a map. Nothing was imported. If it holds answers, choose “Import feedback…” instead.',
      { name, most: numberText(MAX_MAP_ROWS) },
    ),
  );

export const tooManyColumns = (name: string): Result<never> =>
  fail(
    'too-many-columns',
    t(
      '“{{name}}” has more than {{most}} columns, too many for a map. Nothing was imported. Remove columns that are no part of the map.',
      { name, most: numberText(MAX_MAP_COLUMNS) },
    ),
  );

export const tooManyTexts = (name: string): Result<never> =>
  fail(
    'too-many-texts',
    t(
      '“{{name}}” has more than {{most}} texts, too many for a map. Nothing was imported. Split it and import the parts.',
      { name, most: numberText(MAX_MAP_TEXTS) },
    ),
  );

export const textTooLong = (name: string): Result<never> =>
  fail(
    'text-too-long',
    t(
      'A text in “{{name}}” is too long for a card (more than {{most}} characters). Nothing was imported. Split it and import the file again.',
      { name, most: numberText(MAX_TEXT) },
    ),
  );

export const mapTooDeep = (name: string): Result<never> =>
  fail(
    'too-deep',
    t(
      '“{{name}}” is nested too deeply to be read safely. Nothing was imported. Import it only from a source you trust, saved as CSV.',
      { name },
    ),
  );

export const mapDamaged = (name: string): Result<never> =>
  fail(
    'damaged',
    t(
      '“{{name}}” is damaged or cut off. Nothing was imported. Open it in the program that made it, save it again and import the new file.',
      { name },
    ),
  );

export const hasEntities = (name: string): Result<never> =>
  fail(
    'entities',
    t(
      '“{{name}}” defines texts of its own that stand for others, which may be made to harm. It was not read and nothing was imported. Save it again in the program that made it.',
      { name },
    ),
  );

export const noMap = (name: string): Result<never> =>
  fail(
    'no-map',
    t(
      '“{{name}}” holds no table and no drawing that could be read as a map. Nothing was imported. Choose a CSV, Excel (.xlsx), Markdown, HTML, draw.io, Mermaid or JSON Canvas file.',
      { name },
    ),
  );
