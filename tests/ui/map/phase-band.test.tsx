import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { pressKey } from '../../../src/renderer/map/keyboard.ts';
import { leapBy, moveBy } from '../../../src/renderer/map/open/actions.ts';
import { followEditing } from '../../../src/renderer/map/open/editing.ts';
import { followProject, getOpenMap, useOpenMap } from '../../../src/renderer/map/open/map-store.ts';
import { openMenuOfSelection } from '../../../src/renderer/map/menus/open-menu.ts';
import { MapMenu } from '../../../src/renderer/map/menus/MapMenu.tsx';
import { PhaseBand } from '../../../src/renderer/map/panes/PhaseBand.tsx';
import { callOfEdge } from '../../../src/renderer/map/open/edges.ts';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { findEntries } from '../../../src/renderer/dialogs/palette/entries.ts';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { select, type Selection, sessionStore } from '../../../src/renderer/session/session-store.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { get, list, run } from '../../helpers/records.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();

/** The small map with five stages in these phases; '-' is none. */
function withPhases(words: string): ProjectRecords {
  const { records } = run(
    small,
    ...['s3', 's4', 's5'].map((name) => ({
      command: 'add-stage' as const,
      input: { id: id(name), mapId: id('map'), name },
    })),
    ...words.split(' ').map((word, index) => ({
      command: 'edit-stage' as const,
      input: { stageId: id(`s${index + 1}`), phase: word.replace('-', '') },
    })),
  );
  return records;
}

const Band = ({ beside }: { readonly beside?: ReactNode }): ReactNode => {
  const open = useOpenMap((state) => state);
  return (
    open && (
      <div data-map-grid="">
        <PhaseBand layout={open.layout} k={1} />
        <MapMenu open={open} />
        {beside}
      </div>
    )
  );
};

async function open(words: string, selection: Selection | null = null, beside: ReactNode = null) {
  onTestFinished(followProject());
  onTestFinished(followEditing());
  const opened = await renderProject(
    withPhases(words),
    { mapId: id('map'), selection },
    <Band beside={beside} />,
  );
  await act(async () => {});
  return opened;
}

const parts = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-phase]')].map((part) => part.getAttribute('aria-label'));
const phases = (): string =>
  list(projectStore.getState().records, 'stage', { mapId: id('map') })
    .map(({ phase }) => phase.replaceAll(' ', '_') || '-')
    .join(' ');
const selection = () => sessionStore.getState().selection;
const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Phase name' });
const press = (key: string, init: KeyboardEventInit = {}): void =>
  act(() => void pressKey(new KeyboardEvent('keydown', { key, ...init })));

describe('the band of phases', () => {
  it('says of each part what it is and how many stages are below', async () => {
    await open('P P - Q Q');
    expect(parts()).toEqual(['Phase P, 2 stages', 'No phase, 1 stage', 'Phase Q, 2 stages']);
    const [first, gap] = document.querySelectorAll('[data-phase]');
    expect([first, gap].map((part) => part?.getAttribute('role'))).toEqual(['columnheader', 'gridcell']);
    expect(first?.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('1');
  });

  it('is not there where no stage has a phase, and a phase starts by its action then', async () => {
    const { host } = await open('- - - - -', { kind: 'stage', id: id('s2') });
    expect(parts()).toEqual([]);
    await act(() => runAction('start-phase'));
    await lastStep(host, 1);
    expect(phases()).toBe('- New_phase New_phase New_phase New_phase');
    expect(selection()).toEqual({ kind: 'phase', id: id('s2') });
    await waitFor(() => expect(field().value).toBe('New phase'));
  });

  it('selects what is clicked; a gap takes a name at once, and Escape leaves it as it was', async () => {
    const { user, host } = await open('P P - - Q');
    await user.click(screen.getByRole('columnheader', { name: /^Phase P/ }));
    expect(selection()).toEqual({ kind: 'phase', id: id('s1') });
    expect(screen.queryByRole('textbox', { name: 'Phase name' })).toBeNull();
    await user.click(screen.getByRole('gridcell', { name: 'No phase, 2 stages' }));
    await user.keyboard('Trying{Escape}');
    expect(parts()[1]).toBe('No phase, 2 stages');
    expect(host.history).toHaveLength(0);
    await user.click(screen.getByRole('gridcell', { name: 'No phase, 2 stages' }));
    await user.keyboard('Trying{Enter}');
    await lastStep(host, 1);
    expect(parts()).toEqual(['Phase P, 2 stages', 'Phase Trying, 2 stages', 'Phase Q, 1 stage']);
    expect(selection()).toEqual({ kind: 'phase', id: id('s3') });
  });

  it.each(['Enter', 'F2'])('is renamed by %s over all its stages, in one step', async (key) => {
    const { user, host } = await open('P P Q Q R', { kind: 'phase', id: id('s4') });
    press(key);
    expect(field().value).toBe('Q');
    await user.clear(field());
    await user.type(field(), 'Quest{Tab}');
    await lastStep(host, 1);
    expect(phases()).toBe('P P Quest Quest R');
    expect(selection()).toEqual({ kind: 'phase', id: id('s5') });
  });

  it('keeps its name where the field is left empty', async () => {
    const { user, host } = await open('P P Q Q R', { kind: 'phase', id: id('s1') });
    press('F2');
    await user.clear(field());
    await user.keyboard('{Enter}');
    expect(host.history).toHaveLength(0);
    expect(parts()[0]).toBe('Phase P, 2 stages');
  });

  it('is reached from the stages and left to the same one, and Home and End go to its ends', async () => {
    await open('P P Q Q R', { kind: 'stage', id: id('s4') });
    act(() => moveBy('up', false));
    expect(selection()).toEqual({ kind: 'phase', id: id('s4') });
    act(() => moveBy('down', false));
    expect(selection()).toEqual({ kind: 'stage', id: id('s4') });
    act(() => moveBy('up', false));
    act(() => moveBy('left', false));
    expect(selection()).toEqual({ kind: 'phase', id: id('s1') });
    act(() => leapBy('row-end', false));
    expect(selection()).toEqual({ kind: 'phase', id: id('s5') });
  });
});

describe('the ends of a phase', () => {
  it('move by keys one stage at a time, however fast, and the keyboard stays on the phase', async () => {
    const { host } = await open('P P P Q Q', { kind: 'phase', id: id('s4') });
    await act(async () => {
      await Promise.all([runAction('move-left'), runAction('move-left')]);
    });
    await lastStep(host, 2);
    expect(phases()).toBe('P Q Q Q Q');
    await act(() => runAction('cover-fewer'));
    expect(phases()).toBe('P Q Q Q -');
    expect(parts()).toEqual(['Phase P, 1 stage', 'Phase Q, 3 stages', 'No phase, 1 stage']);
    const own = selection();
    await act(() => runAction('undo'));
    expect(phases()).toBe('P Q Q Q Q');
    expect(selection()).toEqual(own);
  });

  it('stop where a phase would have no stage left, and say so', async () => {
    const { host } = await open('P Q Q R R', { kind: 'phase', id: id('s3') });
    await act(() => runAction('move-left'));
    expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual([
      expect.stringContaining('A phase keeps at least one stage.'),
    ]);
    expect(host.history).toHaveLength(0);
  });

  it('follow the pointer by whole stages', async () => {
    await open('P P P Q Q');
    const { layout } = getOpenMap()!;
    const width = layout.stages[2]!.width;
    const dragged = (from: string, by: number) => {
      const call = callOfEdge(layout, { kind: 'phase', id: from === '' ? '' : id(from) }, { x: by, y: 0 });
      return call?.command === 'move-phase-edge' ? call.input.toBeforeStageId : call;
    };
    expect(dragged('s4', -width * 0.4)).toBeNull();
    expect(dragged('s4', -width * 0.6)).toBe(id('s3'));
    expect(dragged('s4', -5000)).toBe(id('s2'));
    expect(dragged('s4', 5000)).toBe(id('s5'));
    expect(dragged('', -width * 0.6)).toBe(id('s5'));
  });
});

describe('what is done to phases', () => {
  it('is in the menu of a phase, of a gap and of a stage', async () => {
    const { user } = await open('P P - Q Q', { kind: 'phase', id: id('s4') });
    const names = (): readonly string[] =>
      within(screen.getByRole('menu'))
        .getAllByRole('menuitem')
        .map((item) => item.textContent);
    const grid = document.querySelector<HTMLElement>('[data-map-grid]')!;
    act(() => void openMenuOfSelection(grid));
    expect((await screen.findAllByRole('menuitem')).length).toBeGreaterThan(5);
    expect(names().join()).toContain('Remove phase');
    expect(names().join()).not.toContain('Join');
    // It ends the map already.
    expect(names().join()).not.toContain('End one stage later');
    expect(names().join()).toContain('End one stage earlier');
    await user.keyboard('{Escape}');
    act(() => select({ kind: 'phase', id: id('s3') }));
    act(() => void openMenuOfSelection(grid));
    expect(names().join()).toContain('Join with the phase before');
    await user.keyboard('{Escape}');
    act(() => select({ kind: 'stage', id: id('s5') }));
    act(() => void openMenuOfSelection(grid));
    expect(names().join()).toMatch(/Start a phase here.*Rename phase.*Remove phase/);
  });

  it('removes it, and goes to its first stage where the band is gone; undo brings it back to where the keyboard is', async () => {
    const { host } = await open('- P P - -', { kind: 'phase', id: id('s3') });
    await act(() => runAction('remove'));
    await lastStep(host, 1);
    expect(parts()).toEqual([]);
    expect(selection()).toEqual({ kind: 'stage', id: id('s3') });
    act(() => select({ kind: 'cards', ids: [id('act1')] }));
    await act(() => runAction('undo'));
    expect(parts()).toEqual(['No phase, 1 stage', 'Phase P, 2 stages', 'No phase, 2 stages']);
    expect(selection()).toEqual({ kind: 'phase', id: id('s2') });
  });

  it('joins it with the one before, from any card in it', async () => {
    const { host } = await open('P Q Q R R', { kind: 'cards', ids: [id('act5')] });
    expect(isEnabled('join-phases')).toBe(true);
    await act(() => runAction('join-phases'));
    await lastStep(host, 1);
    expect(phases()).toBe('P P P R R');
    expect(selection()).toEqual({ kind: 'cards', ids: [id('act5')] });
  });

  it('adds a stage at the end of the selected phase', async () => {
    const { host } = await open('P P Q Q R', { kind: 'phase', id: id('s1') });
    await act(() => runAction('add-stage'));
    await lastStep(host, 1);
    const added = selection();
    expect(added?.kind).toBe('stage');
    expect(get(projectStore.getState().records, 'stage', added && 'id' in added ? added.id : '').phase).toBe(
      'P',
    );
    expect(phases()).toBe('P P P Q Q R');
  });

  it('goes to a phase by its name', async () => {
    await open('P P Quest Quest R');
    expect(findEntries('quest', projectStore.getState().records)[0]).toMatchObject({
      kind: 'phase',
      id: id('s3'),
      label: 'Quest',
    });
  });

  it('names it in the inspector, where half a name does not join it with its neighbour', async () => {
    const { user, host } = await open('P P Q Q R', { kind: 'phase', id: id('s3') }, <Inspector />);
    const name = screen.getByRole('textbox', { name: 'Name' });
    vi.useFakeTimers();
    fireEvent.change(name, { target: { value: 'P' } });
    vi.advanceTimersByTime(5000);
    vi.useRealTimers();
    expect(host.asked).not.toContain('run');
    await user.type(name, 'urchase{Enter}');
    await lastStep(host, 1);
    expect(phases()).toBe('P P Purchase Purchase R');
    await user.click(screen.getByRole('button', { name: /^s4/ }));
    expect(selection()).toEqual({ kind: 'stage', id: id('s4') });
  });
});
