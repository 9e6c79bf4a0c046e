import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { keysNow } from '../../../src/renderer/session/actions/keys.ts';
import { takeSettings } from '../../../src/renderer/session/settings.ts';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { ActionButton } from '../../../src/renderer/ui/ActionButton.tsx';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import type { KeyOverrides } from '../../../src/shared/actions/keys.ts';
import { settingsSchema } from '../../../src/shared/protocol/main-api.ts';
import { type OpenedProject, renderProject, type TestMain } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const settingsWith = (keys: KeyOverrides) => ({ ...settingsSchema.parse({}), theme: 'light', keys }) as const;
beforeEach(() => takeSettings(settingsWith({})));

async function open(keys: KeyOverrides = {}): Promise<OpenedProject> {
  takeSettings(settingsWith(keys));
  const project = await renderProject(
    records,
    { mapId: id('map'), dialog: { kind: 'settings' } },
    <Dialogs />,
  );
  await project.user.click(await screen.findByRole('tab', { name: 'Shortcuts' }));
  return project;
}
const record = (name: string): Promise<HTMLElement> => screen.findByLabelText(`Change shortcut for ${name}`);
const lineOf = async (name: string): Promise<HTMLElement> => {
  const line = (await record(name)).closest('li');
  if (!line) throw new Error(`${name} stands in no line`);
  return line;
};
/** Presses keys where the focus is; main answers with what the window asked for. */
async function press(main: TestMain, keys: KeyOverrides, init: KeyboardEventInit): Promise<void> {
  main.answers['set-settings'] = settingsWith(keys);
  fireEvent.keyDown(document.activeElement ?? document.body, init);
  await act(() => Promise.resolve());
}
const sent = ({ calls }: TestMain): unknown => calls.findLast(({ name }) => name === 'set-settings')?.params;

describe('the keys in the settings', () => {
  it('lists every action with its key', async () => {
    await open();
    for (const { label } of actionList) await record(label.replace('…', ''));
    expect(within(await lineOf('Save version')).getByText('Shift')).toBeDefined();
    expect(within(await lineOf('Minimap')).getByText('No shortcut')).toBeDefined();
  });

  it('records the keys that are pressed, and the focus stays where it was', async () => {
    const { main, user } = await open();
    const button = await record('Stage');
    await user.click(button);
    expect(screen.getByText('Press the new shortcut, or Escape')).toBeDefined();
    await press(main, { 'add-stage': 'Alt+Shift+S' }, { key: 'Shift', code: 'ShiftLeft', shiftKey: true });
    expect(sent(main)).toBeUndefined();
    await press(
      main,
      { 'add-stage': 'Alt+Shift+S' },
      { key: 'S', code: 'KeyS', altKey: true, shiftKey: true },
    );
    expect(sent(main)).toEqual({ keys: { 'add-stage': 'Alt+Shift+S' } });
    await waitFor(() => expect(keysNow('add-stage')).toBe('Alt+Shift+S'));
    expect(document.activeElement).toBe(button);
  });

  it('refuses what text fields need with a sentence, and waits for other keys', async () => {
    const { main, user } = await open();
    await user.click(await record('Stage'));
    await press(main, {}, { key: 'c', code: 'KeyC', ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /^These keys are used in text fields and on the map/,
    );
    await press(main, {}, { key: 'n', code: 'KeyN' });
    expect((await screen.findByRole('alert')).textContent).toMatch(/^These keys type/);
    expect(sent(main)).toBeUndefined();
    await press(main, { 'add-stage': 'F9' }, { key: 'F9', code: 'F9' });
    expect(sent(main)).toEqual({ keys: { 'add-stage': 'F9' } });
  });

  it('names the action that has the keys, and takes them only when told to', async () => {
    const { main, user } = await open();
    await user.click(await record('Stage'));
    await press(main, {}, { key: 'k', code: 'KeyK', ctrlKey: true });
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Ctrl+K is used by “Command palette”. Nothing has been changed yet.',
    );
    expect(sent(main)).toBeUndefined();
    await user.click(screen.getByText('Keep as it is'));
    expect(sent(main)).toBeUndefined();
    expect(document.activeElement).toBe(await record('Stage'));

    await user.click(await record('Stage'));
    await press(main, {}, { key: 'k', code: 'KeyK', ctrlKey: true });
    main.answers['set-settings'] = settingsWith({ palette: null, 'add-stage': 'CmdOrCtrl+K' });
    await user.click(await screen.findByText('Reassign from “Command palette”'));
    expect(sent(main)).toEqual({ keys: { palette: null, 'add-stage': 'CmdOrCtrl+K' } });
    await waitFor(() => expect(keysNow('palette')).toBeNull());
    expect(within(await lineOf('Command palette')).getByText('No shortcut')).toBeDefined();
  });

  it('leaves recording with Escape, and the dialog stays', async () => {
    const { user } = await open();
    await user.click(await record('Stage'));
    await user.keyboard('{Escape}');
    expect(screen.queryByText('Press the new shortcut, or Escape')).toBeNull();
    expect(screen.getByRole('dialog')).toBeDefined();
  });

  it('removes keys and restores them', async () => {
    const { main, user } = await open();
    main.answers['set-settings'] = settingsWith({ save: null });
    await user.click(screen.getByLabelText('Remove shortcut for Save'));
    expect(sent(main)).toEqual({ keys: { save: null } });
    main.answers['set-settings'] = settingsWith({});
    await user.click(screen.getByLabelText('Reset shortcut for Save'));
    expect(sent(main)).toEqual({ keys: {} });
  });

  it('restores keys that another action got meanwhile only when told to', async () => {
    const { user } = await open({ save: null, 'add-stage': 'CmdOrCtrl+S' });
    await user.click(screen.getByLabelText('Reset shortcut for Save'));
    await screen.findByText('Reassign from “Stage”');
  });

  it('restores all keys at once', async () => {
    const { main, user } = await open({ save: 'F9', export: null });
    await user.click(screen.getByText('Reset all shortcuts'));
    expect(sent(main)).toEqual({ keys: {} });
  });

  it('finds an action by its name', async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText('Find an action'), 'persona');
    await record('Personas panel');
    expect(screen.queryByLabelText('Change shortcut for Save')).toBeNull();
  });
});

it('tooltips and the list of shortcuts follow the settings at once', async () => {
  const { user } = await renderProject(
    records,
    { mapId: id('map'), dialog: { kind: 'shortcuts' } },
    <>
      <ActionButton action="undo" icon={null} />
      <Dialogs />
    </>,
  );
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('UndoCtrlZ');
  act(() => takeSettings(settingsWith({ undo: 'F9' })));
  expect(dialog.textContent).toContain('UndoF9');
  await user.hover(screen.getByRole('button', { name: 'Undo', hidden: true }));
  await screen.findByText('Undo F9', { normalizer: (text) => text.replace(/\s+/g, ' ') });
});
