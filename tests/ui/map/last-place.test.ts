import { describe, expect, test } from 'vitest';
import { beginFocus } from '../../../src/renderer/selection/last-place.ts';
import { select } from '../../../src/renderer/session/session-store.ts';
import { createSmallMap } from './small-map.ts';

const { layout, id } = createSmallMap();

describe('the keyboard begins on the map', () => {
  test('at the place from which evidence, a persona or a connection was reached', () => {
    select({ kind: 'cards', ids: [id('act4')] });
    for (const kind of ['evidence', 'persona', 'connection'] as const) {
      select({ kind, id: id('e1') });
      expect(beginFocus(layout)).toMatchObject({ kind: 'card', id: id('act4') });
    }
  });

  test('at its beginning once nothing was selected, or what was is gone', () => {
    select({ kind: 'cards', ids: [id('act4')] });
    select(null);
    expect(beginFocus(layout)).toMatchObject({ kind: 'card', id: id('act1') });
    select({ kind: 'cards', ids: [id('oact')] });
    select({ kind: 'evidence', id: id('e1') });
    expect(beginFocus(layout)).toMatchObject({ kind: 'card', id: id('act1') });
  });
});
