import { MantineProvider } from '@mantine/core';
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { MeasuresPanel } from '../../../src/renderer/panels/measures/MeasuresPanel.tsx';
import { spotsStore } from '../../../src/renderer/panels/measures/spots-store.ts';
import { sessionStore } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import type { ResponseTally } from '../../../src/shared/model/response-tally.ts';
import { darkTheme, lightTheme } from '../../../src/shared/scene/theme.ts';
import { addSet, csatColumn, tally } from '../../helpers/answers.ts';
import { run } from '../../helpers/records.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const people = { ...csatColumn, header: 'Visitors', question: '', role: { kind: 'usage-count' } } as const;
const { records, setId } = addSet(small, [people, csatColumn]);
const stage = (name: string) => ({ kind: 'stage', id: id(name) }) as const;
const seen = (name: string, count: number): ResponseTally =>
  tally(setId, stage(name), [{ value: count, count: 1 }]);
const satisfied = tally(
  setId,
  stage('s1'),
  [
    { value: 5, count: 30 },
    { value: 1, count: 10 },
  ],
  { column: 1 },
);
const open = async (tallies: readonly ResponseTally[], part = <MeasuresPanel />) => {
  const opened = await renderProject(
    records,
    { mapId: id('map'), selection: { kind: 'stage', id: id('s1') } },
    part,
    tallies,
  );
  onTestFinished(followProject());
  return opened;
};
const linesOf = (list: HTMLElement): readonly string[] =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

afterEach(() => speak('en'));

describe('the panel of measures', () => {
  it('draws in the colours of the dark theme where the window wears it', async () => {
    const dark = (
      <MantineProvider forceColorScheme="dark">
        <MeasuresPanel />
      </MantineProvider>
    );
    await open([seen('s1', 1_000), seen('s2', 400), satisfied], dark);
    await screen.findByRole('list', { name: 'Funnel' });
    const fills = [...document.querySelectorAll('svg [fill]')].map((shape) => shape.getAttribute('fill'));
    expect(fills).toContain(darkTheme.hues.iris.soft);
    expect(fills).not.toContain(lightTheme.hues.iris.soft);
  });

  it('reports hot spots with their reason, the funnel, and the measures of each stage', async () => {
    const { user } = await open([seen('s1', 1_000), seen('s2', 400), satisfied]);
    await screen.findByRole('list', { name: 'Funnel' });
    const spots = screen.getByRole('list', { name: 'Hot spots' });
    expect(linesOf(spots)[0]).toContain('One loses 60%');
    expect(linesOf(screen.getByRole('list', { name: 'Funnel' }))).toEqual([
      'One1,000loses 60% (57% to 63%), n 1,000',
      expect.stringContaining('400'),
    ]);
    expect(linesOf(screen.getByRole('list', { name: 'Measures of One' })).join()).toContain('CSAT 75%');
    sessionStore.setState({ selection: null });
    await user.click(within(spots).getAllByRole('button')[0]!);
    expect(sessionStore.getState().selection).toEqual({ kind: 'stage', id: id('s1') });
  });

  it('lists the first three hot spots, and all on request by the keyboard, as long as the window is open', async () => {
    const { records: five } = run(
      records,
      ...['s3', 's4', 's5'].map((name) => ({
        command: 'add-stage' as const,
        input: { id: id(name), mapId: id('map'), name },
      })),
    );
    const all = ['s1', 's2', 's3', 's4', 's5'].map((name, at) =>
      tally(
        setId,
        stage(name),
        [
          { value: 5, count: 40 },
          { value: 1, count: 10 * (at + 1) },
        ],
        { column: 1 },
      ),
    );
    const spots = async (): Promise<readonly string[]> =>
      linesOf(await screen.findByRole('list', { name: 'Hot spots' }));
    const { user } = await renderProject(five, { mapId: id('map') }, <MeasuresPanel />, all);
    onTestFinished(() => spotsStore.setState({ all: false }));
    onTestFinished(followProject());
    await screen.findByRole('button', { name: 'Show all 5' });
    const first = await spots();
    expect(first.map((line) => line[0])).toEqual(['1', '2', '3']);
    const more = screen.getByRole('button', { name: 'Show all 5' });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByRole('list', { name: 'Hot spots' }).hasAttribute('data-folded')).toBe(true);
    more.focus();
    await user.keyboard('{Enter}');
    const list = () => screen.getByRole('list', { name: 'Hot spots' });
    expect(list().hasAttribute('data-folded')).toBe(false);
    expect(await spots()).toHaveLength(5);
    expect((await spots()).slice(0, 3)).toEqual(first);
    expect(document.activeElement?.textContent).toBe('Show fewer');
    cleanup();
    await renderProject(five, { mapId: id('map') }, <MeasuresPanel />, all);
    await screen.findByRole('button', { name: 'Show fewer' });
    expect(await spots()).toHaveLength(5);
  });

  it('has no button where there are no more than three', async () => {
    await open([seen('s1', 1_000), seen('s2', 400), satisfied]);
    await screen.findByRole('list', { name: 'Funnel' });
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });

  it('reports the same while another screen stands in the map’s place, and leads back to the map', async () => {
    const { user } = await renderProject(
      records,
      { mapId: id('map'), screen: 'answers', selection: null },
      <MeasuresPanel />,
      [seen('s1', 1_000), seen('s2', 400), satisfied],
    );
    await screen.findByRole('list', { name: 'Funnel' });
    const spots = screen.getByRole('list', { name: 'Hot spots' });
    expect(linesOf(spots)[0]).toContain('One loses 60%');
    expect(screen.queryByText(/^Nothing was measured/)).toBeNull();
    await user.click(within(spots).getAllByRole('button')[0]!);
    expect(sessionStore.getState()).toMatchObject({
      screen: 'map',
      selection: { kind: 'stage', id: id('s1') },
    });
  });

  it('warns where the counts rise, and shows no share of them', async () => {
    await open([seen('s1', 400), seen('s2', 1_000)]);
    const funnel = await screen.findByRole('list', { name: 'Funnel' });
    expect(funnel.textContent).toContain('not of one population');
    expect(screen.queryByText(/From the first stage to the last/)).toBeNull();
  });

  it('says what to do where nothing was measured, in German too', async () => {
    await speak('de');
    await open([]);
    expect(await screen.findByText(/Auf dieser Map wurde noch nichts gemessen/)).toBeTruthy();
  });
});

it('a stage has its funnel in the inspector, in which it stands out', async () => {
  await open([seen('s1', 1_000), seen('s2', 400)], <Inspector />);
  const funnel = await screen.findByRole('list', { name: 'Funnel' });
  expect(funnel.querySelector('[data-current]')?.textContent).toContain('One');
});
