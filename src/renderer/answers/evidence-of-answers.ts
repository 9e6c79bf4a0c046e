import { createStore, useStore } from 'zustand';
import { type AnswerKey, MOST_ANSWERS } from '../../shared/protocol/answers-api.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { valueOrNotice } from '../session/notices.ts';
import { askHost, projectStore } from '../session/project-store.ts';
import { openDialog } from '../session/session-store.ts';
import { draftOf, type EvidenceDraft } from './evidence-draft.ts';

type Proposed = { readonly answers: readonly AnswerKey[]; readonly draft: EvidenceDraft };

const proposed = createStore<{ readonly of: Proposed | null }>()(() => ({ of: null }));

/** What the dialog proposes for a piece of evidence. */
export const useProposedEvidence = (): Proposed | null => useStore(proposed, ({ of }) => of);

/** Opens the dialog that makes a piece of evidence of answers; keys pressed meanwhile are meant for its first field. */
export const makeEvidenceOf = (answers: readonly AnswerKey[]): Promise<void> =>
  holdKeysDuring(propose(answers));

async function propose(answers: readonly AnswerKey[]): Promise<void> {
  const whole = valueOrNotice(await askHost('answers-whole', { answers: answers.slice(0, MOST_ANSWERS) }));
  if (!whole) return;
  const draft = draftOf(whole, answers.length, projectStore.getState().records);
  proposed.setState({ of: { answers, draft } });
  openDialog({ kind: 'evidence-from-answers' });
}
