import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { speak } from '../../../src/shared/language/translate.ts';
import { run } from '../../helpers/records.ts';
import { createMeasuredMap } from '../../helpers/measured-map.ts';
import { renderProject } from '../../helpers/render-window.tsx';

const { records: measured, tallies, id } = createMeasuredMap();
const { records } = run(measured, {
  command: 'edit-cards',
  input: { cardIds: [id('visits')], fields: { value: 1200, unit: '' } },
});
const open = (selection: { kind: 'stage' | 'step'; id: string }) =>
  renderProject(records, { mapId: id('map'), selection }, <Inspector />, tallies);
const textsIn = (list: HTMLElement): readonly string[] =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

afterEach(() => speak('en'));

describe('the measures of a place in the inspector', () => {
  it('say value, interval and answers in words, and what was entered by hand', async () => {
    await open({ kind: 'stage', id: id('s1') });
    const list = await screen.findByRole('list', { name: 'Measures' });
    await waitFor(() => expect(textsIn(list)).toHaveLength(3));
    const [nps, satisfied, visits] = textsIn(list);
    expect(nps).toContain('NPS 20, between 4 and 35, from 100 answers');
    expect(nps).toContain('25 bad, 30 in between, 45 good');
    expect(nps).toContain('Mar\u00a02026');
    expect(satisfied).toContain('from 12 answers, few answers');
    expect(visits).toBe('Visits: 1,200Entered by hand');
  });

  it('are those of a step, too, and there is no such part where there is nothing', async () => {
    await open({ kind: 'step', id: id('b') });
    expect(textsIn(await screen.findByRole('list', { name: 'Measures' }))).toHaveLength(1);
  });

  it('speak German', async () => {
    await speak('de');
    await open({ kind: 'stage', id: id('s1') });
    const list = await screen.findByRole('list', { name: 'Kennzahlen' });
    await waitFor(() => expect(textsIn(list)[0]).toContain('zwischen 4 und 35'));
    expect(textsIn(list)[2]).toContain('Von Hand');
  });
});
