import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { presetSchema } from '../../../src/shared/exports/preset/preset.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const acme = presetSchema.parse({
  kind: 'throughline-export-preset',
  version: 1,
  name: 'Acme',
  format: 'svg',
  theme: 'dark',
  legend: false,
  fileName: '{map} {date}',
  brand: { label: 'Draft', colours: ['#000080'] },
  shown: { stages: ['One'], lanes: ['Nowhere'] },
});
const exported = { path: '/x/Map.svg', bytes: 10, width: 1, height: 1, parts: 1, notes: [] };

const open = async (presets: readonly object[]): Promise<OpenedProject> => {
  const opened = await renderProject(records, { mapId: id('map'), dialog: { kind: 'export' } }, <Dialogs />);
  opened.main.answers.export = exported;
  opened.main.answers.presets = { presets, notes: [] };
  return opened;
};

/** The dialog asks for its presets while it opens. */
async function openWith(presets: readonly object[]): Promise<OpenedProject> {
  const opened = await open(presets);
  const button = await screen.findByRole('button', { name: 'Save and manage presets' });
  await opened.user.click(button);
  opened.main.answers['open-preset'] = {
    presets,
    notes: ['“x” is not known and was left out.'],
    opened: 'Acme',
  };
  return opened;
}

it('opens a preset from a file, says what of it is not used, and exports by it', async () => {
  const { user, main } = await openWith([acme]);
  await user.click(await screen.findByRole('menuitem', { name: 'Open preset file…' }));
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', 'computer Acme'),
  );
  expect(noticeStore.getState().notices.at(-1)?.text).toBe('“x” is not known and was left out.');
  expect(screen.getByRole('combobox', { name: 'Format' })).toHaveProperty('value', 'svg');
  expect(screen.getByRole('textbox', { name: 'Label' })).toHaveProperty('value', 'Draft');
  expect(screen.getByText(/^#000080 became #\w{6} for lines/)).toBeDefined();
  // A limit to lanes of another map is none; one to stages holds.
  const stages = screen.getByRole('group', { name: 'Stages' });
  const checked = (name: string): boolean =>
    within(stages).getByRole<HTMLInputElement>('checkbox', { name }).checked;
  expect([checked('One'), checked('Two')]).toEqual([true, false]);
  await user.click(within(stages).getByRole('checkbox', { name: 'Two' }));
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText('Map.svg');
  const params = main.calls.find(({ name }) => name === 'export')?.params;
  const { kind: _kind, version: _version, name: _name, fileName, ...choices } = acme;
  expect(params).toMatchObject({ fileName, options: { ...choices, shown: { lanes: ['Nowhere'] } } });
});

it('has label and footer for every format, logo and colours where they are shown', async () => {
  const { user, main } = await openWith([acme]);
  await user.click(await screen.findByRole('menuitem', { name: 'Open preset file…' }));
  await waitFor(() =>
    expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', 'computer Acme'),
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'Excel');
  expect(screen.getByRole('textbox', { name: 'Label' })).toHaveProperty('value', 'Draft');
  expect(screen.getByRole('textbox', { name: 'Footer' })).toBeDefined();
  expect(screen.queryByRole('button', { name: /logo…$/ })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Colours' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByText('Map.svg');
  const params = main.calls.find(({ name }) => name === 'export')?.params;
  expect(params).toMatchObject({ options: { format: 'xlsx', brand: { label: 'Draft' } } });
});

it('keeps what is chosen with the computer under a name, and removes it again with a way back', async () => {
  const { user, main } = await openWith([]);
  main.answers['save-preset'] = { presets: [{ ...acme, name: 'Poster' }], notes: [] };
  main.answers['remove-preset'] = { presets: [], notes: [] };
  await user.click(await screen.findByRole('menuitem', { name: 'Save as preset…' }));
  const name = await screen.findByRole('textbox', { name: 'Name of the preset' });
  expect(document.activeElement).toBe(name);
  await user.click(screen.getByRole('radio', { name: 'This computer' }));
  name.focus();
  await user.type(name, '  Poster {Enter}');
  await screen.findByRole('combobox', { name: 'Preset' });
  const saved = main.calls.find((call) => call.name === 'save-preset')?.params as { preset: unknown };
  expect(presetSchema.parse(saved.preset)).toMatchObject({ name: 'Poster', format: 'pdf', legend: true });
  expect(saved.preset).not.toHaveProperty('mapId');
  expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', 'computer Poster');
  await user.click(screen.getByRole('button', { name: 'Save and manage presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove preset' }));
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', ''));
  const notice = noticeStore.getState().notices.at(-1);
  expect(notice?.text).toBe('Preset “Poster” removed.');
  notice?.action?.run();
  expect(main.calls.at(-1)).toMatchObject({ name: 'save-preset', params: { preset: { name: 'Poster' } } });
});

it('keeps what is chosen with the project, with its logo apart, replaces, renames and removes it', async () => {
  const logo = { mediaType: 'image/svg+xml' as const, data: btoa('<svg/>') };
  const { user, host, main } = await openWith([{ ...acme, brand: { ...acme.brand, logo } }]);
  await user.click(await screen.findByRole('menuitem', { name: 'Open preset file…' }));
  const field = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Preset' });
  const chosen = (): string => field().selectedOptions[0]?.textContent ?? '';
  // The project has one of this name, too.
  await waitFor(() => expect(chosen()).toBe('Acme · This computer'));
  const menu = async (item: string): Promise<void> => {
    await user.click(screen.getByRole('button', { name: 'Save and manage presets' }));
    await user.click(await screen.findByRole('menuitem', { name: item }));
  };
  await menu('Copy to this project');
  await waitFor(() =>
    expect(noticeStore.getState().notices.at(-1)?.text).toBe(
      'There is a preset “Acme” already. Choose another name.',
    ),
  );
  await menu('Save as preset…');
  await user.type(await screen.findByRole('textbox', { name: 'Name of the preset' }), 'Beta{Enter}');
  await waitFor(() => expect(chosen()).toBe('Beta'));
  expect(within(field()).getByRole('group', { name: 'This project' })).toBeDefined();
  const kept = () => [...host.records().preset.values()].find(({ name }) => /^B/.test(name));
  const files = () => [...host.records().attachment.values()].filter(({ ownerId }) => ownerId === kept()?.id);
  expect(JSON.parse(kept()?.choices ?? '')).toMatchObject({ format: 'svg', brand: { label: 'Draft' } });
  expect(kept()?.choices).not.toContain(logo.data);
  expect(files()).toMatchObject([
    { ownerKind: 'preset', name: 'logo.svg', mediaType: 'image/svg+xml', size: 6 },
  ]);
  // It brings its logo along when it is chosen.
  await user.selectOptions(field(), 'None');
  await user.selectOptions(field(), 'Beta');
  await waitFor(() => expect(chosen()).toBe('Beta'));
  await menu('Copy to this computer');
  await waitFor(() => expect(main.calls.at(-1)?.name).toBe('save-preset'));
  expect(main.calls.at(-1)?.params).toMatchObject({ preset: { name: 'Beta', brand: { logo } } });
  await user.selectOptions(field(), within(field()).getByRole('option', { name: 'Beta' }));
  await menu('Rename preset…');
  await user.clear(await screen.findByRole('textbox', { name: 'Name of the preset' }));
  await user.type(screen.getByRole('textbox', { name: 'Name of the preset' }), 'Bernd{Enter}');
  await waitFor(() => expect(chosen()).toBe('Bernd'));
  await menu('Remove preset');
  await waitFor(() => expect(kept()).toBeUndefined());
  expect(host.history.map(({ name }) => name)).toEqual(['add-preset', 'edit-preset', 'remove-preset']);
  noticeStore.getState().notices.at(-1)?.action?.run();
  await waitFor(() => expect(kept()?.name).toBe('Bernd'));
  expect(files()).toHaveLength(1);
});

it('says what of a preset of the project is not used, and uses the rest', async () => {
  const { user } = await open([]);
  const field = await screen.findByRole('combobox', { name: 'Preset' });
  await user.selectOptions(field, 'Acme');
  await waitFor(() =>
    expect(noticeStore.getState().notices.map(({ text }) => text)).toContain(
      '“acme.png” of the preset cannot be read and was left out.',
    ),
  );
  expect(screen.getByRole('radio', { name: 'Dark' }).getAttribute('aria-checked')).toBe('true');
});
