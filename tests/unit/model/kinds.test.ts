import { describe, expect, it } from 'vitest';
import { cardKind, cardKinds } from '../../../src/shared/kinds/card-kinds.ts';
import { laneKind, laneKinds } from '../../../src/shared/kinds/lane-kinds.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { cardSchema, emptyCardFields } from '../../../src/shared/model/card.ts';
import { defaultLanes, laneHeights } from '../../../src/shared/model/lane.ts';
import { iconPaths } from '../../../src/shared/icons/icon-paths.ts';
import { lightTheme, themes } from '../../../src/shared/scene/theme.ts';
import { cardKindName, countedCards } from '../../../src/shared/words/cards.ts';
import { kindByName } from '../../../src/shared/clipboard/paste-target.ts';

describe('a kind of card', () => {
  it('names fields that a card has, each with the value a new card starts with', () => {
    for (const kind of cardKinds) {
      for (const field of cardKind(kind).fields) {
        expect(Object.keys(cardSchema.shape), field).toContain(field);
        expect(Object.keys(emptyCardFields), field).toContain(field);
      }
    }
  });

  it('has an outline for its icon and its colours in both themes', () => {
    for (const kind of cardKinds) {
      expect(iconPaths[cardKind(kind).icon].line + iconPaths[cardKind(kind).icon].fill).toContain('M');
      for (const theme of Object.values(themes)) expect(theme.kinds[kind].edge).toMatch(/^#[0-9a-f]{6}$/);
    }
    expect(lightTheme.kinds['pain-point']).toEqual({
      edge: '#d03a2f',
      fill: '#ffffff',
      border: '#dfe3e8',
      block: '#fadedb',
      soft: '#fdefed',
    });
  });

  it('is counted and named in the language that is spoken', async () => {
    expect([cardKindName('pain-point'), countedCards('pain-point', 2)]).toEqual([
      'Pain point',
      '2 pain points',
    ]);
    await speak('de');
    expect([cardKindName('note'), countedCards('opportunity', 1)]).toEqual(['Notiz', '1 Chance']);
    await speak('en');
  });
});

describe('a kind of lane', () => {
  it('can be made as low as its least height, and lower never', () => {
    for (const kind of laneKinds) {
      const { minHeight } = laneKind(kind);
      expect(minHeight).toBeGreaterThanOrEqual(laneHeights.min);
      expect(minHeight).toBeLessThanOrEqual(laneHeights.max);
    }
  });

  it('stands in a new map in the order of the kinds', () => {
    expect(defaultLanes).toEqual([
      'actions',
      'touchpoints',
      'thoughts',
      'emotion',
      'pain-points',
      'evidence',
      'opportunities',
    ]);
  });

  it('is recognised by the names people give it; where two fit, the more telling one', () => {
    expect(
      ['Problems with the process', 'Customer actions', 'Internal tasks', 'Fragen', 'KPIs', 'Whatever'].map(
        kindByName,
      ),
    ).toEqual(['pain-points', 'actions', 'backstage', 'thoughts', 'measures', 'free-text']);
  });
});
