import { invert } from '../../shared/changes/invert.ts';
import type { Lookup } from '../../shared/history/record-words.ts';
import { stepWords } from '../../shared/history/step-words.ts';
import type { Revision } from '../../shared/protocol/host-api.ts';
import type { ShownRevision, Step } from '../database/revisions.ts';
import type { Session } from './session.ts';

const lookIn = ({ store }: Session): Lookup => store.get;

/** What undo or redo would act on, in the language that is spoken; null for nothing. */
export const nameStep = (session: Session, step: Step | undefined): string | null =>
  step ? stepWords(step, session.revisions.shortChangesOf(step.number), lookIn(session)) : null;

/** A revision as the history lists it. One that took a step back is worded by that step. */
export function nameRevision(
  session: Session,
  { short, name, wording, ...revision }: ShownRevision,
): Revision {
  const changes = short && revision.action === 'undo' ? invert(short) : short;
  return { ...revision, label: stepWords({ name, wording }, changes, lookIn(session)) };
}
