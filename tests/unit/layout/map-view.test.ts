import { describe, expect, test } from 'vitest';
import { strengthText } from '../../../src/shared/words/strength.ts';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { isAssumption, type MapView } from '../../../src/shared/layout/view.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { createTestIds, NO_ID, run, startRecords, testId } from '../../helpers/records.ts';

const mapId = testId(0x100);
const base = run(startRecords(), { command: 'add-map', input: { id: mapId, name: 'Map' } }).records;

function viewOf(records: ProjectRecords, previous?: MapView): MapView {
  const view = createMapView(records, mapId, previous);
  if (!view) throw new Error('The map is there');
  return view;
}

const lane = (kind: string) => viewOf(base).lanes.find((candidate) => candidate.kind === kind)!;
const step = (index: number) => viewOf(base).steps[index]!.step;
const ids = createTestIds(0x200);
const painId = ids();
const pain: CommandCall = {
  command: 'add-card',
  input: { id: painId, laneId: lane('pain-points').id, stepId: step(0).id, title: 'Price is unclear' },
};
const piece = (kind: 'survey' | 'interview'): { readonly id: string; readonly add: CommandCall } => {
  const id = ids();
  return { id, add: { command: 'add-evidence', input: { id, kind, title: kind } } };
};
const link = (evidenceId: string, targetKind: 'card' | 'step' | 'stage', targetId: string): CommandCall => ({
  command: 'link-evidence',
  input: { evidenceId, targetKind, targetId },
});
describe('the view of a map', () => {
  test('is undefined for a map that is not there', () => {
    expect(createMapView(base, NO_ID)).toBeUndefined();
  });

  test('has stages, steps, lanes and cards in their order', () => {
    const second = {
      command: 'add-card',
      input: { laneId: lane('pain-points').id, stepId: step(0).id, title: 'Second', beforeCardId: painId },
    } as const;
    const view = viewOf(run(base, pain, second).records);
    expect(view.stages.map(({ stage }) => stage.name)).toEqual([
      'Consideration',
      'Evaluation',
      'Intent',
      'Purchase',
      'Post-purchase',
    ]);
    expect(view.steps.length).toBe(5);
    const cell = view.cells.get(`${lane('pain-points').id}:${step(0).id}`);
    expect(cell?.map(({ card }) => card.title)).toEqual(['Second', 'Price is unclear']);
  });

  test('counts what contradicts a claim against it, and what is only context nowhere', () => {
    const [a, b] = [piece('survey'), piece('interview')];
    const input = { targetKind: 'card', targetId: painId } as const;
    const before = run(
      base,
      pain,
      a.add,
      b.add,
      { command: 'link-evidence', input: { ...input, evidenceId: a.id, stance: 'contradicts' } },
      { command: 'link-evidence', input: { ...input, evidenceId: b.id, stance: 'context' } },
    ).records;
    const view = viewOf(before);
    const card = view.cards.get(painId)!;
    expect(card.support).toMatchObject({ count: 0, kinds: [], against: 1 });
    expect(card.assumption).toBe(true);
    const changed = { evidenceId: b.id, targetId: painId, stance: 'supports' } as const;
    const after = run(before, { command: 'edit-evidence-link', input: changed }).records;
    expect(viewOf(after, view).cards.get(painId)?.support).toMatchObject({
      count: 1,
      kinds: ['interview'],
      against: 1,
    });
  });

  test('calls a pain point an assumption until evidence is linked to it, then says how much', () => {
    const alone = run(base, pain).records;
    expect(isAssumption(viewOf(alone).cards.get(painId)!)).toBe(true);
    const [a, b, c] = [piece('survey'), piece('survey'), piece('interview')];
    const linked = run(
      alone,
      ...[a, b, c].map(({ add }) => add),
      ...[a, b, c].map(({ id }) => link(id, 'card', painId)),
    ).records;
    const card = viewOf(linked, viewOf(alone)).cards.get(painId)!;
    expect(isAssumption(card)).toBe(false);
    expect(card.support).toMatchObject({
      count: 3,
      kinds: ['interview', 'survey'],
      against: 0,
      level: 'pattern',
    });
    expect(strengthText(card.support)).toBe('3 people, 2 source types');
    const removed = run(
      linked,
      ...[a, b, c].map(({ id }): CommandCall => ({ command: 'remove-evidence', input: { evidenceId: id } })),
    );
    expect(isAssumption(viewOf(removed.records, viewOf(linked)).cards.get(painId)!)).toBe(true);
  });

  test('has the evidence of its stages and steps', () => {
    const [a, b] = [piece('survey'), piece('interview')];
    const stage = viewOf(base).stages[1]!.stage;
    const view = viewOf(
      run(base, a.add, b.add, link(a.id, 'step', step(0).id), link(b.id, 'stage', stage.id)).records,
    );
    expect(view.steps[0]?.evidence.map(({ id }) => id)).toEqual([a.id]);
    expect(view.stages[1]?.evidence.map(({ id }) => id)).toEqual([b.id]);
    expect(view.stages[1]?.support.count).toBe(1);
  });

  test('has all personas of the project until some are linked to the map', () => {
    const [ann, bob] = [ids(), ids()];
    const both = run(
      base,
      { command: 'add-persona', input: { id: ann, name: 'Ann' } },
      { command: 'add-persona', input: { id: bob, name: 'Bob' } },
    ).records;
    expect(viewOf(both).personas.map(({ name }) => name)).toEqual(['Ann', 'Bob']);
    const linked = run(both, {
      command: 'link-persona',
      input: { personaId: bob, targetKind: 'map', targetId: mapId },
    }).records;
    expect(viewOf(linked, viewOf(both)).personas.map(({ name }) => name)).toEqual(['Bob']);
  });

  test('points a labelled arrow to where its card is moved, and leaves the others alone', () => {
    const [from, to, apart] = [ids(), ids(), ids()];
    const card = (id: string, at: number): CommandCall => ({
      command: 'add-card',
      input: { id, laneId: lane('actions').id, stepId: step(at).id, title: 'Card' },
    });
    const before = run(base, card(from, 1), card(to, 2), card(apart, 3), {
      command: 'add-connection',
      input: { fromCardId: from, toCardId: to, label: 'then' },
    }).records;
    const first = viewOf(before);
    const heading = (view: MapView): string | undefined => view.cards.get(from)?.labelled[0]?.heading;
    expect(heading(first)).toBe('right');
    const move = (toStepId: string, toLaneId: string): CommandCall => ({
      command: 'move-cards',
      input: { cardIds: [to], toStepId, toLaneId, beforeCardId: null },
    });
    const moved = run(before, move(step(0).id, lane('actions').id)).records;
    const next = viewOf(moved, first);
    expect(heading(next)).toBe('left');
    expect(next.cards.get(apart)).toBe(first.cards.get(apart));
    const under = run(moved, move(step(1).id, lane('touchpoints').id)).records;
    expect(heading(viewOf(under, next))).toBe('down');
  });

  test('keeps every part that a change is not about', () => {
    const records = run(base, pain).records;
    const first = viewOf(records);
    const changed = run(records, {
      command: 'add-card',
      input: { laneId: lane('actions').id, stepId: step(3).id, title: 'Pays' },
    }).records;
    const next = viewOf(changed, first);
    expect(next.cards.get(painId)).toBe(first.cards.get(painId));
    expect(next.stages).toBe(first.stages);
    expect(next.lanes).toBe(first.lanes);
    const cell = `${lane('pain-points').id}:${step(0).id}`;
    expect(next.cells.get(cell)).toBe(first.cells.get(cell));
    expect(next.cells.size).toBe(first.cells.size + 1);
  });
});
