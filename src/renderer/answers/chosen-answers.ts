import { createStore, useStore } from 'zustand';
import { type AnswerKey, MOST_ANSWERS, type WholeAnswer } from '../../shared/protocol/answers-api.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { valueOrNotice } from '../session/notices.ts';
import { askHost } from '../session/project-store.ts';
import { openDialog } from '../session/session-store.ts';

/** Answers that a dialog is about, and the first of them in full. */
export type ChosenAnswers = {
  readonly answers: readonly AnswerKey[];
  readonly whole: readonly WholeAnswer[];
};

const chosen = createStore<{ readonly of: ChosenAnswers | null }>()(() => ({ of: null }));

/** What the open dialog is about. */
export const useChosenAnswers = (): ChosenAnswers | null => useStore(chosen, ({ of }) => of);

/** Opens a dialog about answers; keys pressed meanwhile are meant for it. */
export const openAnswersDialog = (
  kind: 'name-answers' | 'mask-answers',
  answers: readonly AnswerKey[],
): Promise<void> =>
  holdKeysDuring(
    (async () => {
      const whole = valueOrNotice(
        await askHost('answers-whole', { answers: answers.slice(0, MOST_ANSWERS) }),
      );
      if (!whole || whole.length === 0) return;
      chosen.setState({ of: { answers, whole } });
      openDialog({ kind });
    })(),
  );
