import type { AnswersFilter } from '../../shared/protocol/answers-api.ts';
import { allAnswers, answersStore } from '../session/answers-store.ts';
import { findBy } from '../session/find-by.ts';
import { projectStore } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import { showScreen } from '../session/show-screen.ts';

/** Shows the answers, narrowed to some of them, with the keyboard on the table. */
export function showAnswers(filter: Partial<AnswersFilter>): void {
  answersStore.setState({ filter: { ...allAnswers, ...filter }, isBeside: true });
  showScreen('answers');
}

/** Which answers belong to what is selected: those of places, or those behind a piece of evidence; null where there are none. */
export function answersOfSelection(): Partial<AnswersFilter> | null {
  const { records } = projectStore.getState();
  const { selection } = sessionStore.getState();
  if (selection === null || records.responseSet.size === 0) return null;
  switch (selection.kind) {
    case 'stage':
    case 'step':
      return { places: [{ kind: selection.kind, id: selection.id }] };
    case 'cell':
      return { places: [{ kind: 'step', id: selection.stepId }] };
    case 'cards':
      return { places: selection.ids.slice(0, 1_000).map((id) => ({ kind: 'card', id })) };
    case 'evidence': {
      const links = findBy(records.answerLink, 'evidenceId', selection.id);
      return links.length === 0 ? null : { evidenceId: selection.id, leftOut: 'also' };
    }
    case 'phase':
    case 'lane':
    case 'connection':
    case 'persona':
    case 'map':
      return null;
  }
}
