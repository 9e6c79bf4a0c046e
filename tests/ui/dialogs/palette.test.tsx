import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { Palette } from '../../../src/renderer/dialogs/palette/Palette.tsx';
import { findEntries } from '../../../src/renderer/dialogs/palette/entries.ts';
import { matchScore, readyQuery } from '../../../src/renderer/dialogs/palette/search.ts';
import { runCommands } from '../../../src/renderer/session/project-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { actionTitle } from '../../../src/shared/actions/action-label.ts';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (): Promise<OpenedProject> =>
  renderProject(
    records,
    { mapId: id('map'), paletteOpen: true, selection: { kind: 'cards', ids: [id('act1'), id('act2')] } },
    <Palette />,
  );
/** One pain point is selected, and there is a step to take back. */
const openWithPain = async (): Promise<void> => {
  await renderProject(records, { mapId: id('map'), selection: { kind: 'cards', ids: [id('pain')] } }, null);
  await runAction('duplicate');
  await waitFor(() => expect(isEnabled('undo')).toBe(true));
  sessionStore.setState({ selection: { kind: 'cards', ids: [id('pain')] } });
};
const field = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: /^Find an action/ });
const labels = (): readonly (string | null)[] =>
  screen.getAllByRole('option').map((option) => option.querySelector('span')?.textContent ?? null);

describe('the palette', () => {
  it('lists every action that can be done now with its keys, then the maps and stages', async () => {
    await open();
    await field();
    const listed = labels();
    for (const action of actionList.filter((one) => one.id !== 'palette')) {
      if (isEnabled(action.id)) expect(listed).toContain(actionTitle(action));
      else expect(listed).not.toContain(actionTitle(action));
    }
    expect(listed).toContain('Save project');
    expect(listed).not.toContain('Undo');
    expect(listed).toContain('Two');
    expect(screen.getByRole('option', { name: /^Save project\s*Ctrl\s*S$/ })).toBeDefined();
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

  it('keeps its lines where they are while the project changes, until something is typed', async () => {
    const { host, user } = await open();
    await user.type(await field(), 'act');
    const listed = labels();
    const [second] = listed.filter((label) => label === 'act2');
    await runCommands([
      { command: 'edit-cards', input: { cardIds: [id('act5')], fields: { title: 'act' } } },
    ]);
    await lastStep(host, 1);
    // A palette that is drawn anew has the best line first.
    expect(findEntries('act', host.records()).map(({ label }) => label)).not.toEqual(listed);
    await act(async () => {});
    expect(labels()).toEqual(listed);
    await user.click(screen.getByRole('option', { name: new RegExp(`^${second}`) }));
    expect(sessionStore.getState().selection).toEqual({ kind: 'cards', ids: [id('act2')] });
  });

  it('runs what is chosen with the arrow keys', async () => {
    const { host, user } = await open();
    await user.type(await field(), 'connection');
    expect(labels()[0]).toBe('Connect selected cards');
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
    expect(screen.getByText('No results for “zebra”.')).toBeDefined();
  });
});

const found = (query: string): readonly string[] => findEntries(query, records).map(({ label }) => label);
const first = (query: string): string | undefined => found(query)[0];

describe('what the palette finds first', () => {
  it.each([
    ['add step', 'Add step'],
    ['new step', 'Add step'],
    ['a new step', 'Add step'],
    ['step add', 'Add step'],
    ['insert lane', 'Add lane…'],
    ['add persona', 'Add persona'],
    ['delete', 'Remove selection'],
    ['delete card', 'Remove selection'],
    ['remove', 'Remove selection'],
    ['comment', 'Add comment'],
    ['tag', 'Add tag'],
    ['severity', 'Rate severity'],
    ['print', 'Export map…'],
    ['dark mode', 'Use dark theme'],
    ['zoom to fit', 'Fit the whole map'],
    ['future state', 'New map'],
    ['stage', 'Add stage'],
    ['undo', 'Undo'],
    ['fwm', 'Fit the whole map'],
    ['exprot', 'Export map…'],
    ['dulicate', 'Duplicate selection'],
    ['shortcutts', 'Show keyboard shortcuts'],
    ['setings', 'Open settings…'],
  ])('“%s”: %s', async (query, expected) => {
    await openWithPain();
    expect(first(query)).toBe(expected);
  });

  it.each([
    ['neuer Schritt', 'Schritt hinzufügen'],
    ['Zeile einfügen', 'Zeile hinzufügen…'],
    ['löschen', 'Auswahl entfernen'],
    ['loschen', 'Auswahl entfernen'],
    ['Kommentar', 'Kommentar hinzufügen'],
    ['Schweregrad', 'Schweregrad bewerten'],
    ['drucken', 'Map exportieren…'],
    ['dunkler Modus', 'Dunkles Farbschema verwenden'],
    ['alles zeigen', 'Ganze Map einpassen'],
    ['Soll', 'Neue Map'],
    ['Tag', 'Schlagwort hinzufügen'],
    ['dark mode', 'Dunkles Farbschema verwenden'],
  ])('in German “%s”: %s', async (query, expected) => {
    await openWithPain();
    onTestFinished(() => speak('en'));
    await speak('de');
    expect(first(query)).toBe(expected);
  });

  it('puts a stage, map or card that is called so before an action that is not', async () => {
    await openWithPain();
    expect(first('Two')).toBe('Two');
  });

  it('lists what was chosen lately first', async () => {
    const { user } = await open();
    await user.type(await field(), 'zoom to fit{Enter}');
    await waitFor(() => expect(sessionStore.getState().paletteOpen).toBe(false));
    act(() => sessionStore.setState({ paletteOpen: true }));
    await field();
    expect(labels()[0]).toBe('Fit the whole map');
    expect(screen.getByText('Recently used')).toBeDefined();
    expect(labels().filter((label) => label === 'Fit the whole map')).toHaveLength(1);
  });
});

describe('how well a text fits', () => {
  const score = (text: string, query: string, typos = false): number =>
    matchScore(text, readyQuery(query), typos);

  it('ignores case and accents and takes words in any order', () => {
    expect(score('Évaluation of offers', 'offers eval')).toBeGreaterThan(0);
    expect(score('Evaluation', 'purchase')).toBe(0);
  });

  it('puts the beginning of a word before its middle', () => {
    expect(score('Add lane', 'lane')).toBeGreaterThan(score('Explanes', 'lane'));
    expect(score('Lane', 'lane')).toBeGreaterThan(score('Add lane', 'lane'));
  });

  it('lets typing errors pass where it is asked to: one in four letters, two in eight', () => {
    expect(score('Evidence', 'evidnece')).toBe(0);
    expect(score('Evidence', 'evidnece', true)).toBeGreaterThan(0);
    expect(score('Lane', 'lnae', true)).toBeGreaterThan(0);
    expect(score('Lane', 'xnxe', true)).toBe(0);
    expect(score('Map', 'mop', true)).toBe(0);
  });

  it('finds what has no letters', () => {
    expect(score('38 % of customers', '%')).toBeGreaterThan(0);
    expect(score('38 of customers', '%')).toBe(0);
  });
});
