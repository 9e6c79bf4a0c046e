import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryPanel } from '../../../src/renderer/panels/history/HistoryPanel.tsx';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { askHost, runCommands } from '../../../src/renderer/session/project-store.ts';
import type { Selection } from '../../../src/renderer/session/session-store.ts';
import type { CommandCall } from '../../../src/shared/commands/registry.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import { lastStep, type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (selection: Selection): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), selection }, <Inspector />);
const cards = (...names: readonly string[]): Selection => ({
  kind: 'cards',
  ids: names.map((name) => id(name)),
});
const edit = (fields: Partial<Card>): CommandCall => ({
  command: 'edit-cards',
  input: { cardIds: [id('pain')], fields },
});

beforeEach(() => speak('de'));
afterEach(() => speak('en'));

describe('the inspector in German', () => {
  it('reads and writes shares with a comma, and refuses in German what is none', async () => {
    const { host, user } = await open(cards('pain'));
    await user.click(screen.getByRole('radio', { name: '4 blockierend' }));
    const share = screen.getByRole('textbox', { name: 'Betroffene Kunden' });
    await user.type(share, '12,5{Enter}');
    await lastStep(host, 2);
    expect(host.records().card.get(id('pain'))?.frequencyShare).toBe(0.125);
    await screen.findByText('0,5');
    screen.getByText('= Schweregrad 4 × 12,5 %');
    await user.clear(share);
    await user.type(share, '140');
    screen.getByText('Eine Zahl von 0 bis 100');
  });

  it('says one and many, and what supports a pain point', async () => {
    const { user } = await open(cards('pain'));
    screen.getByText(/2 Personen, 2 Quellenarten/);
    await user.click(screen.getByRole('button', { name: 'Verknüpfung mit Survey lösen' }));
    await screen.findByText(/1 Person, 1 Quellenart/);
    await user.click(screen.getByRole('button', { name: 'Erledigen' }));
    await user.click(await screen.findByRole('button', { name: '1 erledigten einblenden' }));
    screen.getByRole('button', { name: '1 erledigten ausblenden' });
  });

  it('names a status by what it is, and several kinds of card each by its number', async () => {
    const { host, user } = await open(cards('pain', 'act1', 'act2'));
    screen.getByRole('heading', { name: '3 Karten' });
    screen.getByText('1 Pain Point, 2 Aktionen');
    screen.getByRole('button', { name: 'Trust · teilweise, 1 von 3' });
    const status = screen.getByRole('combobox', { name: 'Status' });
    expect(within(status).getByRole('option', { selected: true }).textContent).toBe('Offen');
    await user.selectOptions(status, 'Erledigt');
    await lastStep(host, 1);
    expect(host.records().card.get(id('pain'))?.status).toBe('done');
  });

  it('tells the history of a card in whole German sentences', async () => {
    const { user } = await open(cards('pain'));
    await runCommands([edit({ title: 'Preis ist unklar', frequencyShare: 0.125 })]);
    await runCommands([edit({ severity: 3, status: 'planned', due: '2026-11-03' })]);
    await runCommands([edit({ severity: null })]);
    await user.click(screen.getByRole('button', { name: 'Verlauf einblenden' }));
    const list = await screen.findByRole('list', { name: 'Änderungen an dieser Karte' });
    await waitFor(() => expect(within(list).getAllByRole('listitem')).toHaveLength(3));
    const sentences = within(list)
      .getAllByRole('listitem')
      .map((entry) => entry.querySelector('p')?.textContent);
    expect(sentences).toEqual([
      'Ada Tester leerte Schweregrad (vorher schwer)',
      'Ada Tester änderte Status von Offen in Geplant, setzte Schweregrad auf schwer und setzte Fällig auf 3.\u00a0Nov.\u00a02026',
      'Ada Tester änderte Titel von „pain“ in „Preis ist unklar“ und setzte Betroffene Kunden auf 12,5\u00a0%',
    ]);
  });
});

describe('the history in German', () => {
  it('names steps that were kept in English, and what was undone', async () => {
    await renderProject(records, { mapId: id('map') }, <HistoryPanel />);
    await runCommands([edit({ title: 'Preis ist unklar' })]);
    await askHost('undo', {});
    const entries = await waitFor(() => {
      const found = screen.getAllByRole('listitem').map((entry) => entry.textContent);
      expect(found).toHaveLength(2);
      return found;
    });
    expect(entries[0]).toContain('Rückgängig: Karte „pain“ in');
    expect(entries[1]).toContain('Karte „pain“ in');
  });
});
