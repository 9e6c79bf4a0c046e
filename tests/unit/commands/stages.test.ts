import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../helpers/invariants.ts';
import { get, list, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const stageNames = (after: typeof records): readonly string[] =>
  list(after, 'stage', { mapId: id('map') }).map((stage) => stage.name);

describe('add-stage', () => {
  it('comes with a step, last on its map, in the phase of the stage before it', () => {
    const { records: after, value } = run(records, { command: 'add-stage', input: { mapId: id('map') } });
    expect(stageNames(after)).toEqual(['One', 'Two', 'New stage']);
    expect(get(after, 'stage', value.id ?? '').phase).toBe('Purchase');
    expect(list(after, 'step', { stageId: value.id ?? '' })).toMatchObject([
      { name: 'Step 1', mapId: id('map'), momentOfTruth: false },
    ]);
  });

  it('takes the phase of the stage it follows when it is placed in the middle', () => {
    const { records: after, value } = run(records, {
      command: 'add-stage',
      input: { mapId: id('map'), name: 'Between', beforeStageId: id('s2') },
    });
    expect(stageNames(after)).toEqual(['One', 'Between', 'Two']);
    expect(get(after, 'stage', value.id ?? '').phase).toBe('Pre-purchase');
  });

  it('takes the phase of the first stage when it becomes the first', () => {
    const { records: after, value } = run(records, {
      command: 'add-stage',
      input: { mapId: id('map'), name: 'Zero', beforeStageId: id('s1') },
    });
    expect(stageNames(after)).toEqual(['Zero', 'One', 'Two']);
    expect(get(after, 'stage', value.id ?? '').phase).toBe('Pre-purchase');
  });

  it('takes the phase and hue that are given', () => {
    const { records: after, value } = run(records, {
      command: 'add-stage',
      input: { mapId: id('map'), phase: 'Post-purchase', hue: 'rose' },
    });
    expect(get(after, 'stage', value.id ?? '')).toMatchObject({ phase: 'Post-purchase', hue: 'rose' });
  });

  it('refuses a place before a stage of another map', () => {
    const input = { mapId: id('map'), beforeStageId: id('os') };
    expect(refusal(records, { command: 'add-stage', input }).code).toBe('other-map');
  });
});

describe('the phases of stages', () => {
  const phases = (after: typeof records): readonly string[] =>
    list(after, 'stage', { mapId: id('map') }).map(({ name, phase }) => `${name} ${phase}`.trim());

  it('follow a stage that goes to another place', () => {
    const { records: after } = run(
      records,
      { command: 'add-stage', input: { mapId: id('map'), name: 'Three' } },
      { command: 'move-stage', input: { stageId: id('s1'), beforeStageId: null } },
    );
    expect(phases(after)).toEqual(['Two Purchase', 'Three Purchase', 'One Pre-purchase']);
    const { records: joined } = run(
      after,
      {
        command: 'edit-stage',
        input: { stageId: id('s1'), phase: '' },
      },
      {
        command: 'move-stage',
        input: { stageId: id('s1'), beforeStageId: list(after, 'stage', { mapId: id('map') })[1]!.id },
      },
    );
    expect(phases(joined)).toEqual(['Two Purchase', 'One Purchase', 'Three Purchase']);
  });

  it('take in what is pasted into their middle, and let it be at their edge', () => {
    const paste = (beforeStageId: string | null) => ({
      command: 'add-structure' as const,
      input: {
        mapId: id('map'),
        beforeStageId,
        stages: [{ id: id('new'), order: 'a0', name: 'New', phase: ' Elsewhere ', hue: 'iris' as const }],
        steps: [
          {
            id: id('newstep'),
            stageId: id('new'),
            order: 'a0',
            name: 'N',
            momentOfTruth: false,
            width: null,
          },
        ],
      },
    });
    const one = { command: 'edit-stage', input: { stageId: id('s1'), phase: 'Purchase' } } as const;
    expect(phases(run(records, one, paste(id('s2'))).records)).toEqual([
      'One Purchase',
      'New Purchase',
      'Two Purchase',
    ]);
    expect(phases(run(records, paste(id('s2'))).records)).toEqual([
      'One Pre-purchase',
      'New Elsewhere',
      'Two Purchase',
    ]);
  });

  it('are none on a map that begins blank', () => {
    const { records: after, value } = run(records, { command: 'add-map', input: { template: 'blank' } });
    expect(list(after, 'stage', { mapId: value.id ?? '' }).map(({ phase }) => phase)).toEqual(['']);
  });
});

describe('edit-stage', () => {
  it('renames, recolours and moves to another phase', () => {
    const input = { stageId: id('s1'), name: 'First', hue: 'green', phase: 'Purchase' } as const;
    const { records: after } = run(records, { command: 'edit-stage', input });
    expect(get(after, 'stage', id('s1'))).toMatchObject({ name: 'First', hue: 'green', phase: 'Purchase' });
  });

  it('refuses a colour that no theme knows', () => {
    const input = { stageId: id('s1'), hue: '#ff0000' };
    expect(refusal(records, { command: 'edit-stage', input }).code).toBe('bad-input');
  });
});

describe('move-stage', () => {
  it('puts a stage before another one, or last', () => {
    const first = run(records, {
      command: 'move-stage',
      input: { stageId: id('s2'), beforeStageId: id('s1') },
    });
    expect(stageNames(first.records)).toEqual(['Two', 'One']);
    const last = run(first.records, {
      command: 'move-stage',
      input: { stageId: id('s2'), beforeStageId: null },
    });
    expect(stageNames(last.records)).toEqual(['One', 'Two']);
  });

  it.each([
    ['s1', 's1'],
    ['s1', 's2'],
    ['s2', null],
  ])('changes nothing when %s is put before %s, where it lies', (stage, before) => {
    const input = { stageId: id(stage), beforeStageId: before === null ? null : id(before) };
    expect(run(records, { command: 'move-stage', input }).changes).toEqual([]);
  });

  it('refuses another map', () => {
    const input = { stageId: id('s1'), beforeStageId: id('os') };
    expect(refusal(records, { command: 'move-stage', input }).code).toBe('other-map');
  });
});

describe('remove-stage', () => {
  it('takes its steps, cards, curve points, links and comments with it', () => {
    const { records: after } = run(records, {
      command: 'remove-stage',
      input: { stageId: id('s1'), cardsToStepId: null },
    });
    expect(problemsOf(after)).toEqual([]);
    expect(stageNames(after)).toEqual(['Two']);
    expect(list(after, 'card', { mapId: id('map') }).map((card) => card.title)).toEqual(['act5']);
    expect([after.connection.size, after.emotionPoint.size, after.evidenceLink.size]).toEqual([0, 0, 0]);
    expect(list(after, 'comment').map((comment) => comment.text)).toEqual(['on-map', 'on-evidence']);
  });

  it('moves the cards of all its steps to a step of another stage, each in its lane, in order', () => {
    const { records: after } = run(records, {
      command: 'remove-stage',
      input: { stageId: id('s1'), cardsToStepId: id('c') },
    });
    expect(problemsOf(after)).toEqual([]);
    const cell = (lane: string): readonly string[] =>
      list(after, 'card', { laneId: id(lane), stepId: id('c') }).map((card) => card.title);
    expect(cell('actions')).toEqual(['act5', 'act1', 'act2', 'act3', 'act4']);
    expect(cell('pains')).toEqual(['pain']);
    expect(after.connection.size).toBe(2);
    expect(list(after, 'evidenceLink').every((link) => link.targetId === id('pain'))).toBe(true);
  });

  it.each([
    ['a step of its own', 'a'],
    ['a step of another map', 'oa'],
  ])('refuses %s for the cards', (_what, step) => {
    const input = { stageId: id('s1'), cardsToStepId: id(step) };
    expect(refusal(records, { command: 'remove-stage', input }).code).toBe('wrong-step');
  });

  it('refuses to remove the last stage of a map', () => {
    const input = { stageId: id('os'), cardsToStepId: null };
    expect(refusal(records, { command: 'remove-stage', input }).code).toBe('last-stage');
  });

  it('asks what shall happen to the cards', () => {
    expect(refusal(records, { command: 'remove-stage', input: { stageId: id('s1') } }).code).toBe(
      'bad-input',
    );
  });
});
