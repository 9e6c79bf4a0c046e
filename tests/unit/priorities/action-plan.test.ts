import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAction, isOverdue, ownersOf, planRows } from '../../../src/shared/priorities/action-plan.ts';
import { cardsOfMaps } from '../../../src/shared/priorities/cards-of-maps.ts';
import { planColumns, planStatuses, wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import { createSmallProject } from '../../helpers/small-project.ts';
import { anyJudgedCard, card } from './cards.ts';

const today = '2026-02-01';
const context = { today, mapNameOf: () => 'Map' };

describe('an action', () => {
  it('is every opportunity, and a pain point that somebody has taken on', () => {
    expect(isAction(card({ kind: 'opportunity' }))).toBe(true);
    expect(isAction(card({}))).toBe(false);
    expect(isAction(card({ owner: ' ' }))).toBe(false);
    expect(isAction(card({ owner: 'Ana' }))).toBe(true);
    expect(isAction(card({ due: today }))).toBe(true);
    expect(isAction(card({ status: 'investigating' }))).toBe(true);
    expect(isAction(card({ kind: 'action', owner: 'Ana' }))).toBe(false);
  });

  it('is overdue from the day after it was due, until it is done or declined', () => {
    const due = (day: string, status: 'open' | 'done' | 'declined' = 'open') =>
      isOverdue(card({ due: day, status }), today);
    expect(due('2026-02-01')).toBe(false);
    expect(due('2026-01-31')).toBe(true);
    expect(due('2026-01-31', 'done')).toBe(false);
    expect(due('2026-01-31', 'declined')).toBe(false);
    expect(isOverdue(card({}), today)).toBe(false);
  });
});

describe('the plan', () => {
  const cards = [
    card({ title: 'late', owner: 'Bo', due: '2026-01-02', severity: 1, frequencyRating: 5 }),
    card({ title: 'never', owner: '', kind: 'opportunity', impact: 2, effort: 4 }),
    card({ title: 'soon', owner: 'Ana ', due: '2026-02-03', status: 'done', severity: 4, frequencyShare: 1 }),
    card({ title: 'later', owner: 'ana', due: '2026-03-01', kind: 'opportunity', impact: 4, effort: 2 }),
  ];
  const titles = (query: Partial<typeof wholePlan>): readonly string[] =>
    planRows(cards, { ...wholePlan, ...query }, context).map((row) => row.card.title);

  it('begins with what is due first, and ends with what has no day', () => {
    expect(titles({})).toEqual(['late', 'soon', 'later', 'never']);
    expect(titles({ descending: true })).toEqual(['later', 'soon', 'late', 'never']);
  });
  it('is sorted by owner, with nobody last', () => {
    expect(titles({ sortBy: 'owner' })).toEqual(['later', 'soon', 'late', 'never']);
    expect(titles({ sortBy: 'owner', descending: true })).toEqual(['late', 'soon', 'later', 'never']);
  });
  it('is sorted by priority, opportunities and pain points apart', () => {
    expect(titles({ sortBy: 'priority' })).toEqual(['later', 'never', 'soon', 'late']);
  });
  it('shows one owner, nobody’s, one status, what is unfinished, or what is overdue', () => {
    expect(titles({ owner: 'Ana' })).toEqual(['soon']);
    expect(titles({ owner: '' })).toEqual(['never']);
    expect(titles({ status: 'done' })).toEqual(['soon']);
    expect(titles({ status: 'unfinished' })).toEqual(['late', 'later', 'never']);
    expect(titles({ overdue: true })).toEqual(['late']);
  });
  it('knows the owners', () => expect(ownersOf(cards)).toEqual(['ana', 'Ana', 'Bo']));

  it('keeps what is asked for, whatever it is sorted by, and in reverse the other way round', () => {
    const query = fc.record({
      owner: fc.constantFrom(null, '', 'Ana'),
      status: fc.constantFrom(...planStatuses),
      overdue: fc.boolean(),
      sortBy: fc.constantFrom(...planColumns),
      descending: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyJudgedCard, { maxLength: 30 }), query, (all, asked) => {
        const rows = planRows(all, asked, context);
        const unsorted = planRows(all, { ...asked, sortBy: 'map' }, context);
        expect(new Set(rows.map((row) => row.card))).toEqual(new Set(unsorted.map((row) => row.card)));
        for (const { card: one, overdue } of rows) {
          expect(overdue).toBe(isOverdue(one, today));
          if (asked.owner !== null) expect(one.owner.trim()).toBe(asked.owner);
        }
        if (asked.sortBy !== 'due') return;
        const days = rows.flatMap((row) => row.card.due ?? []);
        expect(days).toEqual(asked.descending ? days.toSorted().reverse() : days.toSorted());
        const first = rows.findIndex((row) => row.card.due === null);
        if (first !== -1) expect(rows.slice(first).every((row) => row.card.due === null)).toBe(true);
      }),
    );
  });
});

describe('the cards of maps', () => {
  const { records, id } = createSmallProject();
  it('come as they are read, from left to right and from top to bottom', () => {
    const names = cardsOfMaps(records, id('map'), () => true).map(({ title }) => title);
    expect(names).toEqual(['act1', 'act2', 'act3', 'touch', 'pain', 'opp', 'act4', 'img', 'act5']);
  });
  it('come map by map', () => {
    const names = cardsOfMaps(records, null, ({ kind }) => kind === 'action').map(({ title }) => title);
    expect(names).toEqual(['act1', 'act2', 'act3', 'act4', 'act5', 'oact']);
  });
});
