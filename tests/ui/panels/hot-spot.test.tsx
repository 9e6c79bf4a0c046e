import { screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { beginOpportunity } from '../../../src/renderer/actions/begin-opportunity.ts';
import { followProject, getOpenMap } from '../../../src/renderer/map/open/map-store.ts';
import { HotSpotBand } from '../../../src/renderer/map/panes/HotSpotBand.tsx';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { run } from '../../helpers/records.ts';
import { renderProject } from '../../helpers/render-window.tsx';

const { records, tallies, id } = createMeasuredMap();
const ideas = [...records.lane.values()].find(({ kind }) => kind === 'opportunities')!;
const open = async (of = records, stage = 's1') => {
  const opened = await renderProject(
    of,
    { mapId: id('map'), selection: { kind: 'stage', id: id(stage) } },
    <Inspector />,
    tallies,
  );
  onTestFinished(followProject());
  return opened;
};

afterEach(() => speak('en'));

describe('a hot spot in the inspector', () => {
  it('has its rank, the sentence and its parts', async () => {
    await open();
    const heading = await screen.findByText(/^Hot spot \d of 2$/);
    expect(heading).toBeTruthy();
    const parts = within(screen.getByRole('list', { name: 'Parts of the hot spot' })).getAllByRole(
      'listitem',
    );
    expect(parts.map((part) => part.getAttribute('aria-label'))).toContain('Not satisfied: 25%');
  });

  it('speaks German', async () => {
    await speak('de');
    await open();
    expect(await screen.findByText(/^Hotspot \d von 2$/)).toBeTruthy();
  });

  it('offers an opportunity where the stage has none, which begins as a card in its lane', async () => {
    const { user } = await open(records, 's2');
    await user.click(await screen.findByRole('button', { name: 'Add opportunity here' }));
    expect(sessionStore.getState().editing).toMatchObject({ kind: 'new-card', laneId: ideas.id });
  });

  it('does so while another screen stands in the map’s place', async () => {
    const selection = { kind: 'stage', id: id('s2') } as const;
    const state = { mapId: id('map'), screen: 'graph', selection } as const;
    const { user } = await renderProject(records, state, <Inspector />, tallies);
    await user.click(await screen.findByRole('button', { name: 'Add opportunity here' }));
    expect(sessionStore.getState()).toMatchObject({
      screen: 'map',
      editing: { kind: 'new-card', laneId: ideas.id },
    });
  });

  it('offers none where there is one', async () => {
    await open();
    await screen.findByText(/^Hot spot \d of 2$/);
    expect(screen.queryByRole('button', { name: 'Add opportunity here' })).toBeNull();
  });

  it('says what is missing on a map without a lane for opportunities', async () => {
    await open(
      run(records, { command: 'remove-lane', input: { laneId: ideas.id, cardsToLaneId: null } }).records,
    );
    beginOpportunity(id('s1'));
    expect(sessionStore.getState().editing).toBeNull();
    expect(
      noticeStore
        .getState()
        .notices.map(({ text }) => text)
        .join(),
    ).toContain('no open lane');
  });
});

describe('the band of hot spots', () => {
  it('is switched off and on by its action, and undone like any edit', async () => {
    const { host } = await open();
    await screen.findByText(/^Hot spot/);
    expect(getOpenMap()?.layout.hotSpots.length).toBe(2);
    await runAction('hot-spots');
    expect(getOpenMap()?.layout.hotSpots).toEqual([]);
    expect(host).toBeTruthy();
    await runAction('hot-spots');
    expect(getOpenMap()?.layout.hotSpots.length).toBe(2);
  });

  it('says the sentence where the pointer rests, and selects the stage by a press', async () => {
    const { user } = await open();
    await screen.findByText(/^Hot spot/);
    const layout = getOpenMap()!.layout;
    await renderProject(records, { mapId: id('map') }, <HotSpotBand layout={layout} k={1} />, tallies);
    const [first] = document.querySelectorAll('[data-hot-spot]');
    expect(first?.getAttribute('title')).toMatch(/^Hot spot \d of 2\n/);
    await user.pointer({ keys: '[MouseLeft]', target: first! });
    expect(sessionStore.getState().selection).toEqual({
      kind: 'stage',
      id: first?.getAttribute('data-hot-spot'),
    });
  });
});
