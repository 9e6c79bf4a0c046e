import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { selectCardsOfLanes } from '../../../src/renderer/actions/select-cards.ts';
import { moveBy } from '../../../src/renderer/map/open/actions.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { type Selection, sessionStore } from '../../../src/renderer/session/session-store.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const cards = (...names: readonly string[]): Selection => ({
  kind: 'cards',
  ids: names.map((name) => id(name)),
});
const selected = (): Selection | null => sessionStore.getState().selection;
const open = async (selection: Selection | null): Promise<void> => {
  await renderProject(records, { mapId: id('map'), selection }, null);
  onTestFinished(followProject());
};
const after = async (
  action: 'select-lane' | 'select-stage' | 'select-kind' | 'select-all',
  selection: Selection,
): Promise<readonly string[]> => {
  sessionStore.setState({ selection });
  await runAction(action);
  const now = selected();
  return now?.kind === 'cards' ? [...now.ids].sort() : [];
};
const ids = (...names: readonly string[]): readonly string[] => names.map((name) => id(name)).sort();
const lane = ids('act1', 'act2', 'act3', 'act4', 'act5');

describe('selecting many cards at once', () => {
  beforeEach(() => open(null));

  it('takes all of a lane, from its name, a cell or a card of it', async () => {
    expect(await after('select-lane', { kind: 'lane', id: id('actions') })).toEqual(lane);
    expect(await after('select-lane', { kind: 'cell', laneId: id('actions'), stepId: id('b') })).toEqual(
      lane,
    );
    expect(await after('select-lane', cards('act4'))).toEqual(lane);
    expect(await after('select-lane', cards('act4', 'pain'))).toEqual([...lane, id('pain')].sort());
  });

  it('takes all of a stage, from its name, a step, a cell or a card of it', async () => {
    const first = ids('act1', 'act2', 'act3', 'act4', 'touch', 'pain', 'opp', 'img');
    expect(await after('select-stage', { kind: 'stage', id: id('s1') })).toEqual(first);
    expect(await after('select-stage', { kind: 'step', id: id('b') })).toEqual(first);
    expect(await after('select-stage', cards('pain'))).toEqual(first);
    expect(await after('select-stage', { kind: 'cell', laneId: id('pains'), stepId: id('c') })).toEqual(
      ids('act5'),
    );
  });

  it('takes all of the kinds that are selected', async () => {
    expect(await after('select-kind', cards('act2'))).toEqual(lane);
    expect(await after('select-kind', cards('pain', 'opp'))).toEqual(ids('pain', 'opp'));
  });

  it('takes every card of the map, and none of another', async () => {
    expect(await after('select-all', cards('act1'))).toHaveLength(9);
  });

  it('cannot be done where nothing says which lane, stage or kind is meant', () => {
    sessionStore.setState({ selection: { kind: 'persona', id: id('p1') } });
    for (const action of ['select-lane', 'select-stage', 'select-kind'] as const) {
      expect(isEnabled(action)).toBe(false);
    }
  });

  it('says so where there is no card, and leaves the selection', () => {
    sessionStore.setState({ selection: cards('act1') });
    selectCardsOfLanes(new Set([id('emotion')]));
    expect(selected()).toEqual(cards('act1'));
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
      'No cards are visible in this lane.',
    ]);
  });
});

describe('Shift with an arrow', () => {
  it('takes the next card in, over empty cells, and gives it back on the way back', async () => {
    await open(cards('act1'));
    moveBy('right', true);
    expect(selected()).toEqual(cards('act1', 'act4'));
    moveBy('right', true);
    expect(selected()).toEqual(cards('act1', 'act4', 'act5'));
    moveBy('right', true);
    expect(selected()).toEqual(cards('act1', 'act4', 'act5'));
    moveBy('left', true);
    expect(selected()).toEqual(cards('act1', 'act4'));
  });

  it('goes on below an empty lane', async () => {
    await open(cards('act5'));
    moveBy('down', true);
    expect(selected()).toEqual(cards('act5'));
    sessionStore.setState({ selection: cards('act3') });
    moveBy('down', true);
    moveBy('down', true);
    expect(selected()).toEqual(cards('act3', 'touch', 'pain'));
  });
});
