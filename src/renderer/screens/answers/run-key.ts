import { MAX_CHANGED_ANSWERS } from '../../../shared/commands/feedback/chosen-answers.ts';
import { t } from '../../../shared/language/translate.ts';
import { MAX_LINKED_ANSWERS } from '../../../shared/model/answer-link.ts';
import type { Place } from '../../../shared/model/place.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import type { AnswerKey } from '../../../shared/protocol/answers-api.ts';
import { placeName } from '../../answers/answer-words.ts';
import { leaveOut, place as placeAnswers, tooMany } from '../../answers/change-answers.ts';
import { openAnswersDialog } from '../../answers/chosen-answers.ts';
import { makeEvidenceOf } from '../../answers/evidence-of-answers.ts';
import { handKeyboardTo, holdKeysDuring } from '../../keyboard/hand-over.ts';
import { announce } from '../../session/announcer.ts';
import { notify, replaceNotice } from '../../session/notices.ts';
import { projectStore } from '../../session/project-store.ts';
import { sessionStore } from '../../session/session-store.ts';
import type { Picked } from './picked.ts';
import { countRows } from './ranges.ts';
import type { TableKey } from './table-keys.ts';
import type { Found } from './use-found.ts';

/** A key that does something to what is selected, or leaves the table. */
export type CommandKey = Exclude<TableKey, { readonly kind: 'go' | 'all' | 'head' }>;

/** Does what a key of the table says. `stages` are those of the digits. */
export async function runKey(
  key: CommandKey,
  found: Found,
  picked: Picked,
  stages: readonly Stage[],
): Promise<void> {
  switch (key.kind) {
    case 'search':
      handKeyboardTo('[data-answers-search]');
      return;
    case 'details':
      sessionStore.setState({ inspectorOpen: true });
      handKeyboardTo('[data-answer-details]');
      return;
    case 'place': {
      const stage = key.stage === null ? null : stages[key.stage];
      if (stage !== undefined) await placePicked(found, picked, stage && { kind: 'stage', id: stage.id });
      return;
    }
    case 'leaveOut':
      await leaveOutPicked(found, picked);
      return;
    case 'evidence':
      await holdKeysDuring(makeEvidence(found, picked));
      return;
    case 'person':
      await holdKeysDuring(openFor('name-answers', found, picked));
      return;
    case 'mask':
      await holdKeysDuring(openFor('mask-answers', found, picked));
  }
}

/** Places what is selected. */
export async function placePicked(found: Found, picked: Picked, place: Place | null): Promise<void> {
  const keys = await pickedKeys(found, picked, MAX_CHANGED_ANSWERS);
  if (!keys) return;
  const said = sayLong(keys.length);
  if (!(await placeAnswers(keys, place))) return;
  const name = place && placeName(place, projectStore.getState().records);
  said(
    name === null
      ? t('{{count}} answers not placed', { count: keys.length })
      : t('{{count}} answers placed: {{name}}', { count: keys.length, name }),
  );
}

/** More answers than this take long enough to be told so. */
const LONG = 10_000;

/** Says that a change of many answers goes on, and answers with what says that it is done. */
function sayLong(count: number): (done: string) => void {
  if (count <= LONG) return announce;
  replaceNotice(t('Changing {{count}} answers…', { count }));
  return replaceNotice;
}

/** Leaves out what is selected; where all of it is left out already, takes it back. */
async function leaveOutPicked(found: Found, picked: Picked): Promise<void> {
  const keys = await pickedKeys(found, picked, MAX_CHANGED_ANSWERS);
  if (!keys) return;
  const [from = 0, to = from] = picked.rows[0] ?? [];
  const seen = Array.from({ length: Math.min(200, to - from + 1) }, (_, at) => found.pages.row(from + at));
  const isOut = seen.every((row) => row?.leftOut === true);
  const said = sayLong(keys.length);
  if (!(await leaveOut(keys, !isOut))) return;
  said(
    isOut
      ? t('{{count}} answers taken back', { count: keys.length })
      : t('{{count}} answers left out', { count: keys.length }),
  );
}

async function makeEvidence(found: Found, picked: Picked): Promise<void> {
  const answers = await pickedKeys(found, picked, MAX_LINKED_ANSWERS);
  if (answers) await makeEvidenceOf(answers);
}

async function openFor(kind: 'name-answers' | 'mask-answers', found: Found, picked: Picked): Promise<void> {
  const most = kind === 'mask-answers' ? MAX_LINKED_ANSWERS : MAX_CHANGED_ANSWERS;
  const answers = await pickedKeys(found, picked, most);
  if (answers) await openAnswersDialog(kind, answers);
}

/** The answers that are selected; null where there are none, or so many that nothing can be done, which the person is shown. */
async function pickedKeys(
  { pages }: Found,
  picked: Picked,
  most: number,
): Promise<readonly AnswerKey[] | null> {
  const problem = tooMany(countRows(picked.rows), most);
  if (problem !== null) notify('error', problem);
  if (problem !== null || picked.rows.length === 0) return null;
  const keys: AnswerKey[] = [];
  for (const [from, to] of picked.rows) for (const key of await pages.keys(from, to)) keys.push(key);
  return keys.length === 0 ? null : keys;
}
