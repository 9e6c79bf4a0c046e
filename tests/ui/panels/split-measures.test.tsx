import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { MeasuresPanel } from '../../../src/renderer/panels/measures/MeasuresPanel.tsx';
import { splitStore } from '../../../src/renderer/panels/measures/split-store.ts';
import { runCommands } from '../../../src/renderer/session/project-store.ts';
import { fail, ok } from '../../../src/shared/result.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { addSet, csatColumn, npsColumn, tally } from '../../helpers/answers.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';
import { run } from '../../helpers/records.ts';

const { records: small, id } = createSmallProject();
const persona = { ...csatColumn, header: 'Who', question: '', role: { kind: 'persona' } } as const;
const asked = addSet(small, [npsColumn, persona]);
const { records: named } = run(asked.records, {
  command: 'add-persona',
  input: { id: id('anna'), name: 'Anna Weber' },
});
const set = named.responseSet.get(asked.setId)!;
const records = { ...named, responseSet: new Map([[set.id, { ...set, rows: 166 }]]) };
const stage = { kind: 'stage', id: id('s1') } as const;
const nps = (good: number, bad: number): readonly ResponseTally[] => [
  tally(asked.setId, stage, [
    { value: 10, count: good },
    { value: 3, count: bad },
  ]),
];
const groups = {
  groups: [
    { value: 'Ben', answers: 50, tallies: nps(10, 40) },
    { value: 'anna weber', answers: 30, tallies: nps(30, 0) },
    { value: 'ANNA WEBER', answers: 6, tallies: nps(0, 6) },
    { value: '', answers: 80, tallies: nps(40, 40) },
  ],
  others: { groups: 2, answers: 1_200 },
};
const open = async (part = <Inspector />, all: readonly ResponseTally[] = nps(80, 86)) => {
  const opened = await renderProject(
    records,
    { mapId: id('map'), selection: { kind: 'stage', id: id('s1') } },
    part,
    all,
  );
  opened.host.split(ok(groups));
  onTestFinished(followProject());
  return opened;
};
const textsIn = (list: HTMLElement): readonly string[] =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

afterEach(async () => {
  splitStore.setState({ role: null });
  await speak('en');
});

describe('the measures of a place split by who answered', () => {
  it('are asked for once they are wanted, and say score, interval, n and few answers of each group', async () => {
    const { user, host } = await open();
    const field = await screen.findByRole('combobox', { name: 'Split by' });
    expect(
      within(field)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual(['Not split', 'Persona']);
    expect(host.asked).not.toContain('answers-groups');
    await user.selectOptions(field, 'Persona');
    const list = await screen.findByRole('list', { name: 'NPS by Persona' });
    expect(textsIn(list)).toEqual([
      expect.stringMatching(/^Ben−60 \(−\d+ to −\d+\), n 50$/),
      expect.stringMatching(/^Anna Weber67 \(\d+ to \d+\), n 36$/),
      expect.stringMatching(/^Not said0 \(−\d+ to \d+\), n 80$/),
    ]);
    expect(screen.getByText('2 more groups are not listed, answers: 1,200.')).toBeTruthy();
    await user.selectOptions(field, 'Not split');
    expect(screen.queryByRole('list', { name: 'NPS by Persona' })).toBeNull();
  });

  it('are counted anew when answers of the place are corrected, and say what keeps them from it', async () => {
    const { user, host } = await open();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Split by' }), 'Persona');
    await screen.findByRole('list', { name: 'NPS by Persona' });
    host.split(fail('responses-damaged', 'The responses are damaged.'));
    const answers = [{ setId: asked.setId, rows: [0] }];
    await runCommands([{ command: 'leave-out-answers', input: { answers } }]);
    expect(await screen.findByText('The responses are damaged.')).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'NPS by Persona' })).toBeNull();
  });

  it('call a group as its persona is called now', async () => {
    splitStore.setState({ role: 'persona' });
    await open();
    const list = await screen.findByRole('list', { name: 'NPS by Persona' });
    await runCommands([{ command: 'edit-persona', input: { personaId: id('anna'), name: 'Anna WEBER' } }]);
    await waitFor(() => expect(textsIn(list)[1]).toMatch(/^Anna WEBER/));
  });

  it('are not offered where no set says who answered', async () => {
    splitStore.setState({ role: 'channel' });
    const { host } = await open();
    const field = await screen.findByRole('combobox', { name: 'Split by' });
    expect(field).toHaveProperty('value', 'none');
    expect(host.asked).not.toContain('answers-groups');
  });

  it('stand in the panel for each stage, by the same choice, in German too', async () => {
    await speak('de');
    const { user } = await open(<MeasuresPanel />);
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Aufteilen nach' }), 'Persona');
    const list = await screen.findByRole('list', { name: 'NPS nach Persona' });
    await waitFor(() => expect(textsIn(list)[2]).toContain('Nicht angegeben'));
    expect(screen.getByRole('combobox', { name: 'Aufteilen nach' })).toHaveProperty('value', 'persona');
  });
});
