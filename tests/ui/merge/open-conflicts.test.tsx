import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OpenConflictsBar } from '../../../src/renderer/merge/OpenConflictsBar.tsx';
import { OpenConflictsDialog } from '../../../src/renderer/merge/OpenConflictsDialog.tsx';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { openDialog, sessionStore } from '../../../src/renderer/session/session-store.ts';
import type { OpenConflict } from '../../../src/shared/model/conflict.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { NOW } from '../../helpers/records.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const sound = small.conflict.get(id('undecided'))!;
const withConflicts = (...given: readonly Partial<OpenConflict>[]): ProjectRecords => {
  const all = [sound, ...given.map((one, at) => ({ ...sound, id: id(`open ${at}`), ...one }))];
  return { ...small, conflict: new Map(all.map((one) => [one.id, one])) };
};

async function open(records: ProjectRecords): Promise<OpenedProject> {
  openDialog({ kind: 'open-conflicts' });
  const opened = await renderProject(
    records,
    { mapId: id('map') },
    <>
      <OpenConflictsBar />
      <OpenConflictsDialog />
    </>,
  );
  await screen.findByRole('dialog', { name: 'Open conflicts' });
  return opened;
}

const row = (name: RegExp) => within(screen.getByRole('group', { name }));
const submit = () => screen.getByRole('button', { name: 'Decide' });

describe('the bar of open conflicts', () => {
  it('says how many there are and stays until none is', async () => {
    await renderProject(withConflicts({ fields: ['owner'] }), { mapId: id('map') }, <OpenConflictsBar />);
    const bar = screen.getByRole('status', { name: 'Open conflicts' });
    expect(bar.textContent).toContain('2 conflicts of a merge are open.');
    expect(isEnabled('open-conflicts')).toBe(true);
    await runAction('open-conflicts');
    expect(sessionStore.getState().dialog).toEqual({ kind: 'open-conflicts' });
  });

  it('is not there while an earlier version is looked at', async () => {
    const looking = { kind: 'version', revisionId: id('revision'), author: '', time: NOW } as const;
    await renderProject(small, { mapId: id('map') }, <OpenConflictsBar />);
    projectStore.setState({ looking });
    await waitFor(() => expect(screen.queryByRole('status', { name: 'Open conflicts' })).toBeNull());
    expect(isEnabled('open-conflicts')).toBe(false);
  });

  it('is not there without conflicts', async () => {
    await renderProject({ ...small, conflict: new Map() }, { mapId: id('map') }, <OpenConflictsBar />);
    expect(screen.queryByRole('status', { name: 'Open conflicts' })).toBeNull();
    expect(isEnabled('open-conflicts')).toBe(false);
  });
});

describe('the dialog of open conflicts', () => {
  it('decides what a person has decided as one step, and leaves the rest open', async () => {
    const { user, host } = await open(
      withConflicts({ fields: ['owner'], base: null, mine: { owner: 'Mia' }, theirs: { owner: 'Tom' } }),
    );
    const owner = row(/owner/);
    expect(owner.getByRole('radio', { name: 'Decide later' })).toHaveProperty('checked', true);
    expect(submit()).toHaveProperty('disabled', true);
    await user.click(owner.getByRole('radio', { name: 'The copy: Ben' }));
    expect(screen.getByText('Decided: 1 of 2. Can be undone in one step.')).toBeDefined();
    await user.click(submit());
    await waitFor(() => expect(host.records().conflict.size).toBe(1));
    expect(host.records().card.get(id('pain'))?.owner).toBe('Tom');
    expect(host.history).toHaveLength(1);
    expect(sessionStore.getState().dialog).toBeNull();
  });

  it('takes a text of one’s own, and what was decided can be put off again', async () => {
    const { user, host } = await open(withConflicts());
    const text = row(/text/);
    await user.click(text.getByRole('radio', { name: 'Edit' }));
    await user.clear(text.getByRole('textbox'));
    await user.type(text.getByRole('textbox'), 'Told by seven');
    await user.click(text.getByRole('radio', { name: 'Decide later' }));
    expect(submit()).toHaveProperty('disabled', true);
    await user.click(text.getByRole('radio', { name: 'Edit' }));
    await user.clear(text.getByRole('textbox'));
    await user.type(text.getByRole('textbox'), 'Told by eight');
    await user.click(submit());
    await waitFor(() => expect(host.records().card.get(id('pain'))?.body).toBe('Told by eight'));
  });

  it('says of what is gone that it was removed, and only closes it', async () => {
    const { user, host } = await open(withConflicts({ recordId: id('nobody'), name: 'Price' }));
    const gone = row(/“Price”: removed since/);
    expect(gone.getAllByRole('radio')).toHaveLength(2);
    await user.click(gone.getByRole('radio', { name: 'Keep as it is' }));
    await user.click(submit());
    await waitFor(() => expect([...host.records().conflict.keys()]).toEqual([id('undecided')]));
  });

  it('stays, with what was decided, where that is refused; and says why', async () => {
    const tag = {
      recordKind: 'tag',
      recordId: id('t1'),
      fields: ['name'],
      base: null,
      name: 'Trust',
    } as const;
    const { user } = await open(
      withConflicts({ ...tag, mine: { name: 'Trust' }, theirs: { name: 'Price' } }),
    );
    const name = row(/name/);
    await user.click(name.getByRole('radio', { name: 'The copy: Ben' }));
    await user.click(submit());
    expect((await screen.findByRole('alert')).textContent).toContain('Price');
    expect(name.getByRole('radio', { name: 'The copy: Ben' })).toHaveProperty('checked', true);
  });

  it('leaves another dialog alone that was opened before its answer came', async () => {
    const { user, host } = await open(withConflicts());
    await user.click(row(/text/).getByRole('radio', { name: 'The copy: Ben' }));
    const { go } = host.pause('run');
    await user.click(submit());
    openDialog({ kind: 'shortcuts' });
    go();
    await waitFor(() => expect(host.records().conflict.size).toBe(0));
    expect(sessionStore.getState().dialog).toEqual({ kind: 'shortcuts' });
  });
});
