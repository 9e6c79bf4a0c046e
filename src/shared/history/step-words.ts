import type { Change, ChangeSet } from '../changes/change-set.ts';
import { kindWords } from '../commands/kernel/define-command.ts';
import { midSentence } from '../language/mid-sentence.ts';
import { numberText, t } from '../language/translate.ts';
import type { RecordKind } from '../model/records.ts';
import { answerWords } from './answer-words.ts';
import { cardPlace } from './card-place.ts';
import { type FieldChange, fieldChanges } from './field-words.ts';
import { flowWords } from './flow-words.ts';
import { phaseWords } from './phase-words.ts';
import { type Lookup, nameOfChanged, quoted } from './record-words.ts';
import { stepPhrase } from './step-names.ts';

/** Changes longer than this, in bytes of JSON, are not read to word a step: its name says enough. */
export const MOST_TO_NAME = 16_384;

/** Which records a step is about: the first kind here of which it changed any. What hangs on them comes last. */
const mainKinds: readonly RecordKind[] = [
  ...([
    'responseSet',
    'project',
    'map',
    'stage',
    'step',
    'lane',
    'persona',
    'source',
    'evidence',
    'participant',
    'card',
    'view',
    'preset',
    'version',
    'conflict',
    'tag',
  ] as const),
  ...([
    'attachment',
    'connection',
    'comment',
    'emotionPoint',
    'highlight',
    'evidenceLink',
    'personaLink',
    'tagLink',
    'answerLink',
    'responseNote',
  ] as const),
];

/** A step as the history holds it: its name, and the words of an older program where those are all there is. */
export type NamedStep = { readonly name: string; readonly wording: string | null };

/** Most fields that are named one by one. */
const MOST_FIELDS = 3;

/**
 * What a step of the history did, in the language that is spoken: 'Severity minor → major on “Price is unclear”', 'Rename
 * lane “Touchpoints” to “Channels”', 'Remove stage “Intent”'. Without `changes`, which then are many, the step's name is all
 * that is said. Panel, tooltips and notices take their words here.
 */
export function stepWords({ name, wording }: NamedStep, changes: ChangeSet | null, look: Lookup): string {
  const of = (kind: RecordKind): ChangeSet => changes?.filter((change) => change.kind === kind) ?? [];
  const named = stepPhrase(name, (kind) => of(kind).length);
  const own = t(wording ?? named.phrase);
  const main = [...(named.of ? [named.of] : []), ...mainKinds].map(of).find(({ length }) => length > 0);
  const [first] = main ?? [];
  if (!main || !first) return own;
  const whole =
    wording === null
      ? (phaseWords(name, main) ?? flowWords(name, main) ?? answerWords(name, main, look))
      : undefined;
  if (whole !== undefined) return whole;
  // A step that says more ('Replace text') is known by that; 'Edit card' says nothing yet.
  const edits =
    wording === null && /^(edit|move)-/.test(name) && main.every(({ before, after }) => before && after);
  return (edits ? editWords(first, main, look) : undefined) ?? namedWords(own, first, main, look);
}

/** 'Add card “Price is unclear”', 'Remove card (3)' */
function namedWords(own: string, first: Change, main: ChangeSet, look: Lookup): string {
  if (main.length > 1) return t('{{step}} ({{number}})', { step: own, number: numberText(main.length) });
  // There is one project: its name says nothing here.
  const name = first.kind === 'project' ? '' : nameOfChanged(first, look);
  return name === '' ? own : `${own} ${name}`;
}

function editWords(first: Change, main: ChangeSet, look: Lookup): string | undefined {
  const moved = movedWords(first, main, look);
  if (moved !== undefined) return moved;
  const fields = changedFields(first, look);
  const isShared = main.every((change) => shared(changedFields(change, look)) === shared(fields));
  if (fields.length === 0 || !isShared) return undefined;
  if (main.length === 1) {
    const renamed = renamedWords(first, fields);
    if (renamed !== undefined) return renamed;
  }
  const said = fields.slice(0, MOST_FIELDS).map((field) => fieldWords(field, main.length > 1));
  const list = [...said, ...(fields.length > MOST_FIELDS ? ['…'] : [])].join(', ');
  if (main.length > 1)
    return first.kind === 'card'
      ? t('{{changes}} on {{count}} cards', { changes: list, count: main.length })
      : undefined;
  const name = nameOfChanged(first, look);
  return name === '' ? list : t('{{changes}} on {{name}}', { changes: list, name });
}

/** What several records got alike: fields and values after. */
const shared = (fields: readonly FieldChange[]): string =>
  JSON.stringify(fields.map(({ field, to, prose }) => [field, prose ? '' : to]));

const changedFields = (change: Change, look: Lookup): readonly FieldChange[] =>
  change.before && change.after ? fieldChanges(change.kind, change.before, change.after as never, look) : [];

function renamedWords(change: Change, fields: readonly FieldChange[]): string | undefined {
  const [field] = fields;
  if (!field || fields.length > 1 || !['name', 'title'].includes(field.field)) return undefined;
  const kind = t(kindWords[change.kind]);
  const { from, to } = field;
  if (from === '') return t('Name {{kind}} {{to}}', { kind, to });
  if (to === '') return t('Clear name of {{kind}} {{from}}', { kind, from });
  return t('Rename {{kind}} {{from}} to {{to}}', { kind, from, to });
}

function fieldWords({ name, from, to, prose }: FieldChange, several: boolean): string {
  if (prose) return t('Edit {{field}}', { field: midSentence(name) });
  if (to === '') return t('Clear {{field}}', { field: midSentence(name) });
  if (from === '' || several) return t('{{field}} → {{to}}', { field: name, to });
  return t('{{field}} {{from}} → {{to}}', { field: name, from, to });
}

/** Cards that went to one cell. */
function movedWords(first: Change, main: ChangeSet, look: Lookup): string | undefined {
  if (first.kind !== 'card' || !first.before || !first.after) return undefined;
  const { before, after } = first;
  const stays = before.stepId === after.stepId && before.laneId === after.laneId;
  if (stays && (before.order === after.order || main.length > 1)) return undefined;
  const name = quoted(after.title) || quoted(after.body) || t('Untitled card');
  if (stays)
    return changedFields(first, look).length > 0 ? undefined : t('Move {{name}} within its cell', { name });
  const to = cardPlace(after, look);
  if (main.length === 1) return t('Move {{name}} to {{to}}', { name, to });
  const together = main.every(
    (change) =>
      change.kind === 'card' && change.after?.stepId === after.stepId && change.after.laneId === after.laneId,
  );
  return together ? t('Move {{count}} cards to {{to}}', { count: main.length, to }) : undefined;
}
