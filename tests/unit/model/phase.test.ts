import { describe, expect, it } from 'vitest';
import { phaseAfterMove, phaseName, phaseOf, phasesOf } from '../../../src/shared/model/phase.ts';

/** Stages a, b, c ... of phases said in words; '-' is none. */
const stagesIn = (words: string) =>
  words
    .split(' ')
    .map((word, index) => ({ id: String.fromCodePoint(97 + index), phase: word.replace('-', '') }));

describe('the phases of a map', () => {
  it.each([
    ['-', []],
    ['P', ['P:a']],
    ['P P Q', ['P:ab', 'Q:c']],
    ['- P P - P Q -', ['P:bc', 'P:e', 'Q:f']],
  ])('are neighbouring stages that name the same: %s', (words, expected) => {
    const said = phasesOf(stagesIn(words)).map(
      ({ name, stages }) => `${name}:${stages.map(({ id }) => id).join('')}`,
    );
    expect(said).toEqual(expected);
  });

  it('are found by one of their stages', () => {
    const stages = stagesIn('P P - P');
    expect(phaseOf(stages, 'b')?.stages.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(phaseOf(stages, 'd')?.stages.map(({ id }) => id)).toEqual(['d']);
    expect(phaseOf(stages, 'c')).toBeUndefined();
  });

  it('have names without space around them', () => {
    expect(phaseName.parse(' Before\t')).toBe('Before');
    expect(phaseName.parse(' \n ')).toBe('');
  });
});

describe('a stage that goes to another place', () => {
  it.each([
    ['joins the phase in whose middle it is put', 'P P Q Q', 'a', 'd', 'P Q Q Q'],
    ['joins it from no phase too', 'P P -', 'c', 'b', 'P P P'],
    ['stays in its phase at its edge', 'P P Q', 'a', 'c', 'P P Q'],
    ['leaves its phase behind for the one it is put after', 'P P Q R', 'a', 'd', 'P Q Q R'],
    ['leaves it for the first of the map', 'P Q Q', 'c', 'a', 'P P Q'],
    ['leaves it for none', 'P P - -', 'a', null, 'P - - -'],
    ['keeps to no phase at an edge', '- P Q', 'a', 'c', 'P - Q'],
    ['takes along the phase that is its alone', 'P P Q', 'c', 'a', 'Q P P'],
    ['passes through another with it', 'P P Q', 'c', 'b', 'P Q P'],
  ])('%s', (_, words, moved, before, expected) => {
    const stages = stagesIn(words);
    const stage = stages.find(({ id }) => id === moved)!;
    const others = stages.filter((other) => other !== stage);
    const at = before === null ? others.length : others.findIndex(({ id }) => id === before);
    const after = others.toSpliced(at, 0, { id: moved, phase: phaseAfterMove(stages, stage, before) });
    expect(after.map(({ phase }) => phase || '-').join(' ')).toBe(expected);
  });
});
