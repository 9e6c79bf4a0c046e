import type { UncheckedCall } from '../../commands/run-command.ts';
import { t } from '../../language/translate.ts';
import { newId } from '../../model/new-id.ts';
import type { ProjectRecords } from '../../model/records.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { FieldValue } from '../values.ts';
import type { Comparison, WorkbookAddition, WorkbookChange } from './comparison.ts';

/** Most commands of one step. */
const MOST_CALLS = 10_000;

/** What of a comparison is wanted. */
export type WorkbookWishes = {
  /** Leaves alone what changed in the project since the workbook was written. */
  readonly keepsNewer: boolean;
  /** Removes what has no row any more. */
  readonly removesMissing: boolean;
};

/** What of a comparison is wanted. */
export const wantedOf = (
  comparison: Comparison,
  { keepsNewer, removesMissing }: WorkbookWishes,
): Comparison => ({
  ...comparison,
  changes: keepsNewer ? comparison.changes.filter(({ isNewerHere }) => !isNewerHere) : comparison.changes,
  missing: removesMissing ? comparison.missing : [],
});

/** The commands that make the project say what is wanted of a workbook, to be run as one step. */
export function workbookCalls(
  { changes, added, missing }: Pick<Comparison, 'changes' | 'added' | 'missing'>,
  records: ProjectRecords,
): Result<readonly UncheckedCall[]> {
  const calls: UncheckedCall[] = [];
  for (const [, own] of Map.groupBy(changes, ({ entity, id }) => `${entity} ${id}`))
    calls.push(...changeCalls(own, records));
  const cards = added.filter(({ entity }) => entity === 'card');
  if (cards.length > 0)
    calls.push({
      command: 'add-cards',
      input: { cards: cards.map(({ fields }) => renamed(fields)) },
    });
  for (const addition of added) if (addition.entity !== 'card') calls.push(...recordCalls(addition));
  const ids = (entity: WorkbookAddition['entity']): readonly string[] =>
    missing.filter((one) => one.entity === entity).map(({ id }) => id);
  const cardIds = ids('card');
  if (cardIds.length > 0) calls.push({ command: 'remove-cards', input: { cardIds } });
  for (const evidenceId of ids('evidence')) calls.push({ command: 'remove-evidence', input: { evidenceId } });
  for (const personaId of ids('persona')) calls.push({ command: 'remove-persona', input: { personaId } });
  return calls.length > MOST_CALLS ? tooManyChanges() : ok(calls);
}

const tooManyChanges = (): Result<never> =>
  fail(
    'too-many-changes',
    t(
      'The workbook changes more than {{most}} records. Nothing was changed. Read back one stage at a time.',
      {
        most: MOST_CALLS,
      },
    ),
  );

/** What is linked and not a field of the record. */
const LINKED: ReadonlySet<string> = new Set(['personas', 'tags']);
const PLACE: ReadonlySet<string> = new Set(['laneId', 'stepId']);

function changeCalls(own: readonly WorkbookChange[], records: ProjectRecords): readonly UncheckedCall[] {
  const [first] = own;
  if (!first) return [];
  const { entity, id } = first;
  if (entity === 'emotion') {
    const [stepId, personaId] = id.split(' ');
    return own.map(({ after }) => ({ command: 'set-emotion', input: { stepId, personaId, value: after } }));
  }
  const fields = Object.fromEntries(
    own.filter(({ key }) => !LINKED.has(key) && !PLACE.has(key)).map(({ key, after }) => [key, after]),
  );
  const calls: UncheckedCall[] = [];
  if (Object.keys(fields).length > 0) {
    if (entity === 'card') calls.push({ command: 'edit-cards', input: { cardIds: [id], fields } });
    else if (entity === 'evidence')
      calls.push({ command: 'edit-evidence', input: { evidenceId: id, ...fields } });
    else calls.push({ command: 'edit-persona', input: { personaId: id, ...fields } });
  }
  if (own.some(({ key }) => PLACE.has(key))) {
    const card = records.card.get(id);
    const goal = (key: string, now: string | undefined): FieldValue | undefined =>
      own.find((change) => change.key === key)?.after ?? now;
    calls.push({
      command: 'move-cards',
      input: {
        cardIds: [id],
        toLaneId: goal('laneId', card?.laneId),
        toStepId: goal('stepId', card?.stepId),
      },
    });
  }
  for (const change of own) if (LINKED.has(change.key)) calls.push(...linkCalls(change));
  return calls;
}

function linkCalls({
  entity: targetKind,
  id: targetId,
  key,
  before,
  after,
}: WorkbookChange): readonly UncheckedCall[] {
  const [had, has] = [listOf(before), listOf(after)];
  const isTag = key === 'tags';
  const name = (id: string): Readonly<Record<string, string>> => (isTag ? { tagId: id } : { personaId: id });
  return [
    ...had
      .filter((id) => !has.includes(id))
      .map((id) => ({ command: isTag ? 'unlink-tag' : 'unlink-persona', input: { ...name(id), targetId } })),
    ...has
      .filter((id) => !had.includes(id))
      .map((id) => ({
        command: isTag ? 'link-tag' : 'link-persona',
        input: { ...name(id), targetKind, targetId },
      })),
  ];
}

const listOf = (value: FieldValue): readonly string[] =>
  typeof value === 'object' && value !== null ? value : [];

/** A new card's fields as `add-cards` names them. */
function renamed({
  personas,
  tags,
  ...fields
}: WorkbookAddition['fields']): Readonly<Record<string, unknown>> {
  return {
    ...fields,
    ...(personas === undefined ? {} : { personaIds: personas }),
    ...(tags === undefined ? {} : { tagIds: tags }),
  };
}

function recordCalls({
  entity,
  fields: { personas, tags, ...fields },
}: WorkbookAddition): readonly UncheckedCall[] {
  const id = newId();
  return [
    { command: entity === 'evidence' ? 'add-evidence' : 'add-persona', input: { id, ...fields } },
    ...listOf(tags ?? null).map((tagId) => ({
      command: 'link-tag',
      input: { tagId, targetKind: entity, targetId: id },
    })),
    ...listOf(personas ?? null).map((personaId) => ({
      command: 'link-persona',
      input: { personaId, targetKind: entity, targetId: id },
    })),
  ];
}
