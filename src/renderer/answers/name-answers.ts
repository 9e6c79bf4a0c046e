import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { newId } from '../../shared/model/new-id.ts';
import type { Participant } from '../../shared/model/participant.ts';
import type { AnswerKey, AnswerRow } from '../../shared/protocol/answers-api.ts';
import { type Ran, runOrNotice } from '../session/run-or-notice.ts';
import type { Option } from '../ui/SelectField.tsx';
import { bySet } from './change-answers.ts';

/** As the file says, or nobody. */
export const BY_FILE = 'by-file';
/** A participant who is added for it. */
export const NEW_PERSON = 'new';
/** One who is added with the code that the file has. */
export const BY_CODE = 'by-code';

/** Whom one can choose for an answer, and who is chosen. */
export function personOptions(
  {
    participantId,
    isNamedByHand,
    respondent,
  }: Pick<AnswerRow, 'participantId' | 'isNamedByHand' | 'respondent'>,
  participants: readonly Participant[],
): { readonly value: string; readonly options: readonly Option<string>[] } {
  const code = respondent.trim();
  const isKnown = participants.some((one) => one.code.trim() === code);
  return {
    value: participantId ?? BY_FILE,
    options: [
      // Whom the file names stands among the participants: to choose another one is to say so by hand.
      ...(participantId === null || isNamedByHand
        ? [{ value: BY_FILE, label: isKnown ? t('Whom the file names') : t('Unknown person') }]
        : []),
      ...participants.map((one) => ({ value: one.id, label: one.code })),
      ...(code !== '' && !isKnown
        ? [
            {
              value: BY_CODE,
              label: t('New participant “{{code}}”, with all answers of this code', { code }),
            },
          ]
        : []),
      { value: NEW_PERSON, label: t('New participant') },
    ],
  };
}

/** Says who gave answers: a participant by id, or one of the values above. `code` is that of the file. */
export function nameAnswers(
  answers: readonly (AnswerKey & Partial<Pick<AnswerRow, 'respondent'>>)[],
  to: string,
): Ran {
  const code = answers[0]?.respondent?.trim() ?? '';
  // Its answers are found by its code.
  if (to === BY_CODE) return runOrNotice([{ command: 'add-participant', input: { code } }]);
  const fresh = newId();
  const participantId = to === BY_FILE ? null : to === NEW_PERSON ? fresh : to;
  const calls: readonly CommandCall[] = [
    ...(to === NEW_PERSON ? [{ command: 'add-participant' as const, input: { id: fresh } }] : []),
    { command: 'name-answers', input: { answers: bySet(answers), participantId } },
  ];
  return runOrNotice(calls, 'name-answers');
}
