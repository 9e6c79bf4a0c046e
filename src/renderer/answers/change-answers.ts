import { numberText, t } from '../../shared/language/translate.ts';
import type { Tone } from '../../shared/measures/tone-shares.ts';
import type { Place } from '../../shared/model/place.ts';
import type { AnswerKey } from '../../shared/protocol/answers-api.ts';
import { type Ran, runOrNotice } from '../session/run-or-notice.ts';

/** Answers as commands take them: rows by their sets. */
export const bySet = (
  answers: readonly AnswerKey[],
): readonly { readonly setId: string; readonly rows: readonly number[] }[] =>
  [...Map.groupBy(answers, ({ setId }) => setId)].map(([setId, own]) => ({
    setId,
    rows: own.map(({ row }) => row),
  }));

/** Why nothing can be done with so many answers at once, in a sentence; null where it can. */
export const tooMany = (count: number, most: number): string | null =>
  count <= most
    ? null
    : t('At most {{most}} answers can be changed at once. Select fewer.', {
        most: numberText(most),
      });

/** Places answers by hand: somewhere, nowhere, or where the import's rules say. */
export const place = (answers: readonly AnswerKey[], to: Place | 'by-rule' | null): Ran =>
  runOrNotice([{ command: 'place-answers', input: { answers: bySet(answers), place: to } }]);

/** Takes answers out of every measure, or back. */
export const leaveOut = (answers: readonly AnswerKey[], leftOut: boolean): Ran =>
  runOrNotice([{ command: 'leave-out-answers', input: { answers: bySet(answers), leftOut } }]);

/** Says what answers sound like; null: as their scores or words tell. */
export const setTone = (answers: readonly AnswerKey[], tone: Tone | null): Ran =>
  runOrNotice([{ command: 'set-answer-tone', input: { answers: bySet(answers), tone } }]);
