import { describe, expect, it } from 'vitest';
import { get, list, NO_ID, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

describe('add-cards', () => {
  it('adds many cards in their order, each of its lane’s kind, with its links', () => {
    const { records, id } = createSmallProject();
    const cell = { laneId: id('actions'), stepId: id('a') };
    const { records: after, value } = run(records, {
      command: 'add-cards',
      input: {
        cards: [
          { ...cell, title: 'x', beforeCardId: id('act2') },
          {
            laneId: id('pains'),
            stepId: id('b'),
            title: 'p',
            severity: 3,
            evidence: [{ id: id('e1') }, { id: id('e1') }],
          },
          { ...cell, title: 'y', beforeCardId: id('act2') },
          { ...cell, title: 'z' },
        ],
      },
    });
    expect(list(after, 'card', cell).map(({ title }) => title)).toEqual([
      'act1',
      'x',
      'y',
      'act2',
      'act3',
      'z',
    ]);
    const pain = get(after, 'card', value.ids?.[1] ?? '');
    expect(pain).toMatchObject({ kind: 'pain-point', severity: 3, title: 'p', mapId: id('map') });
    expect(list(after, 'evidenceLink', { targetId: pain.id })).toHaveLength(1);
  });

  it('refuses a place or a link that is not there, two maps, two frequencies and a lane without cards', () => {
    const { records, id } = createSmallProject();
    const good = { laneId: id('actions'), stepId: id('a') };
    const code = (card: object): string =>
      refusal(records, { command: 'add-cards', input: { cards: [good, { ...good, ...card }] } }).code;
    expect(code({ laneId: NO_ID })).toBe('lane-not-found');
    expect(code({ stepId: NO_ID })).toBe('step-not-found');
    expect(code({ beforeCardId: NO_ID })).toBe('card-not-found');
    expect(code({ evidence: [{ id: NO_ID }] })).toBe('evidence-not-found');
    expect(code({ tagIds: [NO_ID] })).toBe('tag-not-found');
    expect(code({ personaIds: [NO_ID] })).toBe('persona-not-found');
    expect(code({ stepId: id('oa') })).toBe('other-map');
    expect(code({ laneId: id('emotion') })).toBe('no-cards-here');
    expect(code({ frequencyShare: 0.5, frequencyRating: 2 })).toBe('two-frequencies');
    expect(code({ id: id('act1') })).toBe('id-taken');
  });
});
