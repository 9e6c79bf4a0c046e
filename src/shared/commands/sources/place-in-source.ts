import { t } from '../../language/translate.ts';
import type { Highlight } from '../../model/highlight.ts';
import { MAX_TEXT } from '../../model/limits.ts';
import type { Source } from '../../model/source.ts';
import { type Result, fail, ok } from '../../result.ts';
import { anchorAt } from '../../sources/anchor.ts';
import { speechOf } from '../../sources/turns.ts';

/** What a highlight keeps of the stretch it is on. */
export type PlaceInSource = Omit<Highlight, 'id' | 'evidenceId' | 'sourceId'>;

/** The place of a stretch of a source; refused where there are no words in it, or too many. */
export function placeInSource(source: Source, start: number, end: number): Result<PlaceInSource> {
  const words = source.text.slice(start, end);
  if (start >= end || words.trim() === '' || end > source.text.length)
    return fail('no-words', t('Nothing is selected there. Select some words of the text first.'));
  if (words.length > MAX_TEXT || !words.isWellFormed())
    return fail('too-long', t('This is too long for one highlight. Select a shorter part.'));
  const { speaker, startMs, endMs } = speechOf(source, start, end);
  return ok({ ...anchorAt(source.text, start, end), startMs, endMs, speaker });
}
