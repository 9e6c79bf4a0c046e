import { describe, expect, it, onTestFinished } from 'vitest';
import type { ProjectDocument } from '../../../src/host/document/project-document.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { wantsFelt } from '../../../src/shared/measures/felt-tallies.ts';
import { placeMeasures } from '../../../src/shared/measures/place-measures.ts';
import type { NamedPlace } from '../../../src/shared/model/place.ts';
import { recordsById } from '../../../src/shared/model/records-by-id.ts';
import { importText } from './import-here.ts';
import { usePlace, valueOf } from './open-here.ts';

const place = usePlace();

/** Anna is named in other letters, Ben only by the code of a participant, one row names nobody. */
const csv = `Respondent,How satisfied are you? (1-5),Who,Topic
C-1,5,ANNA,app
C-2,1,Anna,app
C-7,2,,app
C-7,,,app
C-3,4,Chris,app
C-9,3,,app
`;

const run = (document: ProjectDocument, ...calls: readonly CommandCall[]): string =>
  valueOf(document.run(calls)).values.at(-1)?.id ?? '';

async function start() {
  const document = place.open({ kind: 'new', template: 'five-stages', name: 'Survey' });
  onTestFinished(() => document.answers.stop());
  const { stage, map } = document.snapshot().records;
  const at: NamedPlace = { kind: 'stage', id: stage[1]!.id, title: 'x', map: '' };
  const mapId = map[0]!.id;
  const anna = run(document, { command: 'add-persona', input: { name: 'Anna' } });
  const ben = run(document, { command: 'add-persona', input: { name: 'Ben' } });
  run(document, { command: 'add-participant', input: { code: 'C-7', personaId: ben } });
  const setId = await importText(document, csv, (choices) => ({
    ...choices,
    columns: choices.columns.map((column) => ({
      ...column,
      role:
        column.header === 'Who'
          ? { kind: 'persona' }
          : column.header === 'Respondent'
            ? { kind: 'respondent' }
            : column.role,
    })),
    rules: [{ kind: 'value', column: { header: 'Topic', nth: 0 }, value: 'app', place: at }],
  }));
  return { document, mapId, anna, ben, setId, stageId: at.id };
}

const felt = async (document: ProjectDocument) => valueOf(await document.answers.felt());
const valuesOf = async (document: ProjectDocument, persona: string | null) =>
  (await felt(document))
    .find(({ personaId }) => personaId === persona)
    ?.tallies.flatMap(({ values }) => values.map(({ value, count }) => [value, count]));

describe('how it felt, counted apart by persona', () => {
  it('is by the column that names one, else by the participant’s, those that name none last', async () => {
    const { document, anna, ben } = await start();
    expect((await felt(document)).map(({ personaId }) => personaId)).toEqual([anna, ben, null]);
    expect(await valuesOf(document, anna)).toEqual([
      [1, 1],
      [5, 1],
    ]);
    expect(await valuesOf(document, ben)).toEqual([[2, 1]]);
    expect((await felt(document))[1]?.tallies[0]).toMatchObject({ blank: 1, month: null });
    expect(await valuesOf(document, null)).toEqual([
      [3, 1],
      [4, 1],
    ]);
  });

  it('adds up to all that was counted, and follows corrections, names and participants', async () => {
    const { document, anna, ben, setId } = await start();
    const total = async () =>
      (await felt(document)).flatMap(({ tallies }) => tallies.flatMap(({ values }) => values)).length;
    expect(await total()).toBe(5);
    run(document, { command: 'leave-out-answers', input: { answers: [{ setId, rows: [0] }] } });
    expect(await valuesOf(document, anna)).toEqual([[1, 1]]);
    valueOf(document.undo());
    run(document, { command: 'edit-persona', input: { personaId: ben, name: 'Chris' } });
    expect(await valuesOf(document, ben)).toEqual([
      [2, 1],
      [4, 1],
    ]);
    valueOf(document.undo());
    const { participant } = document.snapshot().records;
    run(document, {
      command: 'edit-participant',
      input: { participantId: participant[0]!.id, personaId: anna },
    });
    expect(await valuesOf(document, ben)).toBeUndefined();
    expect(await total()).toBe(5);
  });

  it('keeps the place of answers whose stage is gone, since an undo brings it back', async () => {
    const { document, anna, stageId } = await start();
    run(document, { command: 'remove-stage', input: { stageId, cardsToStepId: null } });
    const group = (await felt(document)).find(({ personaId }) => personaId === anna);
    expect(group?.tallies[0]?.place).toMatchObject({ id: stageId });
  });

  it('draws a curve for each, with the means of their answers, once the map follows them', async () => {
    const { document, mapId, anna, ben, stageId } = await start();
    const records = () => recordsById(document.snapshot().records);
    expect(wantsFelt(records())).toBe(false);
    run(document, { command: 'edit-map', input: { mapId, emotionFrom: 'answers' } });
    expect(wantsFelt(records())).toBe(true);
    if (records().step.size === 0) run(document, { command: 'add-step', input: { stageId, name: 'Step' } });
    const tallies = valueOf(await document.tallyResponses());
    const view = createMapView(
      records(),
      mapId,
      undefined,
      placeMeasures(records(), tallies),
      await felt(document),
    )!;
    const step = view.stages.find(({ stage }) => stage.id === stageId)?.steps[0]?.step.id ?? '';
    expect(view.emotions.map(({ persona, points }) => [persona.id, points.get(step)?.value])).toEqual([
      [anna, 0],
      [ben, -1],
      ['answers', 0.5],
    ]);
  });
});
