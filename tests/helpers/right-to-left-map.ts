import type { CommandCall } from '../../src/shared/commands/registry.ts';
import { createTestIds, run, startRecords } from './records.ts';

/** What stands on the map, in its order. */
export const arabic = {
  map: 'رحلة شراء المكتب',
  scenario: 'عميل يشتري مكتبًا للعمل من المنزل',
  stage: 'التفكير',
  steps: ['يسمع عن المكتب', 'يقارن العروض'],
  pain: 'لا توجد معلومات كافية عن المنتج',
  owner: 'ليلى',
} as const;

/** A small map that reads from right to left: a stage of two steps, of which the second is a moment of truth, and a pain point. */
export function rightToLeftMap() {
  const id = createTestIds(4_000_000);
  const [mapId, laneId] = [id(), id()];
  const steps = arabic.steps.map((name, at) => ({ id: id(), name, momentOfTruth: at === 1 }));
  const calls: readonly CommandCall[] = [
    {
      command: 'add-map',
      input: {
        id: mapId,
        name: arabic.map,
        scenario: arabic.scenario,
        stages: [{ id: id(), name: arabic.stage, phase: 'Purchase', hue: 'teal', steps }],
        lanes: [{ id: laneId, kind: 'pain-points', name: 'نقاط الألم' }],
      },
    },
    {
      command: 'add-card',
      input: {
        id: id(),
        laneId,
        stepId: steps[0]!.id,
        title: arabic.pain,
        owner: arabic.owner,
        severity: 2,
        frequencyShare: 0.4,
      },
    },
  ];
  return { records: run(startRecords(), ...calls).records, mapId };
}
