import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { invert } from '../../../src/shared/changes/invert.ts';
import { bandOf, edgeNear, phaseEdges, phasesOf } from '../../../src/shared/model/phase.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { applyChanges } from '../../helpers/apply-changes.ts';
import { problemsOf } from '../../helpers/invariants.ts';
import { list, plain, refusal, run, startRecords, testId, tryCall } from '../../helpers/records.ts';

const mapId = testId(1);
const stageId = (number: number): string => testId(100 + number);

/** A map whose stages are in these phases; '-' is none. */
function stagesIn(words: string): ProjectRecords {
  const stages = words.split(' ').map((word, index) => ({
    id: stageId(index),
    name: `Stage ${index}`,
    phase: word.replace('-', ''),
    hue: 'iris' as const,
    steps: [{ id: testId(200 + index), name: 'Step' }],
  }));
  return run(startRecords(), {
    command: 'add-map',
    input: { id: mapId, name: 'Map', stages, lanes: [{ kind: 'actions' }] },
  }).records;
}

const stagesOf = (records: ProjectRecords) => list(records, 'stage', { mapId });
const phases = (records: ProjectRecords): string =>
  stagesOf(records)
    .map(({ phase }) => phase.replaceAll(' ', '_') || '-')
    .join(' ');

/** What is left of the phases after a command. */
const after = (words: string, call: CommandCall): string => phases(run(stagesIn(words), call).records);
const edge = (from: number | null, to: number | null): CommandCall => ({
  command: 'move-phase-edge',
  input: {
    mapId,
    beforeStageId: from === null ? null : stageId(from),
    toBeforeStageId: to === null ? null : stageId(to),
  },
});

describe('a phase', () => {
  it.each([
    ['is named as a whole', 'P P Q P', 'N N Q P', 1],
    ['begins over all neighbouring stages that have none', 'P - - Q -', 'P N N Q -', 2],
    ['becomes one with a neighbour of the same name', 'P N', 'N N', 0],
  ])('%s: %s', (_, words, expected, index) => {
    expect(after(words, { command: 'name-phase', input: { stageId: stageId(index), name: ' N ' } })).toBe(
      expected,
    );
  });

  it('keeps its name rather than having none', () => {
    const call = { command: 'name-phase', input: { stageId: stageId(0), name: '  ' } } as const;
    expect(refusal(stagesIn('P P'), call).code).toBe('empty-name');
  });

  it.each([
    ['in the middle of another', 'P P P Q', 'P N N Q', 1],
    ['where there is none', '- - - Q', '- N N Q', 1],
    ['on a map without any', '- - -', 'N N N', 0],
  ])('starts %s: %s', (_, words, expected, index) => {
    expect(after(words, { command: 'start-phase', input: { stageId: stageId(index), name: 'N' } })).toBe(
      expected,
    );
  });

  it('has a name of its own from the start', () => {
    const one = run(stagesIn('P P P'), { command: 'start-phase', input: { stageId: stageId(1) } }).records;
    const two = run(one, { command: 'start-phase', input: { stageId: stageId(2) } }).records;
    expect(phases(two)).toBe('P New_phase New_phase_2');
  });

  it('is removed from all its stages, which stay', () => {
    expect(after('P P Q P', { command: 'remove-phase', input: { stageId: stageId(1) } })).toBe('- - Q P');
    expect(refusal(stagesIn('P -'), { command: 'remove-phase', input: { stageId: stageId(1) } }).code).toBe(
      'no-phase',
    );
  });

  it('is joined with the one right before it', () => {
    expect(after('P Q Q R', { command: 'join-phases', input: { stageId: stageId(2) } })).toBe('P P P R');
    expect(after('P - - R', { command: 'join-phases', input: { stageId: stageId(2) } })).toBe('P P P R');
    for (const words of ['- Q', 'P']) {
      const call = { command: 'join-phases', input: { stageId: stageId(words === 'P' ? 0 : 1) } } as const;
      expect(refusal(stagesIn(words), call).code).toBe('no-phase-before');
    }
  });
});

describe('the end of a phase', () => {
  it.each([
    ['goes into the phase after it', 'P P Q Q', 2, 3, 'P P P Q'],
    ['goes back for the phase after it', 'P P Q Q', 2, 1, 'P Q Q Q'],
    ['leaves stages without a phase at the start', 'P P Q', 0, 1, '- P Q'],
    ['leaves stages without a phase at the end', 'P Q Q', null, 2, 'P Q -'],
    ['takes in stages that have none', 'P - - Q', 1, 2, 'P P - Q'],
    ['closes a gap', 'P - - Q', 1, 3, 'P P P Q'],
    ['goes as far as the phase beside it, which is gone then', 'P Q Q R', 1, 3, 'P P P R'],
  ] as const)('%s: %s', (_, words, from, to, expected) => {
    expect(after(words, edge(from, to))).toBe(expected);
  });

  it('stays within the phase beside it, and is somewhere', () => {
    expect(refusal(stagesIn('P Q R'), edge(1, null)).code).toBe('beyond-next');
    expect(refusal(stagesIn('P P Q'), edge(1, 2)).code).toBe('no-edge');
  });

  it('leaves every phase a stage where a person moves it, and a gap none', () => {
    const near = (words: string, at: number, asked: number): number => {
      const found = phaseEdges(stagesOf(stagesIn(words))).find((one) => one.at === at);
      if (!found) throw new Error(`No phase begins or ends at ${at}`);
      return edgeNear(found, asked);
    };
    expect([near('P P Q Q', 2, 0), near('P P Q Q', 2, 4)]).toEqual([1, 3]);
    expect([near('- - Q Q', 2, -1), near('- - Q Q', 2, 4)]).toEqual([0, 3]);
    expect([near('P P -', 2, 9), near('P P', 2, 0), near('P P', 0, 5)]).toEqual([3, 1, 1]);
  });
});

describe('whatever happens to the stages and phases of a map', () => {
  const kinds = [
    'add',
    'move',
    'remove',
    'split',
    'merge',
    'duplicate',
    'name',
    'start',
    'unname',
    'join',
    'edge',
    'undo',
  ] as const;
  const names = ['Before', 'After', ' Before ', ''];
  const acts = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(99), fc.nat(99)), {
    minLength: 1,
    maxLength: 30,
  });

  function callOf(
    records: ProjectRecords,
    kind: (typeof kinds)[number],
    a: number,
    b: number,
  ): CommandCall | null {
    const stages = stagesOf(records);
    const one = stages[a % stages.length]?.id ?? '';
    const place = stages[b % (stages.length + 1)]?.id ?? null;
    const name = names[b % names.length] ?? '';
    switch (kind) {
      case 'add':
        return { command: 'add-stage', input: { mapId, beforeStageId: place } };
      case 'move':
        return { command: 'move-stage', input: { stageId: one, beforeStageId: place } };
      case 'remove':
        return { command: 'remove-stage', input: { stageId: one, cardsToStepId: null } };
      case 'split': {
        const steps = list(records, 'step', { mapId });
        return { command: 'split-stage', input: { stepId: steps[a % steps.length]?.id ?? '' } };
      }
      case 'merge':
        return { command: 'merge-stages', input: { stageId: one } };
      case 'duplicate':
        return { command: 'duplicate-stage', input: { stageId: one } };
      case 'name':
        return { command: 'name-phase', input: { stageId: one, name } };
      case 'start':
        return { command: 'start-phase', input: { stageId: one, ...(b % 2 === 0 ? {} : { name }) } };
      case 'unname':
        return { command: 'remove-phase', input: { stageId: one } };
      case 'join':
        return { command: 'join-phases', input: { stageId: one } };
      case 'edge':
        return edgeCall(records, a, b);
      case 'undo':
        return null;
    }
  }
  function edgeCall(records: ProjectRecords, a: number, b: number): CommandCall {
    const stages = stagesOf(records);
    const edges = phaseEdges(stages);
    const found = edges[a % Math.max(1, edges.length)];
    const to = found ? edgeNear(found, b % (stages.length + 1)) : 0;
    return {
      command: 'move-phase-edge',
      input: {
        mapId,
        beforeStageId: stages[found?.at ?? 0]?.id ?? null,
        toBeforeStageId: stages[to]?.id ?? null,
      },
    };
  }

  it.each([1, 2, 3])(
    'its phases are names over neighbouring stages, and every step is taken back exactly (seed %d)',
    (seed) => {
      fc.assert(
        fc.property(acts, (drawn) => {
          let records = stagesIn('P P Q - R');
          const done: { readonly before: ProjectRecords; readonly undo: () => ProjectRecords }[] = [];
          for (const [kind, a, b] of drawn) {
            const call = callOf(records, kind, a, b);
            if (call === null) {
              const last = done.pop();
              if (!last) continue;
              records = last.undo();
              expect(plain(records)).toEqual(plain(last.before));
              continue;
            }
            const before = records;
            const outcome = tryCall(before, call);
            if (!outcome.ok) continue;
            records = outcome.records;
            const [now, { changes }] = [records, outcome];
            done.push({ before, undo: () => applyChanges(now, invert(changes)) });
            expect(problemsOf(records)).toEqual([]);
            const stages = stagesOf(records);
            const band = bandOf(stages);
            expect(band.flatMap((part) => part.stages)).toEqual(stages);
            expect(
              band.every((part, index) => part.stages.length > 0 && part.name !== band[index - 1]?.name),
            ).toBe(true);
            expect(phasesOf(stages).every(({ name }) => name === name.trim() && name !== '')).toBe(true);
            // A person's drag never takes a phase away.
            if (kind === 'edge') {
              const namesOf = (of: ProjectRecords) => new Set(phasesOf(stagesOf(of)).map(({ name }) => name));
              expect(namesOf(records)).toEqual(namesOf(before));
            }
          }
        }),
        { seed, numRuns: 60 },
      );
    },
  );
});
