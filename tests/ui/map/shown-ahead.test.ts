import { describe, expect, test } from 'vitest';
import { type Ahead, callsOfText, shownRecords } from '../../../src/renderer/map/open/shown-ahead.ts';
import type { MapDraft } from '../../../src/renderer/session/drafts.ts';
import { snapEmotion } from '../../../src/renderer/map/open/emotion-place.ts';
import { landingOf } from '../../../src/renderer/map/gestures/drag-header.ts';
import { testId } from '../../helpers/records.ts';
import { createSmallMap, mapOf } from './small-map.ts';

const small = createSmallMap();
const { id, records, layout } = small;
const nothing: Ahead = { emotion: null, edge: null, sent: [] };
const titlesIn = (text: MapDraft | null, ahead: Ahead, lane: string, step: string): readonly string[] => {
  const shown = shownRecords(records, text, ahead);
  const { layout: drawn } = mapOf(small, shown);
  return (drawn.cells.get(`${id(lane)}:${id(step)}`) ?? []).map(
    (cardId) => shown.card.get(cardId)?.title ?? '',
  );
};

describe('what is typed is shown before it is written', () => {
  const place = { laneId: id('actions'), stepId: id('a'), beforeCardId: id('act2') };

  test('a new card lies where it will lie, and the records stay as they are', () => {
    const text = { kind: 'card', id: testId(9001), place, title: 'Typed', body: '' } as const;
    expect(titlesIn(text, nothing, 'actions', 'a')).toEqual(['act1', 'Typed', 'act2', 'act3']);
    expect(records.card.has(testId(9001))).toBe(false);
  });

  test('a command on its way counts as done, and no longer once the records hold it', () => {
    const call = { command: 'add-card', input: { id: testId(9002), ...place, title: 'Sent' } } as const;
    expect(titlesIn(null, { ...nothing, sent: [call] }, 'actions', 'a')).toEqual([
      'act1',
      'Sent',
      'act2',
      'act3',
    ]);
    const held = shownRecords(records, null, { ...nothing, sent: [call] });
    expect(shownRecords(held, null, { ...nothing, sent: [call] })).toBe(held);
  });

  test('a face being dragged moves its curve', () => {
    const personaId = [...records.persona.keys()][0]!;
    const emotion = { stepId: id('c'), personaId, value: -1.5 };
    const shown = shownRecords(records, null, { ...nothing, emotion });
    expect([...shown.emotionPoint.values()].find((point) => point.stepId === id('c'))?.value).toBe(-1.5);
  });

  test('a text that was not changed writes nothing, nor does an empty name', () => {
    const card = records.card.get(id('act1'))!;
    const same = { kind: 'card', id: card.id, place: null, title: card.title, body: card.body } as const;
    expect(callsOfText(same, records)).toEqual([]);
    expect(callsOfText({ kind: 'lane', id: id('actions'), name: '  ' }, records)).toEqual([]);
    expect(callsOfText({ kind: 'lane', id: id('actions'), name: 'Doing' }, records)).toEqual([
      { command: 'edit-lane', input: { laneId: id('actions'), name: 'Doing' } },
    ]);
  });
});

describe('a dragged face', () => {
  test('is drawn to the halves of the scale from near by, and to nothing else', () => {
    expect(snapEmotion(0.43)).toBe(0.5);
    expect(snapEmotion(-1.08)).toBe(-1);
    expect(snapEmotion(0.72)).toBeCloseTo(0.7);
    expect(snapEmotion(2.4)).toBe(2);
  });
});

describe('a dragged header', () => {
  test('lands in the gap nearest to the pointer', () => {
    const [first, second] = layout.stages;
    const after = { x: second!.x + second!.width - 5, y: 0 };
    expect(landingOf(layout, { kind: 'stage', id: first!.stage.id }, after)).toEqual({
      at: second!.x + second!.width,
      call: { command: 'move-stage', input: { stageId: first!.stage.id, beforeStageId: null } },
    });
    expect(
      landingOf(layout, { kind: 'stage', id: first!.stage.id }, { x: first!.x + 5, y: 0 }).call,
    ).toBeNull();
  });

  test('a step goes to the stage it is let go in', () => {
    const [, second] = layout.stages;
    const landing = landingOf(layout, { kind: 'step', id: id('a') }, { x: second!.x + 10, y: 0 });
    expect(landing.call).toEqual({
      command: 'move-step',
      input: { stepId: id('a'), toStageId: id('s2'), beforeStepId: id('c') },
    });
  });

  test('a lane lands above the lane in whose upper half the pointer is', () => {
    const [, touchpoints] = layout.lanes;
    const landing = landingOf(layout, { kind: 'lane', id: id('pains') }, { x: 0, y: touchpoints!.y + 4 });
    expect(landing.call).toEqual({
      command: 'move-lane',
      input: { laneId: id('pains'), beforeLaneId: id('touchpoints') },
    });
  });
});
