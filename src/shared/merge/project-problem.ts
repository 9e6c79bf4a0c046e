import { kindWords } from '../commands/kernel/define-command.ts';
import { phrase, t } from '../language/translate.ts';
import type { AnswerLink } from '../model/answer-link.ts';
import { type ProjectRecords, recordKinds, recordSchemas } from '../model/records.ts';
import { holdersOf, mentionsOf } from './references.ts';
import { tablesOf } from './sides.ts';

/**
 * What keeps records from being a project, as the end of a sentence; undefined where nothing does. It is what opening a file
 * checks of its rows, for records that are in no file yet.
 */
export function projectProblem(records: ProjectRecords): string | undefined {
  if (records.project.size !== 1) return t('it does not contain exactly one project');
  return invalidField(records) ?? missing(records) ?? contradiction(records);
}

function invalidField(records: ProjectRecords): string | undefined {
  for (const kind of recordKinds) {
    for (const record of records[kind].values()) {
      const { error } = recordSchemas[kind].safeParse(record);
      if (error) {
        const field = error.issues[0]?.path.join('.') ?? '';
        return t('a {{kind}} has an invalid “{{field}}”', { kind: t(kindWords[kind]), field });
      }
    }
  }
  return undefined;
}

function missing(records: ProjectRecords): string | undefined {
  const tables = tablesOf(records);
  for (const kind of recordKinds) {
    for (const record of tables[kind].values()) {
      const named = [
        ...holdersOf(kind, record),
        // Who speaks in a source may be gone; nobody follows that name.
        ...(kind === 'source' ? [] : mentionsOf(kind, record)),
      ];
      if (named.some(({ kind: of, id }) => !tables[of].has(id)))
        return t('a row of “{{table}}” refers to a missing record', { table: kind });
    }
  }
  return undefined;
}

const mapOf = (record: { readonly mapId: string } | undefined): string | undefined => record?.mapId;

/** As `contradictions` of the database has it: what the map on screen rests on. */
const contradictions: readonly (readonly [text: string, holds: (records: ProjectRecords) => boolean])[] = [
  [
    phrase('a step is on a different map from its stage'),
    ({ step, stage }) => some(step, ({ mapId, stageId }) => mapOf(stage.get(stageId)) !== mapId),
  ],
  [
    phrase('a card is on a different map from its lane'),
    ({ card, lane }) => some(card, ({ mapId, laneId }) => mapOf(lane.get(laneId)) !== mapId),
  ],
  [
    phrase('a card is on a different map from its step'),
    ({ card, step }) => some(card, ({ mapId, stepId }) => mapOf(step.get(stepId)) !== mapId),
  ],
  [
    phrase('a point of an emotion curve is on a different map from its step'),
    ({ emotionPoint, step }) => some(emotionPoint, ({ mapId, stepId }) => mapOf(step.get(stepId)) !== mapId),
  ],
  [
    phrase('a connection leaves its map'),
    ({ connection, card }) =>
      some(connection, ({ mapId, fromCardId, toCardId }) =>
        [fromCardId, toCardId].some((id) => mapOf(card.get(id)) !== mapId),
      ),
  ],
  [phrase('a stage has no step'), ({ stage, step }) => isEmptied(stage, step, ({ stageId }) => stageId)],
  [phrase('a map has no stage'), ({ map, stage }) => isEmptied(map, stage, ({ mapId }) => mapId)],
  [
    phrase('something is noted about a response that is not there'),
    ({ responseNote, responseSet }) =>
      some(responseNote, ({ setId, row }) => row >= (responseSet.get(setId)?.rows ?? 0)),
  ],
  [
    phrase('a response has two notes'),
    ({ responseNote }) =>
      new Set(Array.from(responseNote.values(), ({ setId, row }) => `${setId} ${row}`)).size <
      responseNote.size,
  ],
  [
    phrase('a piece of evidence is made of a response that is not there'),
    ({ answerLink, responseSet }) =>
      some(answerLink, (link) => lastRow(link) >= (responseSet.get(link.setId)?.rows ?? 0)),
  ],
  [
    phrase('more responses were forgotten than there are'),
    ({ responseSet }) => some(responseSet, ({ forgotten, rows }) => forgotten > rows),
  ],
  [phrase('a map has no lane'), ({ map, lane }) => isEmptied(map, lane, ({ mapId }) => mapId)],
];

const lastRow = ({ rows }: AnswerLink): number => rows.at(-1) ?? -1;

function contradiction(records: ProjectRecords): string | undefined {
  const found = contradictions.find(([, holds]) => holds(records));
  return found && t(found[0]);
}

function some<T>(table: ReadonlyMap<string, T>, holds: (record: T) => boolean): boolean {
  for (const record of table.values()) if (holds(record)) return true;
  return false;
}

/** Whether a record has none of those that must be in it. */
function isEmptied<T>(
  holders: ReadonlyMap<string, unknown>,
  held: ReadonlyMap<string, T>,
  holderOf: (record: T) => string,
): boolean {
  const full = new Set(Array.from(held.values(), holderOf));
  return Array.from(holders.keys()).some((id) => !full.has(id));
}
