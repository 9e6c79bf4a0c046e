import { screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { projectStore, runCommands } from '../../../src/renderer/session/project-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import { newId } from '../../../src/shared/model/new-id.ts';
import { run } from '../../helpers/records.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const [measure, lane] = [newId(), newId()];
const { records } = run(
  small,
  {
    command: 'add-lane',
    input: { id: lane, mapId: id('map'), kind: 'measures', name: 'Measures' },
  },
  {
    command: 'add-cards',
    input: {
      cards: [{ id: measure, laneId: lane, stepId: id('a'), title: 'Visits' }],
    },
  },
);
const open = (cardId: string) =>
  renderProject(records, { mapId: id('map'), selection: { kind: 'cards', ids: [cardId] } }, <Inspector />);
const card = (cardId: string): Card | undefined => projectStore.getState().records.card.get(cardId);

afterEach(() => speak('en'));

describe('a figure typed into the inspector', () => {
  it('is thousands in German, and the field says at once and afterwards how it was read', async () => {
    await speak('de');
    const { host, user } = await open(measure);
    const field = screen.getByRole('textbox', { name: 'Wert' });
    await user.type(field, '13.612');
    screen.getByText('Gelesen als 13612, nicht als 13,612');
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect(card(measure)?.value).toBe(13_612);
    await waitFor(() => expect(field).toHaveProperty('value', '13612'));
    const note = screen.getByText('Gelesen als 13612, nicht als 13,612');
    expect(field.getAttribute('aria-describedby')).toBe(note.id);
    await user.clear(field);
    await user.type(field, '1.234,5{Enter}');
    await lastStep(host, 2);
    expect(card(measure)?.value).toBe(1234.5);
    expect(screen.queryByText(/^Gelesen als/)).toBeNull();
  });

  it('is thousands in English with a comma, a fraction with a point, and says so where it could be either', async () => {
    const { host, user } = await open(measure);
    const field = screen.getByRole('textbox', { name: 'Figure' });
    await user.type(field, '1,234');
    screen.getByText('Read as 1234, not 1.234');
    await user.keyboard('{Enter}');
    await lastStep(host, 1);
    expect(card(measure)?.value).toBe(1234);
    await user.clear(field);
    await user.type(field, '13.612{Enter}');
    screen.getByText('Read as 13.612, not 13612');
    await lastStep(host, 2);
    expect(card(measure)?.value).toBe(13.612);
    await user.clear(field);
    await user.type(field, '1,5');
    screen.getByText('Read as 1.5');
    await user.clear(field);
    await user.type(field, '1.5');
    expect(screen.queryByText(/^Read as/)).toBeNull();
  });

  it('leaves no word about a reading behind where another value came meanwhile', async () => {
    const { host, user } = await open(measure);
    await user.type(screen.getByRole('textbox', { name: 'Figure' }), '1,234{Enter}');
    await lastStep(host, 1);
    screen.getByText('Read as 1234, not 1.234');
    await runCommands([{ command: 'edit-cards', input: { cardIds: [measure], fields: { value: 7 } } }]);
    await waitFor(() => expect(screen.queryByText(/^Read as/)).toBeNull());
  });

  it('is a share of customers only from 0 to 100, read as the fraction where thousands cannot be meant', async () => {
    await speak('de');
    const { host, user } = await open(id('pain'));
    const field = screen.getByRole('textbox', { name: 'Betroffene Kunden' });
    await user.clear(field);
    await user.type(field, '1.234 %{Enter}');
    screen.getByText('Gelesen als 1,234, nicht als 1234');
    await lastStep(host, 1);
    expect(card(id('pain'))?.frequencyShare).toBeCloseTo(0.01234);
  });

  it('takes a percent sign where percent is its unit', async () => {
    const { host, user } = await open(measure);
    await user.type(screen.getByRole('textbox', { name: 'Unit' }), '%{Enter}');
    await lastStep(host, 1);
    await user.type(screen.getByRole('textbox', { name: 'Figure' }), '12.5 %{Enter}');
    await lastStep(host, 2);
    expect(card(measure)?.value).toBe(12.5);
  });
});
