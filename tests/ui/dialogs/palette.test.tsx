import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { isEnabled } from '../../../src/renderer/session/actions/run-action.ts';
import { Palette } from '../../../src/renderer/dialogs/palette/Palette.tsx';
import { matchScore } from '../../../src/renderer/dialogs/palette/search.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (): Promise<OpenedProject> =>
  renderProject(
    records,
    { mapId: id('map'), paletteOpen: true, selection: { kind: 'cards', ids: [id('act1'), id('act2')] } },
    <Palette />,
  );
const field = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: /^Find an action/ });
const labels = (): readonly (string | null)[] =>
  screen.getAllByRole('option').map((option) => option.querySelector('span')?.textContent ?? null);

describe('the palette', () => {
  it('lists every action that can be done now with its keys, then the maps and stages', async () => {
    await open();
    await field();
    const listed = labels();
    for (const { id: action, label } of actionList.filter((one) => one.id !== 'palette')) {
      if (isEnabled(action)) expect(listed).toContain(label);
      else expect(listed).not.toContain(label);
    }
    expect(listed).toContain('Save');
    expect(listed).not.toContain('Undo');
    expect(listed).toContain('Two');
    expect(screen.getByRole('option', { name: /^Save\s*Ctrl\s*S$/ })).toBeDefined();
  });

  it('goes to a card by its name', async () => {
    const { user } = await open();
    await user.type(await field(), 'pain');
    const [card] = screen.getAllByRole('option', { name: /^pain\s*Pain point · One$/ });
    if (!card) throw new Error('The card is not listed');
    await user.click(card);
    await waitFor(() => {
      expect(sessionStore.getState()).toMatchObject({
        paletteOpen: false,
        selection: { kind: 'cards', ids: [id('pain')] },
      });
    });
  });

  it('runs what is chosen with the arrow keys', async () => {
    const { host, user } = await open();
    await user.type(await field(), 'connection');
    expect(labels()[0]).toBe('Connection between selected cards');
    await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
    const step = await lastStep(host, 1);
    expect(step.calls[0]?.input).toMatchObject({
      fromCardId: id('act1'),
      toCardId: id('act2'),
      kind: 'flow',
    });
  });

  it('says so where nothing is found', async () => {
    const { user } = await open();
    await user.type(await field(), 'zebra');
    expect(screen.getByText('Nothing is called “zebra”.')).toBeDefined();
  });
});

describe('what the palette finds', () => {
  it('ignores case and accents and takes words in any order', () => {
    expect(matchScore('Évaluation of offers', 'offers eval')).toBeGreaterThan(0);
    expect(matchScore('Evaluation', 'purchase')).toBe(0);
  });

  it('puts the beginning of a word before its middle', () => {
    expect(matchScore('Add lane', 'lane')).toBeGreaterThan(matchScore('Explanes', 'lane'));
    expect(matchScore('Lane', 'lane')).toBeGreaterThan(matchScore('Add lane', 'lane'));
  });
});
