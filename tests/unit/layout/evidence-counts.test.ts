import { describe, expect, test } from 'vitest';
import { createMapView } from '../../../src/shared/layout/map-view.ts';
import { layoutMap } from '../../../src/shared/layout/layout-map.ts';
import type { MapLayout } from '../../../src/shared/layout/map-layout.ts';
import {
  countClaims,
  isAssumption,
  noSupport,
  type MapView,
  standingConnections,
} from '../../../src/shared/layout/view.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { sampleRecords, sampleView, withAllDrawn } from '../../helpers/sample-records.ts';
import { run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { tableMeasure } from '../../helpers/table-measure.ts';

const records = sampleRecords();
const view = sampleView(records);
const inDensity = (density: MapView['map']['density']): MapLayout =>
  layoutMap({ ...view, map: { ...view.map, density } }, tableMeasure);

/** The pieces linked to a step or to a card of it, by id. */
function linkedTo(stepId: string, { evidenceLink, card }: ProjectRecords): ReadonlySet<string> {
  const cards = [...card.values()].filter((one) => one.stepId === stepId).map(({ id }) => id);
  const targets = new Set([stepId, ...cards]);
  return new Set(
    [...evidenceLink.values()]
      .filter(({ targetId }) => targets.has(targetId))
      .map(({ evidenceId }) => evidenceId),
  );
}

describe('an evidence lane', () => {
  test('counts every piece behind a step and its cards once, confidential ones apart', () => {
    const layout = inDensity('comfortable');
    for (const { step } of layout.steps) {
      const counts = layout.evidenceCounts.filter(
        ({ stepId, stageId }) => stepId === step.id && stageId === null,
      );
      const pieces = counts.flatMap(({ chips }) => chips.flatMap(({ badge }) => badge.pieces));
      expect(new Set(pieces.map(({ id }) => id)), step.name).toEqual(linkedTo(step.id, records));
      expect(new Set(pieces).size, step.name).toBe(pieces.length);
      for (const { badge } of counts.flatMap(({ chips }) => chips)) {
        const secret = badge.pieces.map(({ confidentiality }) => confidentiality === 'confidential');
        expect(new Set(secret)).toEqual(new Set([badge.icon === 'lock']));
      }
    }
  });

  test('says the kinds in words where cards show in full, else as a sign with what it means', () => {
    const said = (layout: MapLayout): readonly string[] =>
      layout.evidenceCounts
        .filter(({ stageId }) => stageId === null)
        .flatMap(({ chips }) => chips.map(({ badge }) => badge.text));
    expect(said(inDensity('comfortable'))).toContain('1 poll');
    expect(said(inDensity('compact')).every((text) => /^\d+$/.test(text))).toBe(true);
    const chips = inDensity('compact').evidenceCounts.flatMap((counts) => counts.chips);
    expect(chips.map(({ badge }) => badge.words)).toContain('1 poll');
  });

  test('shows each piece instead where it is set so, and is then many times as high', () => {
    const pieces = layoutMap(withAllDrawn(view), tableMeasure);
    expect(pieces.evidenceCounts).toEqual([]);
    expect(pieces.evidence.length).toBeGreaterThan(20);
    const height = (layout: MapLayout): number =>
      layout.lanes.find(({ lane }) => lane.kind === 'evidence')?.height ?? 0;
    expect(height(pieces)).toBeGreaterThan(4 * height(inDensity('compact')));
  });

  test('lies in its own cell: chips do not overlap, nor leave their column', () => {
    for (const density of ['comfortable', 'compact'] as const) {
      for (const { chips, width } of inDensity(density).evidenceCounts) {
        for (const chip of chips) expect(chip.x + chip.width).toBeLessThanOrEqual(width);
        for (const [index, a] of chips.entries())
          for (const b of chips.slice(index + 1))
            expect(a.y + a.height <= b.y || a.x + a.width <= b.x).toBe(true);
      }
    }
  });

  test('follows a card that is moved to another step, and a link that is added', () => {
    const link = [...records.evidenceLink.values()].find(
      ({ targetKind, targetId }) => targetKind === 'card' && view.cards.has(targetId),
    );
    const card = view.cards.get(link?.targetId ?? '')?.card;
    const target = view.steps.find(({ step }) => step.id !== card?.stepId)?.step;
    if (!link || !card || !target) throw new Error('The sample has linked cards');
    const moved = run(records, {
      command: 'move-cards',
      input: { cardIds: [card.id], toStepId: target.id, toLaneId: card.laneId, beforeCardId: null },
    }).records;
    const after = createMapView(moved, view.map.id, view);
    expect(new Set(after?.behind.get(target.id)?.map(({ id }) => id))).toEqual(linkedTo(target.id, moved));
    const fresh = createMapView(moved, view.map.id);
    expect(after?.behind).toEqual(fresh?.behind);
  });

  test('keeps its counts while a title is typed', () => {
    const [first] = view.cards.values();
    const typed = run(records, {
      command: 'edit-cards',
      input: { cardIds: [first?.card.id ?? ''], fields: { title: 'Typed' } },
    }).records;
    expect(createMapView(typed, view.map.id, view)?.behind).toBe(view.behind);
  });
});

describe('what a map claims', () => {
  const touchpoint = [...view.cards.values()].find(({ card }) => card.kind === 'touchpoint');
  if (!touchpoint) throw new Error('The sample has touchpoints');
  const unscored = { ...touchpoint.card, success: null, ease: null, emotion: null };
  const unproved = noSupport;

  test('is an assumption without evidence; a touchpoint only once it is scored', () => {
    expect(isAssumption({ card: unscored, support: unproved })).toBe(false);
    for (const field of ['success', 'ease', 'emotion'] as const)
      expect(isAssumption({ card: { ...unscored, [field]: 0 }, support: unproved })).toBe(true);
    expect(isAssumption({ card: { ...unscored, ease: 1 }, support: { ...noSupport, count: 1 } })).toBe(false);
  });

  test('is counted, and how much of it is backed', () => {
    const { all, backed } = countClaims(view.cards);
    const assumed = [...view.cards.values()].filter(isAssumption).length;
    expect(backed).toBe(all - assumed);
    expect(assumed).toBeGreaterThan(0);
  });
});

describe('opportunities and the pain points they address', () => {
  test('are counted on both cards', () => {
    const answers = view.connections.filter(({ kind }) => kind === 'answers');
    const sum = (field: 'addresses' | 'addressedBy'): number =>
      [...view.cards.values()].reduce((total, card) => total + card[field], 0);
    expect(answers.length).toBeGreaterThan(10);
    expect(sum('addresses')).toBe(answers.length);
    expect(sum('addressedBy')).toBe(answers.length);
  });

  test('are joined by lines only where the map is set so; the ways of customers always are', () => {
    const kinds = (of: MapView): ReadonlySet<string> =>
      new Set(standingConnections(of).map(({ kind }) => kind));
    expect(kinds(view)).toEqual(new Set(['flow']));
    expect(kinds(withAllDrawn(view))).toEqual(new Set(['flow', 'answers']));
  });
});

test('the people behind a claim are counted, not their pieces; each unknown one is a person', () => {
  const { records: small, id } = createSmallProject();
  const more = run(
    small,
    { command: 'add-evidence', input: { id: id('e3'), participantId: id('mia') } },
    { command: 'link-evidence', input: { evidenceId: id('e3'), targetKind: 'card', targetId: id('pain') } },
    { command: 'add-evidence', input: { id: id('e4'), participantId: id('mia') } },
    { command: 'link-evidence', input: { evidenceId: id('e4'), targetKind: 'card', targetId: id('pain') } },
  ).records;
  const support = (of: ProjectRecords) => createMapView(of, id('map'))!.cards.get(id('pain'))!.support;
  expect(support(more)).toMatchObject({ count: 4, people: 3, level: 'pattern' });
  const apart = run(more, {
    command: 'edit-evidence',
    input: { evidenceId: id('e4'), participantId: null },
  }).records;
  expect(support(apart)).toMatchObject({ count: 4, people: 4, level: 'pattern' });
});
