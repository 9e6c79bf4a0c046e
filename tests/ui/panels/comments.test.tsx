import { screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { describe, expect, it } from 'vitest';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { select, type Selection } from '../../../src/renderer/session/session-store.ts';
import { AUTHOR, run } from '../../helpers/records.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const small = createSmallProject();
const { id } = small;
const { records } = run(
  small.records,
  {
    command: 'add-comment',
    input: { id: id('second'), targetKind: 'card', targetId: id('pain'), text: 'Is this so?' },
  },
  { command: 'edit-comment', input: { commentId: id('on-card'), resolved: true } },
);
const open = (selection: Selection): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), selection }, <Inspector />);
const onPain: Selection = { kind: 'cards', ids: [id('pain')] };
const heading = (): string | null => screen.getByRole('heading', { name: /^Comments/ }).textContent;

describe('comments in the inspector', () => {
  it('show author and time, count the open ones, and keep the resolved ones one press away', async () => {
    const { user } = await open(onPain);
    expect(heading()).toBe('Comments 1');
    expect(screen.getByText('Is this so?')).toBeDefined();
    expect(screen.getByText(AUTHOR)).toBeDefined();
    expect(document.querySelector('article time')?.getAttribute('datetime')).toMatch(/^2026-03-04T/);
    expect(screen.queryByText('on-card')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show 1 resolved' }));
    expect(screen.getByText('on-card')).toBeDefined();
  });

  it('are resolved and opened again, each one step', async () => {
    const { host, user } = await open(onPain);
    await user.click(screen.getByRole('button', { name: 'Resolve' }));
    await user.click(await screen.findByRole('button', { name: 'Show 2 resolved' }));
    expect(heading()).toBe('Comments 0');
    expect(host.records().comment.get(id('second'))?.resolved).toBe(true);
    await user.click(screen.getAllByRole('button', { name: 'Open again' })[1]!);
    await screen.findByRole('button', { name: 'Hide 1 resolved' });
    expect(host.records().comment.get(id('second'))?.resolved).toBe(false);
    expect(host.history).toHaveLength(2);
  });

  it('are written on a stage too', async () => {
    const { host, user } = await open({ kind: 'stage', id: id('s2') });
    await user.type(screen.getByRole('textbox', { name: 'New comment' }), 'Too short?{Enter}');
    await screen.findByText('Too short?');
    const [added] = [...host.records().comment.values()].filter(({ targetId }) => targetId === id('s2'));
    expect(added).toMatchObject({ targetKind: 'stage', author: AUTHOR, resolved: false });
  });

  it('are added once, however often Enter is pressed, and what is typed meanwhile stays', async () => {
    const { host, user } = await open(onPain);
    const answers = host.pause();
    const field = screen.getByRole('textbox', { name: 'New comment' });
    await user.type(field, 'Since when?{Enter}{Enter} And where');
    act(() => answers.go());
    await screen.findByText('Since when?');
    expect(host.history).toHaveLength(1);
    expect(field).toHaveProperty('value', 'And where');
  });

  it('wait where they were begun while something else is looked at', async () => {
    const { host, user } = await open({ kind: 'cards', ids: [id('act2')] });
    await user.type(screen.getByRole('textbox', { name: 'New comment' }), 'Half a thou');
    act(() => select({ kind: 'cards', ids: [id('act3')] }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'New comment' })).toHaveProperty('value', ''),
    );
    act(() => select({ kind: 'cards', ids: [id('act2')] }));
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'New comment' })).toHaveProperty('value', 'Half a thou'),
    );
    await user.type(screen.getByRole('textbox', { name: 'New comment' }), 'ght{Enter}');
    await screen.findByText('Half a thought');
    expect(host.history).toHaveLength(1);
  });
});
