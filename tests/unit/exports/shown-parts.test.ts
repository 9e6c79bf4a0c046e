import { expect, it } from 'vitest';
import { exportOptionsSchema } from '../../../src/shared/exports/export-options.ts';
import { recordsToShow } from '../../../src/shared/exports/records-to-show.ts';
import { notOnMap, onlyShown, type ShownParts } from '../../../src/shared/exports/shown/shown-parts.ts';
import { t } from '../../../src/shared/language/translate.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { writeDocumentOf } from '../../helpers/document-source.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { sampleRecords } from '../../helpers/sample-records.ts';

const records = sampleRecords();
const current = [...records.map.values()].find(({ state }) => state === 'current')!;
const viewOf = (some: ProjectRecords) => createMapView(some, current.id)!;
const namesOf = (shown: ShownParts) => {
  const { lanes, stages, personas } = viewOf(onlyShown(records, shown));
  return {
    lanes: lanes.map(({ name }) => name),
    stages: stages.map(({ stage }) => stage.name),
    personas: personas.map(({ name }) => name),
  };
};
const whole = namesOf({});

it('limits a map to stages, lanes and personas, and leaves nothing behind that hung on the others', () => {
  const [lane = ''] = whole.lanes;
  const [persona = ''] = whole.personas;
  const shown = {
    lanes: [lane.toUpperCase(), 'pain-points'],
    stages: ['intent', 'Purchase'],
    personas: [persona],
  };
  const some = namesOf(shown);
  expect(some.lanes).toHaveLength(2);
  expect(some.lanes[0]).toBe(lane);
  expect(some.stages).toEqual(['Intent', 'Purchase']);
  expect(some.personas).toEqual([persona]);
  const limited = onlyShown(records, shown);
  expect(problemsOf(limited)).toEqual([]);
  const { cards } = viewOf(limited);
  expect(cards.size).toBeGreaterThan(0);
  expect([...cards.keys()].every((id) => records.card.has(id))).toBe(true);
  expect(cards.size).toBeLessThan(viewOf(records).cards.size);
});

it('shows all of a map that has none of what a limit names, and says so', () => {
  const shown = { lanes: ['Gone'], stages: ['Gone', 'Intent'] };
  expect(namesOf(shown)).toEqual({ ...whole, stages: ['Intent'] });
  expect(
    notOnMap(records, current.id, shown).map(({ message, params }) => t(message, { ...params })),
  ).toEqual([
    'The map has no lane “Gone” and none of the others that were chosen, so all are shown.',
    'The map has no stage “Gone”; the others that were chosen are shown.',
  ]);
  expect(notOnMap(records, current.id, { stages: ['intent '] })).toEqual([]);
});

it('shows cards as detailed as was chosen, and else as the map has them', () => {
  const wish = { format: 'pdf', mapId: current.id } as const;
  const densityOf = (density?: 'titles') =>
    viewOf(recordsToShow(records, exportOptionsSchema.parse({ ...wish, density }), '2026-11-03')).map.density;
  expect(current.density).not.toBe('titles');
  expect(densityOf()).toBe(current.density);
  expect(densityOf('titles')).toBe('titles');
});

it('limits what every format is made of', async () => {
  const options = exportOptionsSchema.parse({
    format: 'pdf',
    mapId: current.id,
    shown: { stages: ['Intent'] },
  });
  expect(viewOf(recordsToShow(records, options, '2026-11-03')).stages).toHaveLength(1);
  const { content } = await writeDocumentOf('mermaid', records, {
    mapId: current.id,
    shown: { stages: ['Intent'] },
  });
  expect(content).toContain('section Intent');
  expect(content).not.toContain('section Purchase');
});
