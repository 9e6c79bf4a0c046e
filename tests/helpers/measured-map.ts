import { createMapView } from '../../src/shared/layout/map-view.ts';
import type { MapView } from '../../src/shared/layout/view.ts';
import { placeMeasures } from '../../src/shared/measures/place-measures.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import type { ResponseTally } from '../../src/shared/model/response-tally.ts';
import { addSet, csatColumn, npsColumn, tally } from './answers.ts';
import { run } from './records.ts';
import { createSmallProject } from './small-project.ts';

/**
 * The small project with a measures lane that has a card in step `a`, and answers: an NPS of 20 (4 to 35) from 100 answers in three
 * months on stage `s1`, a CSAT of 12 answers on its step `b`, and a CSAT on the only step of `s2`.
 */
export function createMeasuredMap() {
  const { records: small, id } = createSmallProject();
  const set = addSet(small, [npsColumn, csatColumn]);
  const { records } = run(
    set.records,
    {
      command: 'add-lane',
      input: { id: id('measures'), mapId: id('map'), kind: 'measures', name: 'Measures' },
    },
    {
      command: 'add-card',
      input: { id: id('visits'), laneId: id('measures'), stepId: id('a'), title: 'Visits' },
    },
  );
  const stage = { kind: 'stage', id: id('s1') } as const;
  const nps = (up: number, between: number, down: number, month: string): ResponseTally =>
    tally(
      set.setId,
      stage,
      [
        { value: 10, count: up },
        { value: 8, count: between },
        { value: 3, count: down },
      ],
      { month },
    );
  const csat = (place: ResponseTally['place'], count: number): ResponseTally =>
    tally(
      set.setId,
      place,
      [
        { value: 5, count },
        { value: 2, count: count / 3 },
      ],
      { column: 1 },
    );
  const tallies = [
    nps(15, 10, 10, '2026-01'),
    nps(10, 10, 10, '2026-02'),
    nps(20, 10, 5, '2026-03'),
    csat({ kind: 'step', id: id('b') }, 9),
    csat({ kind: 'step', id: id('c') }, 60),
  ];
  const viewOf = (from: ProjectRecords = records, before?: MapView): MapView =>
    createMapView(from, id('map'), before, placeMeasures(from, tallies))!;
  return { records, tallies, id, setId: set.setId, viewOf };
}
