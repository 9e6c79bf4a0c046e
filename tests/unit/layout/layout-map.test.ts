import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import { cellKey, type MapLayout } from '../../../src/shared/layout/map-layout.ts';
import { CELL_GAP } from '../../../src/shared/layout/sizes.ts';
import type { MapView } from '../../../src/shared/layout/view.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { anyRecords, anyText, anyView, viewOf } from '../../helpers/any-map.ts';
import { plainLayout } from '../../helpers/plain-layout.ts';
import { inside, overlap } from '../../helpers/rects.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const layoutOf = (view: MapView): MapLayout => layoutMap(view, tableMeasure);

const withCard = (records: ProjectRecords, card: Card): ProjectRecords => ({
  ...records,
  card: new Map(records.card).set(card.id, card),
});

describe('every map', () => {
  test('has no two cards or pieces of evidence that overlap', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const layout = layoutOf(view);
        const boxes = [...layout.cards.values(), ...layout.evidence];
        for (const [index, a] of boxes.entries()) {
          for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has every card over the steps that it covers, every cell in its lane and under its step', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const layout = layoutOf(view);
        for (const box of layout.cards.values()) {
          const first = layout.steps.findIndex(({ step }) => step.id === box.card.stepId);
          const covered = layout.steps
            .slice(first, first + box.card.span)
            .map(({ step }) => layout.cellBoxes.get(cellKey(box.card.laneId, step.id))!);
          const [own, ...others] = covered;
          const last = covered.at(-1)!;
          expect(own?.cards).toContain(box);
          expect(inside(box, { ...own!, width: last.x + last.width - own!.x })).toBe(true);
          const [left, right] = [box.x - own!.x, last.x + last.width - box.x - box.width];
          expect([left, right].every((room) => room >= CELL_GAP)).toBe(true);
          if (box.card.span > 1) expect([left, right]).toEqual([CELL_GAP, CELL_GAP]);
          for (const cell of others) expect(cell.covering).toContain(box);
        }
        for (const cell of layout.cellBoxes.values()) {
          const lane = layout.lanes.find((candidate) => candidate.lane.id === cell.laneId);
          const step = layout.steps.find((candidate) => candidate.step.id === cell.stepId);
          expect(lane && inside(cell, lane)).toBe(true);
          expect([cell.x, cell.width]).toEqual([step?.x, step?.width]);
          for (const box of cell.covering) expect(overlap(box, cell)).toBe(true);
        }
        for (const piece of layout.evidence) {
          const lane = layout.lanes.find((candidate) => candidate.lane.id === piece.laneId);
          expect(lane && inside(piece, lane)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has what a card shows inside the card, one below the other', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { content, width, height } of layoutOf(view).cards.values()) {
          const parts = [content.image, content.title, content.body, ...content.badges].filter(
            (part) => part !== null,
          );
          for (const [index, part] of parts.entries()) {
            expect(inside(part, { x: 0, y: 0, width, height })).toBe(true);
            for (const other of parts.slice(index + 1)) expect(overlap(part, other)).toBe(false);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('draws every card of a lane that is not collapsed, and says how many a collapsed one hides', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const layout = layoutOf(view);
        const hidden = [...layout.cellBoxes.values()].reduce((sum, cell) => sum + cell.hidden, 0);
        expect(layout.cards.size + hidden).toBe(view.cards.size);
        expect([...layout.cards.keys()].every((id) => layout.cards.get(id)?.card.id === id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('has lanes and steps side by side without gaps, all inside the map', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const layout = layoutOf(view);
        let y = layout.headerHeight;
        for (const lane of layout.lanes) {
          expect(lane.y).toBe(y);
          y += lane.height;
        }
        expect(layout.height).toBe(y);
        let x = layout.laneNameWidth;
        for (const step of layout.steps) {
          expect(step.x).toBe(x);
          x += step.width;
        }
        expect(layout.width).toBe(x);
        for (const label of layout.emotionLabels) {
          const lane = layout.lanes.find((candidate) => candidate.lane.id === label.laneId);
          expect(lane && inside(label, { ...lane, height: lane.curveHeight })).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('a layout after a change', () => {
  const change = fc.tuple(anyRecords, fc.nat(), fc.nat(), fc.nat(), anyText, fc.boolean());

  test('is the same as one made from scratch', () => {
    fc.assert(
      fc.property(change, ([records, at, laneAt, stepAt, title, remove]) => {
        const before = viewOf(records);
        const layout = layoutOf(before);
        const cards = [...records.card.values()];
        const card = cards[at % Math.max(1, cards.length)];
        if (!card) return;
        const lane = before.lanes[laneAt % before.lanes.length]!;
        const step = before.steps[stepAt % before.steps.length]!;
        const next = remove
          ? {
              ...records,
              card: new Map(cards.filter(({ id }) => id !== card.id).map((kept) => [kept.id, kept])),
            }
          : withCard(records, { ...card, title, laneId: lane.id, stepId: step.step.id });
        const view = viewOf(next, before);
        const scratch = viewOf(next);
        expect(view).toEqual(scratch);
        expect(plainLayout(layoutMap(view, tableMeasure, layout))).toEqual(plainLayout(layoutOf(scratch)));
      }),
      { numRuns: 60 },
    );
  });

  test('keeps the boxes of all cards that neither change nor move', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), (records, at) => {
        const before = viewOf(records);
        const layout = layoutOf(before);
        const cards = [...records.card.values()];
        const card = cards[at % Math.max(1, cards.length)];
        if (!card) return;
        const view = viewOf(withCard(records, { ...card, owner: `${card.owner}.` }), before);
        const next = layoutMap(view, tableMeasure, layout);
        for (const [id, box] of next.cards) {
          const last = layout.cards.get(id);
          if (id === card.id || last?.y !== box.y) continue;
          const cell = cellKey(box.card.laneId, box.card.stepId);
          if (cell !== cellKey(card.laneId, card.stepId)) expect(box).toBe(last);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is the very same where the change is about nothing it shows', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const before = viewOf(records);
        const layout = layoutOf(before);
        const view = viewOf({ ...records, comment: new Map(), project: new Map() }, before);
        const next = layoutMap(view, tableMeasure, layout);
        expect(view.cards).toBe(before.cards);
        expect(view.cells).toBe(before.cells);
        expect(view.stages).toBe(before.stages);
        expect(view.emotions).toBe(before.emotions);
        expect(next.cards).toBe(layout.cards);
        expect(next.cellBoxes).toBe(layout.cellBoxes);
      }),
      { numRuns: 40 },
    );
  });

  test('never makes a card lower when its text grows', () => {
    fc.assert(
      fc.property(anyRecords, fc.nat(), anyText, (records, at, more) => {
        const cards = [...records.card.values()];
        const card = cards[at % Math.max(1, cards.length)];
        if (!card) return;
        const before = layoutOf(viewOf(records)).cards.get(card.id);
        const longer = { ...card, body: `${card.body}\n${more}` };
        const after = layoutOf(viewOf(withCard(records, longer))).cards.get(card.id);
        expect((after?.height ?? 0) - (before?.height ?? 0)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
