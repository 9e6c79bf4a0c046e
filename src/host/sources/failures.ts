import { shownName } from '../../files/file-failure.ts';
import { numberText, t } from '../../shared/language/translate.ts';
import { type Result, fail } from '../../shared/result.ts';

/** The expected failures of reading a transcript. Each says that nothing was imported, and what helps. */
const named = (name: string): { readonly name: string } => ({ name: shownName(name) });

export const noTranscript = (name: string): Result<never> =>
  fail(
    'not-a-transcript',
    t(
      '“{{name}}” holds no text that can be read as a transcript. Nothing was imported. Choose a .txt, .md, .vtt, .srt or .docx file.',
      named(name),
    ),
  );

export const emptySource = (name: string): Result<never> =>
  fail(
    'empty-file',
    t('“{{name}}” has no words in it. Nothing was imported. Choose another file.', named(name)),
  );

export const sourceTooLarge = (name: string, bytes: number): Result<never> =>
  fail(
    'too-large',
    t(
      '“{{name}}” is larger than {{most}} MB. Nothing was imported. Save the text alone and import that file.',
      {
        ...named(name),
        most: numberText(Math.round(bytes / 1024 ** 2)),
      },
    ),
  );

export const sourceTooLong = (name: string, most: number): Result<never> =>
  fail(
    'too-long',
    t(
      '“{{name}}” has more than {{most}} characters of text. Nothing was imported. Split it and import the parts.',
      {
        ...named(name),
        most: numberText(most),
      },
    ),
  );

export const tooManyTurns = (name: string, most: number): Result<never> =>
  fail(
    'too-many-turns',
    t(
      '“{{name}}” has more than {{most}} turns of speech. Nothing was imported. Split it and import the parts.',
      { ...named(name), most: numberText(most) },
    ),
  );

export const tooManySpeakers = (name: string, most: number): Result<never> =>
  fail(
    'too-many-speakers',
    t(
      '“{{name}}” names more than {{most}} speakers. Nothing was imported. Split it, or take the names out.',
      { ...named(name), most: numberText(most) },
    ),
  );

export const damagedDocument = (name: string): Result<never> =>
  fail(
    'damaged-document',
    t(
      '“{{name}}” is damaged. Nothing was imported. Open it in Word, save it again and import the new file.',
      named(name),
    ),
  );

export const protectedDocument = (name: string): Result<never> =>
  fail(
    'password',
    t(
      '“{{name}}” is protected with a password. Nothing was imported. Save a copy without a password and import the copy.',
      named(name),
    ),
  );

export const oldDocument = (name: string): Result<never> =>
  fail(
    'old-document',
    t(
      '“{{name}}” is a document in an old format. Nothing was imported. Save it as .docx or as text and import that file.',
      named(name),
    ),
  );

export const suspectDocument = (name: string): Result<never> =>
  fail(
    'zip-bomb',
    t(
      '“{{name}}” is packed so densely that it may be made to harm. It was not unpacked and nothing was imported. Import it only from a source you trust, saved as text.',
      named(name),
    ),
  );
