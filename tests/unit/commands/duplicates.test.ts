import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, plain, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

function duplicated(
  call: (id: ReturnType<typeof createSmallProject>['id']) => CommandCall,
  ...before: readonly ((id: ReturnType<typeof createSmallProject>['id']) => CommandCall)[]
) {
  const { records: small, id } = createSmallProject();
  const records = before.length === 0 ? small : run(small, ...before.map((make) => make(id))).records;
  const ran = run(records, call(id));
  const copyId = ran.value.id ?? '';
  return { before: records, after: ran.records, changes: ran.changes, copyId, id };
}

const titlesIn = (records: ProjectRecords, laneId: string, stepId: string): readonly string[] =>
  list(records, 'card', { laneId, stepId }).map(({ title }) => title);

describe('a duplicated stage', () => {
  const { before, after, copyId, changes, id } = duplicated((names) => ({
    command: 'duplicate-stage',
    input: { stageId: names('s1') },
  }));
  const steps = list(after, 'step', { stageId: copyId });

  it('stands right after the stage, with its name, phase and hue', () => {
    expect(list(after, 'stage', { mapId: id('map') }).map((stage) => stage.id)).toEqual([
      id('s1'),
      copyId,
      id('s2'),
    ]);
    expect(get(after, 'stage', copyId)).toMatchObject({ name: 'One', phase: 'Pre-purchase', hue: 'iris' });
  });

  it('has the same steps and the same cards in the same order', () => {
    expect(steps.map(({ name, momentOfTruth }) => [name, momentOfTruth])).toEqual([
      ['A', false],
      ['B', true],
    ]);
    expect(titlesIn(after, id('actions'), steps[0]?.id ?? '')).toEqual(['act1', 'act2', 'act3']);
    expect(titlesIn(after, id('images'), steps[1]?.id ?? '')).toEqual(['img']);
  });

  it('has the evidence, tags, personas, files, points of the curve and inner connections of the stage', () => {
    const [first] = steps;
    const evidence = (targetId: string): readonly string[] =>
      list(after, 'evidenceLink', { targetId })
        .map(({ evidenceId }) => evidenceId)
        .sort();
    expect(evidence(copyId)).toEqual([id('e1')]);
    expect(evidence(first?.id ?? '')).toEqual([id('e1')]);
    const [pain] = list(after, 'card', { laneId: id('pains'), stepId: first?.id ?? '' });
    expect(evidence(pain?.id ?? '')).toEqual([id('e1'), id('e2')].sort());
    expect(list(after, 'tagLink', { targetId: pain?.id ?? '' })).toHaveLength(1);
    expect(list(after, 'personaLink', { targetId: pain?.id ?? '' })).toHaveLength(1);
    const [picture] = list(after, 'card', { laneId: id('images'), stepId: steps[1]?.id ?? '' });
    expect(list(after, 'attachment', { ownerId: picture?.id ?? '' })).toMatchObject([
      { name: 'picture.png' },
    ]);
    expect(
      steps.flatMap((step) => list(after, 'emotionPoint', { stepId: step.id })).map(({ value }) => value),
    ).toEqual(expect.arrayContaining([1, 0.5, -1.5]));
    expect(list(after, 'connection').length).toBe(list(before, 'connection').length + 2);
  });

  it('leaves comments with what they were written on, and everything else as it was', () => {
    expect(list(after, 'comment')).toEqual(list(before, 'comment'));
    expect(changes.every((change) => change.before === null)).toBe(true);
    expect(problemsOf(after)).toEqual([]);
    expect(plain(applyChanges(after, invert(changes)))).toEqual(plain(before));
  });
});

it('a duplicated step stands after it, and its cards end with it', () => {
  const { after, copyId, id } = duplicated(
    (names) => ({ command: 'duplicate-step', input: { stepId: names('a') } }),
    (names) => ({ command: 'edit-cards', input: { cardIds: [names('act1')], fields: { span: 3 } } }),
  );
  expect(list(after, 'step', { stageId: id('s1') }).map((step) => step.id)).toEqual([
    id('a'),
    copyId,
    id('b'),
  ]);
  expect(
    list(after, 'card', { laneId: id('actions'), stepId: copyId }).map(({ title, span }) => [title, span]),
  ).toEqual([
    ['act1', 1],
    ['act2', 1],
    ['act3', 1],
  ]); // prettier-ignore
  expect(problemsOf(after)).toEqual([]);
});

it('a duplicated lane stands below it with its looks and all its cards, and draws no second curve', () => {
  const { before, after, copyId, id } = duplicated(
    (names) => ({ command: 'duplicate-lane', input: { laneId: names('actions') } }),
    (names) => ({
      command: 'edit-lane',
      input: { laneId: names('actions'), hue: 'rose', height: 200, name: 'What they do' },
    }),
  );
  const lanes = list(after, 'lane', { mapId: id('map') });
  expect(lanes.slice(0, 2).map((lane) => lane.id)).toEqual([id('actions'), copyId]);
  expect(lanes[1]).toMatchObject({ name: 'What they do', hue: 'rose', height: 200, kind: 'actions' });
  expect(titlesIn(after, copyId, id('c'))).toEqual(['act5']);
  expect(list(after, 'emotionPoint')).toEqual(list(before, 'emotionPoint'));
  expect(problemsOf(after)).toEqual([]);
});

it('a duplicated map holds everything but comments, under a name that tells it apart', () => {
  const { before, after, copyId, id } = duplicated((names) => ({
    command: 'duplicate-map',
    input: { mapId: names('map'), state: 'future' },
  }));
  expect(list(after, 'map').map((map) => map.id)).toEqual([id('map'), copyId, id('other')]);
  expect(get(after, 'map', copyId)).toMatchObject({ name: 'Map (copy)', state: 'future' });
  const count = (records: ProjectRecords, mapId: string) => ({
    stages: list(records, 'stage', { mapId }).length,
    steps: list(records, 'step', { mapId }).length,
    lanes: list(records, 'lane', { mapId }).map(({ kind }) => kind),
    cards: list(records, 'card', { mapId })
      .map(({ title }) => title)
      .sort(), // prettier-ignore
    connections: list(records, 'connection', { mapId }).length,
    points: list(records, 'emotionPoint', { mapId }).length,
    personas: list(records, 'personaLink', { targetId: mapId }).map(({ personaId }) => personaId),
  });
  expect(count(after, copyId)).toEqual(count(before, id('map')));
  expect(count(after, id('map'))).toEqual(count(before, id('map')));
  expect(list(after, 'comment')).toEqual(list(before, 'comment'));
  expect(problemsOf(after)).toEqual([]);
});

describe('what a copy was copied from', () => {
  const from = (records: ProjectRecords, kind: 'stage' | 'step' | 'lane' | 'card', where: object) =>
    list(records, kind, where).map(({ originId }) => originId);

  it('is said by the map and everything on it', () => {
    const { after, copyId, id } = duplicated((names) => ({
      command: 'duplicate-map',
      input: { mapId: names('map') },
    }));
    expect(get(after, 'map', copyId).originId).toBe(id('map'));
    for (const kind of ['stage', 'step', 'lane', 'card'] as const)
      expect(from(after, kind, { mapId: copyId }).toSorted()).toEqual(
        list(after, kind, { mapId: id('map') })
          .map((record) => record.id)
          .toSorted(),
      );
  });

  it('is the record itself, and not what that was copied from', () => {
    const { after, copyId, id } = duplicated(
      (names) => ({ command: 'duplicate-lane', input: { laneId: names('pains') } }),
      (names) => ({ command: 'duplicate-cards', input: { cardIds: [names('pain')] } }),
    );
    expect(get(after, 'lane', copyId).originId).toBe(id('pains'));
    const pains = list(after, 'card', { laneId: id('pains') });
    expect(pains.map(({ originId }) => originId).filter((one) => one !== null)).toEqual([id('pain')]);
    expect(from(after, 'card', { laneId: copyId })).toEqual(pains.map((card) => card.id));
  });

  it('is nothing of a stage or step that was split off, even of a copy', () => {
    const { after, copyId } = duplicated((names) => ({
      command: 'duplicate-stage',
      input: { stageId: names('s1') },
    }));
    const [, second] = list(after, 'step', { stageId: copyId });
    const split = run(
      after,
      { command: 'split-stage', input: { stepId: second!.id } },
      { command: 'split-step', input: { stepId: second!.id } },
    ).records;
    const made = [...list(split, 'stage', {}), ...list(split, 'step', {})].filter(({ name }) =>
      / 2$/.test(name),
    );
    expect(made.map(({ originId }) => originId)).toEqual([null, null]);
  });
});
