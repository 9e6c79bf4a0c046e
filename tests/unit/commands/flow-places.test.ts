import { describe, expect, it } from 'vitest';
import { copyCards } from '../../../src/shared/clipboard/copied-cards.ts';
import { copyStructure } from '../../../src/shared/clipboard/copied-structure.ts';
import type { CommandCall, CommandInput } from '../../../src/shared/commands/registry.ts';
import { emptyCardFields } from '../../../src/shared/model/card.ts';
import { flowPlaceOf, MAX_FLOW_PLACE } from '../../../src/shared/model/flow-place.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createMemoryTx } from '../../../src/shared/commands/kernel/memory-tx.ts';
import { listIn } from '../../../src/shared/commands/kernel/tx.ts';
import { AUTHOR, get, list, NO_ID, NOW, refusal, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

/** `act4` is at (320, -40). */
const { records, id } = createSmallProject();

const place = (...places: CommandInput<'place-in-flow'>['places']): CommandCall => ({
  command: 'place-in-flow',
  input: { places },
});
const layOut = (map: string): CommandCall => ({ command: 'lay-out-flow', input: { mapId: id(map) } });

/** The places in the flow of the cards of a map, by the cards' titles. */
const placesOn = (after: ProjectRecords, mapId: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    list(after, 'card', { mapId }).flatMap((card) => {
      const own = flowPlaceOf(card);
      return own ? [[card.title, own]] : [];
    }),
  );
const places = (after: ProjectRecords) => placesOn(after, id('map'));

describe('a card put somewhere in the flow', () => {
  it('stays there, in whole px, the others where they are', () => {
    const { records: after, value } = run(
      records,
      place({ cardId: id('act1'), x: 10.5, y: -7.6 }, { cardId: id('pain'), x: MAX_FLOW_PLACE, y: 0 }),
    );
    expect(places(after)).toEqual({
      act1: { x: 11, y: -8 },
      act4: { x: 320, y: -40 },
      pain: { x: MAX_FLOW_PLACE, y: 0 },
    });
    expect(value.ids).toEqual([id('act1'), id('pain')]);
  });

  it('has no zero below zero, which a file would not give back', () => {
    const { records: after } = run(records, place({ cardId: id('act1'), x: -0.2, y: -0 }));
    expect(Object.is(get(after, 'card', id('act1')).flowX, 0)).toBe(true);
    expect(Object.is(get(after, 'card', id('act1')).flowY, 0)).toBe(true);
  });

  it('is where it was put last, and nothing changes where it is there already', () => {
    const twice = run(
      records,
      place({ cardId: id('act4'), x: 1, y: 1 }, { cardId: id('act4'), x: 320.2, y: -40.1 }),
    );
    expect(twice.changes).toEqual([]);
    expect(twice.value.ids).toEqual([id('act4')]);
  });

  it.each([
    { x: MAX_FLOW_PLACE + 1, y: 0 },
    { x: 0, y: -MAX_FLOW_PLACE - 1 },
    { x: Number.NaN, y: 0 },
    { x: Number.POSITIVE_INFINITY, y: 0 },
    { x: null, y: 0 },
    { x: 0 },
  ])('is nowhere beyond the flow: %j', (where) => {
    const input = { places: [{ cardId: id('act1'), ...where }] };
    expect(refusal(records, { command: 'place-in-flow', input }).code).toBe('bad-input');
  });

  it('is one at least', () => {
    expect(refusal(records, place()).code).toBe('bad-input');
  });

  it('is refused with all others where one is not there, or on another map', () => {
    const here = { cardId: id('act1'), x: 0, y: 0 };
    const gone = refusal(records, place(here, { ...here, cardId: NO_ID }));
    expect(gone.code).toBe('card-not-found');
    expect(gone.message).toBe(`There is no card with the id ${NO_ID}. It may have been removed.`);
    expect(refusal(records, place(here, { ...here, cardId: id('oact') })).code).toBe('other-map');
  });

  it('keeps its place when it is moved, when its step is split and when steps are merged', () => {
    const own = { act4: { x: 320, y: -40 } };
    const move: CommandCall = {
      command: 'move-cards',
      input: { cardIds: [id('act4')], toLaneId: id('pains'), toStepId: id('a') },
    };
    const split: CommandCall = {
      command: 'split-step',
      input: { stepId: id('b'), cardIds: [id('act4')] },
    };
    expect(places(run(records, move).records)).toEqual(own);
    expect(places(run(records, split).records)).toEqual(own);
    expect(places(run(records, { command: 'merge-steps', input: { stepId: id('a') } }).records)).toEqual(own);
  });

  it.each<[string, CommandCall]>([
    [
      'added',
      { command: 'add-card', input: { laneId: id('pains'), stepId: id('a'), flowX: 1, flowY: 1 } as never },
    ],
    [
      'added with others',
      {
        command: 'add-cards',
        input: { cards: [{ laneId: id('pains'), stepId: id('a'), flowX: 1, flowY: 1 } as never] },
      },
    ],
    ['edited', { command: 'edit-cards', input: { cardIds: [id('pain')], fields: { flowX: 1 } as never } }],
  ])('gets its place by the one command, not when it is %s', (_, call) => {
    expect(refusal(records, call).code).toBe('bad-input');
  });

  it('is never brought with half a place', () => {
    const half = {
      ...emptyCardFields,
      flowX: 3,
      id: id('half'),
      laneId: id('pains'),
      stepId: id('a'),
      order: 'a0',
      kind: 'pain-point',
    } as const;
    const call: CommandCall = { command: 'add-structure', input: { mapId: id('map'), cards: [half] } };
    expect(refusal(records, call).code).toBe('bad-input');
  });
});

describe('laying out the flow again', () => {
  it('lets go of all places on the map, and of none on another', () => {
    const placed = run(records, place({ cardId: id('oact'), x: 5, y: 6 })).records;
    const { records: after, value } = run(placed, layOut('map'));
    expect(places(after)).toEqual({});
    expect(placesOn(after, id('other'))).toEqual({ oact: { x: 5, y: 6 } });
    expect(value.ids).toEqual([id('act4')]);
  });

  it('changes nothing where nobody has moved a card', () => {
    expect(run(records, layOut('other')).changes).toEqual([]);
  });
});

describe('a copy', () => {
  it.each<CommandCall>([
    { command: 'duplicate-cards', input: { cardIds: [id('act4')] } },
    { command: 'duplicate-step', input: { stepId: id('b') } },
    { command: 'duplicate-stage', input: { stageId: id('s1') } },
    { command: 'duplicate-lane', input: { laneId: id('actions') } },
  ])('does not lie on its original in the flow: $command', (call) => {
    const { records: after } = run(records, call);
    const copies = list(after, 'card', { mapId: id('map') }).filter(({ title }) => title === 'act4');
    expect(copies.map((card) => [card.id === id('act4'), flowPlaceOf(card)]).sort()).toEqual([
      [false, null],
      [true, { x: 320, y: -40 }],
    ]);
  });

  it('of a whole map has its cards where the map has them', () => {
    const { records: after, value } = run(records, { command: 'duplicate-map', input: { mapId: id('map') } });
    expect(placesOn(after, value.id ?? '')).toEqual({ act4: { x: 320, y: -40 } });
  });

  it('on the clipboard has no place', () => {
    const grid = { laneIds: [id('actions')], stepIds: [id('b')] };
    const [card] = copyCards(records, grid, [id('act4')])?.cards ?? [];
    expect(card?.title).toBe('act4');
    expect(Object.keys(card ?? {})).not.toContain('flowX');
    const tx = createMemoryTx(records, { now: NOW, author: AUTHOR });
    for (const root of [
      { kind: 'step', id: id('b') },
      { kind: 'lane', id: id('actions') },
    ] as const) {
      const copied = copyStructure(records, listIn(tx), root)?.piece.cards ?? [];
      expect(copied.map(({ title }) => title)).toContain('act4');
      for (const one of copied) expect(flowPlaceOf(one)).toBeNull();
    }
  });
});
