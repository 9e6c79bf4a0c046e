import { screen, waitFor, within } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { SaveProblem } from '../../../src/renderer/app/SaveProblem.tsx';
import { TitleBar } from '../../../src/renderer/app/TitleBar.tsx';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

describe('the bar', () => {
  it('says Saved, Unsaved changes and Saving as the host does', async () => {
    const { host } = await renderProject(records, { mapId: id('map') }, <TitleBar />);
    expect(screen.getByText('Saved')).toBeDefined();
    for (const [state, words] of [
      ['unsaved', 'Unsaved changes'],
      ['saving', 'Saving…'],
    ] as const) {
      act(() => host.say({ state }));
      await screen.findByText(words);
    }
  });

  it.each([
    ['file-changed', ['Merge…', 'Save a copy…', 'Reload…'], ['save-as {}', 'reload {}']],
    ['file-gone', ['Save as…', 'Save here again'], ['save-as {}', 'save {"anyway":true}']],
    ['hard-link', ['Save as…', 'Save under this name only'], ['save-as {}', 'save {"anyway":true}']],
    ['read-only', ['Save as…', 'Try again'], ['save-as {}', 'save {"anyway":false}']],
  ])('says what is wrong with the file and offers what helps: %s', async (code, names, asked) => {
    const { host, main, user } = await renderProject(records, { mapId: id('map') }, <SaveProblem />);
    const message = 'Something is wrong with test.journey. Nothing was overwritten.';
    act(() => host.say({ state: 'problem', problem: { code, message } }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain(message);
    expect(
      within(alert)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(names);
    for (const name of names) await user.click(screen.getByRole('button', { name }));
    expect(main.calls.map(({ name, params }) => `${name} ${JSON.stringify(params)}`)).toEqual(asked);
    act(() => host.say({ state: 'saved', problem: null }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('renames the project as one step and names it in undo', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <TitleBar />);
    const name = screen.getByRole('textbox', { name: 'Project name' });
    await user.clear(name);
    await user.type(name, 'Desks{Enter}');
    await lastStep(host, 1);
    await user.click(await screen.findByRole('button', { name: 'Undo: Rename project “Test” to “Desks”' }));
    await waitFor(() => expect(name).toHaveProperty('value', 'Test'));
    expect(screen.getByRole('button', { name: 'Redo: Rename project “Test” to “Desks”' })).toBeDefined();
  });

  it('goes by its file’s name where its own is taken away, which is not done while the field is empty for a moment', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <TitleBar />);
    act(() => host.say({ fileName: 'Desks 2027.journey' }));
    const name = screen.getByRole('textbox', { name: 'Project name' });
    await user.clear(name);
    // As long as a pause in typing is.
    await act(() => new Promise((resolve) => setTimeout(resolve, 900)));
    expect(name).toHaveProperty('value', '');
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    await waitFor(() => expect(name).toHaveProperty('value', 'Desks 2027'));
    // Once more changes nothing.
    await user.clear(name);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(name).toHaveProperty('value', 'Desks 2027'));
    await lastStep(host, 1);
  });

  it('switches maps and adds one', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <TitleBar />);
    await user.click(screen.getByRole('button', { name: /^Map\s*Current state/ }));
    await user.click(await screen.findByRole('menuitem', { name: /Other/ }));
    await waitFor(() => expect(sessionStore.getState().mapId).toBe(id('other')));
    await user.click(screen.getByRole('button', { name: /^Other/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'New map' }));
    await lastStep(host, 1);
    await waitFor(() => {
      const { mapId, selection } = sessionStore.getState();
      expect(mapId).not.toBe(id('other'));
      expect(selection).toEqual({ kind: 'map', id: mapId });
    });
  });

  it('connects two selected cards, an opportunity to the pain point it answers', async () => {
    const { host, user } = await renderProject(
      records,
      { mapId: id('map'), selection: { kind: 'cards', ids: [id('touch'), id('opp')] } },
      <TitleBar />,
    );
    await user.click(screen.getByRole('button', { name: 'Connect the selected cards' }));
    await lastStep(host, 1);
    act(() => sessionStore.setState({ selection: { kind: 'cards', ids: [id('act1')] } }));
    expect(screen.getByRole('button', { name: 'Connect: select two cards first' }).ariaDisabled).toBe('true');
  });
});
