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
    expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', 'Acme'),
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

it('keeps what is chosen under a name, and removes it again with a way back', async () => {
  const { user, main } = await openWith([]);
  main.answers['save-preset'] = { presets: [{ ...acme, name: 'Poster' }], notes: [] };
  main.answers['remove-preset'] = { presets: [], notes: [] };
  await user.click(await screen.findByRole('menuitem', { name: 'Save as preset…' }));
  const name = await screen.findByRole('textbox', { name: 'Name of the preset' });
  expect(document.activeElement).toBe(name);
  await user.type(name, '  Poster {Enter}');
  await screen.findByRole('combobox', { name: 'Preset' });
  const saved = main.calls.find((call) => call.name === 'save-preset')?.params as { preset: unknown };
  expect(presetSchema.parse(saved.preset)).toMatchObject({ name: 'Poster', format: 'pdf', legend: true });
  expect(saved.preset).not.toHaveProperty('mapId');
  expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', 'Poster');
  await user.click(screen.getByRole('button', { name: 'Save and manage presets' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove preset' }));
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'Preset' })).toHaveProperty('value', ''));
  const notice = noticeStore.getState().notices.at(-1);
  expect(notice?.text).toBe('Preset “Poster” removed.');
  notice?.action?.run();
  expect(main.calls.at(-1)).toMatchObject({ name: 'save-preset', params: { preset: { name: 'Poster' } } });
});
