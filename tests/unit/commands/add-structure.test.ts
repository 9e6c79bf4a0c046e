import { describe, expect, it } from 'vitest';
import { emptyCardFields } from '../../../src/shared/model/card.ts';
import type { Names } from '../../../src/shared/sample/names.ts';
import { list, refusal, run, tryCall } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const step = (id: Names, stage = 's1') => ({
  id: id('x'),
  stageId: id(stage),
  order: 'zz',
  name: 'X',
  momentOfTruth: false,
  width: null,
});
const card = (id: Names, lane = 'pains', at = 'x') => ({
  ...emptyCardFields,
  id: id('xc'),
  laneId: id(lane),
  stepId: id(at),
  order: 'whatever',
  kind: 'note' as const,
});

describe('structure that is added', () => {
  it('goes where it was told, and cards take the kind of their lane', () => {
    const { records, id } = createSmallProject();
    const ran = run(records, {
      command: 'add-structure',
      input: { mapId: id('map'), steps: [step(id)], cards: [card(id)], beforeStepId: id('b') },
    });
    expect(list(ran.records, 'step', { stageId: id('s1') }).map((one) => one.id)).toEqual([
      id('a'),
      id('x'),
      id('b'),
    ]);
    expect(ran.records.card.get(id('xc'))?.kind).toBe('pain-point');
    expect(ran.value.ids).toEqual([id('x')]);
  });

  const link = { targetKind: 'card', stance: 'supports' } as const;
  const wrong: Readonly<Record<string, readonly [string, (id: Names) => object]>> = {
    'is empty': ['nothing-to-add', () => ({})],
    'has an id that is taken': ['id-taken', (id) => ({ steps: [{ ...step(id), id: id('a') }] })],
    'has a step of another map’s stage': ['stage-not-found', (id) => ({ steps: [step(id, 'os')] })],
    'has a stage without steps': [
      'no-steps',
      (id) => ({ stages: [{ id: id('xs'), order: 'a0', name: 'X', phase: 'Purchase', hue: 'iris' }] }),
    ],
    'stands before a step of another stage': [
      'other-stage',
      (id) => ({ steps: [step(id)], beforeStepId: id('c') }),
    ],
    'stands before a lane of another map': [
      'other-map',
      (id) => ({ steps: [step(id)], beforeLaneId: id('oactions') }),
    ],
    'has a card of another map’s lane': [
      'other-map',
      (id) => ({ steps: [step(id)], cards: [card(id, 'oactions')] }),
    ],
    'has a card in a lane that holds none': [
      'no-cards-here',
      (id) => ({ steps: [step(id)], cards: [card(id, 'emotion')] }),
    ],
    'has a card that opens its own map': [
      'own-map',
      (id) => ({ steps: [step(id)], cards: [{ ...card(id), linkedMapId: id('map') }] }),
    ],
    'has a card with two frequencies': [
      'two-frequencies',
      (id) => ({ steps: [step(id)], cards: [{ ...card(id), frequencyShare: 0.5, frequencyRating: 2 }] }),
    ],
    'has a connection to a card that is there already': [
      'bad-connection',
      (id) => ({
        steps: [step(id)],
        cards: [card(id)],
        connections: [{ fromCardId: id('xc'), toCardId: id('act1'), kind: 'flow', label: '', share: null }],
      }),
    ],
    'has a second point for a persona at a step': [
      'bad-emotion',
      (id) => ({
        steps: [step(id)],
        emotionPoints: [{ stepId: id('a'), personaId: id('p1'), value: 0, source: 'judged' }],
      }),
    ],
    'links evidence that is not there': [
      'evidence-not-found',
      (id) => ({
        cards: [card(id, 'pains', 'a')],
        evidenceLinks: [{ ...link, evidenceId: id('nothing'), targetId: id('xc') }],
      }),
    ],
    'links evidence to a card that is there already': [
      'bad-link',
      (id) => ({
        cards: [card(id, 'pains', 'a')],
        evidenceLinks: [{ ...link, evidenceId: id('e1'), targetId: id('act1') }],
      }),
    ],
    'gives a file to a persona': [
      'bad-link',
      (id) => ({
        cards: [card(id, 'pains', 'a')],
        attachments: [
          {
            ownerKind: 'persona',
            ownerId: id('p1'),
            order: 'a0',
            sha256: 'a'.repeat(64),
            name: 'x.png',
            mediaType: 'image/png',
            size: 1,
          },
        ],
      }),
    ],
  };
  it.each(Object.entries(wrong))('is refused where it %s', (_name, [code, make]) => {
    const { records, id } = createSmallProject();
    const call = { command: 'add-structure', input: { mapId: id('map'), ...make(id) } };
    expect(refusal(records, call).code).toBe(code);
    expect(tryCall(records, call).ok).toBe(false);
  });
});
