import { replaceMatches, type TextMatch } from '../find/text-matcher.ts';
import { t } from '../language/translate.ts';
import { cleanText } from '../model/fields.ts';
import { MAX_SOURCE_TEXT } from '../model/limits.ts';
import type { Source } from '../model/source.ts';
import { fail, ok, type Result } from '../result.ts';
import { turnsAfterAll } from './turns.ts';

/** A source’s text with parts of it replaced, in order and none over another; its turns stay beside their words. */
export function withReplaced(
  source: Pick<Source, 'text' | 'turns'>,
  parts: readonly TextMatch[],
  by: string,
): Result<Pick<Source, 'text' | 'turns'>> {
  const text = replaceMatches(source.text, parts, by);
  if (text.length > MAX_SOURCE_TEXT)
    return fail('too-long', t('The text of this source would be too long. Nothing was replaced.'));
  // Neighbours can join into one character; then the places of all turns are others.
  if (cleanText(text) !== text)
    return fail(
      'text-joins',
      t('This text joins the one beside it into other characters. Nothing was replaced.'),
    );
  const replaced = parts.map(({ start, end }) => ({ start, end, length: by.length }));
  const turns = turnsAfterAll(source.turns, replaced).filter(({ at }) => at <= text.length);
  return ok({ text, turns });
}
