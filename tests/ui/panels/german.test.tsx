import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidencePanel } from '../../../src/renderer/panels/evidence/EvidencePanel.tsx';
import { FilterPanel } from '../../../src/renderer/panels/filter/FilterPanel.tsx';
import { FindPanel } from '../../../src/renderer/panels/find/FindPanel.tsx';
import { noFind, setFind } from '../../../src/renderer/panels/find/find-store.ts';
import { OutlinePanel } from '../../../src/renderer/panels/outline/OutlinePanel.tsx';
import { PersonasPanel } from '../../../src/renderer/panels/personas/PersonasPanel.tsx';
import { clearFilter } from '../../../src/renderer/session/filter-store.ts';
import { noticeStore } from '../../../src/renderer/session/notices.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const small = createSmallProject();
const { id } = small;
const { records } = run(
  small.records,
  {
    command: 'edit-cards',
    input: { cardIds: [id('pain')], fields: { title: 'Preis unklar', rootCause: 'Kein Preis', severity: 3 } },
  },
  { command: 'edit-step', input: { stepId: id('b'), name: '' } },
  { command: 'edit-evidence', input: { evidenceId: id('e2'), date: '2026-05-03' } },
);

beforeEach(() => speak('de'));
afterEach(async () => {
  await speak('en');
  setFind(noFind);
  clearFilter();
});

describe('the panels at the left in German', () => {
  it('count what was found and replaced, and say where', async () => {
    const { host, user } = await renderProject(records, { mapId: id('map') }, <FindPanel />);
    await user.type(screen.getByRole('combobox', { name: 'Suchen' }), 'preis');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 Treffer'));
    const hits = within(screen.getByRole('listbox', { name: 'Treffer' })).getAllByRole('option');
    expect(hits[1]?.textContent).toContain('Ursache in „Preis unklar“');
    await user.click(screen.getByRole('button', { name: 'Ganze Wörter' }));
    await user.click(screen.getByRole('button', { name: 'Ersetzen' }));
    await user.type(screen.getByRole('textbox', { name: 'Ersetzen durch' }), 'Betrag');
    await user.click(screen.getByRole('button', { name: 'Alle ersetzen (2)' }));
    // What is stored depends on no language: the history is read in any.
    expect((await lastStep(host, 1)).name).toBe('replace-text');
    await waitFor(() =>
      expect(noticeStore.getState().notices.map(({ text }) => text)).toEqual(['In 2 Texten ersetzt']),
    );
  });

  it('tell evidence with its kind and day, how much of it a filter leaves, and why a file was refused', async () => {
    const { user } = await renderProject(records, { mapId: id('map') }, <EvidencePanel />);
    await screen.findByText('2 Belege');
    const list = await screen.findByRole('listbox', { name: 'Belege' });
    const interview = within(list).getByRole('option', { name: /Interview/ });
    within(interview).getByText('3. Mai 2026');
    within(interview).getByLabelText('Verknüpfungen:');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Nach Art filtern' }), 'Umfrage');
    await screen.findByText('1 von 2 Belegen');
    const film = new File(['x'], 'film.mp4', { type: 'video/mp4' });
    Object.defineProperty(film, 'size', { value: 201 * 1024 * 1024 });
    fireEvent.drop(list, {
      dataTransfer: { types: ['Files'], files: [film], items: [] },
    });
    await waitFor(() => expect(noticeStore.getState().notices.at(-1)?.text).toMatch(/^„film\.mp4“ .*200 MB/));
  });

  it('name values to filter by, each with its number of cards', async () => {
    const { user } = await renderProject(records, { mapId: id('map') }, <FilterPanel />);
    const count = [...records.card.values()].filter(({ mapId }) => mapId === id('map')).length;
    screen.getByText(`Alle ${count} Karten`);
    const severity = screen.getByRole('group', { name: 'Schweregrad' });
    await user.click(within(severity).getByRole('checkbox', { name: '3 · Schwer, 1 Karte' }));
    screen.getByText(`1 von ${count} Karten passen`);
    await user.click(screen.getByRole('button', { name: 'Alle zeigen' }));
    screen.getByText(`Alle ${count} Karten`);
  });

  it('name what has no name, and whom a button moves', async () => {
    await renderProject(
      records,
      { mapId: id('map') },
      <>
        <OutlinePanel />
        <PersonasPanel />
      </>,
    );
    screen.getByRole('button', { name: /^Unbenannter Schritt/ });
    screen.getByRole('button', { name: 'Tom nach oben verschieben' });
    screen.getByRole('button', { name: 'Personas ausblenden' });
  });
});
