import { inflateText } from '../../src/host/map-import/inflate.ts';
import { importCalls, type ImportTarget } from '../../src/shared/map-import/plan/import-calls.ts';
import { guessLanes, type LaneChoice, propose } from '../../src/shared/map-import/plan/proposal.ts';
import type { MapFile, ReadTable } from '../../src/shared/map-import/table/map-file.ts';
import { readMapText } from '../../src/shared/map-import/read/read-map-text.ts';
import { bestTable } from '../../src/shared/map-import/structure/best-table.ts';
import { draftOfTable } from '../../src/shared/map-import/structure/draft-of-table.ts';
import { guessTable, type TableChoices } from '../../src/shared/map-import/structure/table-choices.ts';
import { byOrder } from '../../src/shared/model/order.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import { problemsOf } from './invariants.ts';
import { list, run, startRecords } from './records.ts';

/** A text as it is read from a file; throws where it is refused. */
export function readMap(text: string, name = 'map'): MapFile {
  const read = readMapText(text, name, inflateText);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}

/** The table that is proposed. */
export function tableIn({ tables }: MapFile): ReadTable {
  const table = tables[bestTable(tables)];
  if (!table) throw new Error('There is no table');
  return table;
}

type Wishes = {
  readonly records?: ProjectRecords;
  readonly target?: ImportTarget;
  readonly table?: Partial<TableChoices>;
  readonly lanes?: readonly LaneChoice[];
};

/** Imports a text as the app proposes it, or with other choices, and says what is there then. */
export function importText(text: string, wishes: Wishes = {}) {
  return importTable(tableIn(readMap(text)), wishes);
}

export function importTable(
  table: ReadTable,
  { records = startRecords(), target, table: some, lanes }: Wishes = {},
) {
  const choices = { ...guessTable(table), ...some };
  const draft = draftOfTable(table, choices);
  const proposal = propose(draft, lanes ?? guessLanes(draft));
  const made = importCalls(proposal, records, target ?? { kind: 'new-map', name: draft.name || 'Imported' });
  const { records: after } = run(records, ...made.calls);
  const problems = problemsOf(after);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { ...made, choices, draft, proposal, records: after };
}

/** A map in words: stages with steps, lanes with their cards for each step, and emotions of each persona. */
export function mapInWords(records: ProjectRecords, mapId: string) {
  const stages = list(records, 'stage', { mapId });
  const steps = stages.flatMap((stage) => list(records, 'step', { stageId: stage.id }));
  const points = [...records.emotionPoint.values()].filter((point) => point.mapId === mapId);
  return {
    stages: stages.map(({ id, name }) => [
      name,
      ...list(records, 'step', { stageId: id }).map((step) => step.name),
    ]),
    lanes: list(records, 'lane', { mapId }).map(({ id, name, kind }) => ({
      name,
      kind,
      cards: steps.map((step) =>
        list(records, 'card', { laneId: id, stepId: step.id }).map(({ title, body }) =>
          body === '' ? title : `${title} / ${body}`,
        ),
      ),
    })),
    emotions: Object.fromEntries(
      [...records.persona.values()].sort(byOrder).flatMap(({ id, name }) => {
        const own = points.filter(({ personaId }) => personaId === id);
        return own.length === 0
          ? []
          : [[name, steps.map((step) => own.find(({ stepId }) => stepId === step.id)?.value ?? null)]];
      }),
    ),
  };
}
