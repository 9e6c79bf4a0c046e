import { ownPage } from '../../../src/shared/exports/paper/page-options.ts';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { wholeFlow } from '../../../src/shared/graphs/flow/flow-choice.ts';
import { wholePlan } from '../../../src/shared/priorities/plan-query.ts';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import type { Dialog } from '../../../src/renderer/session/session-store.ts';
import { actionList, type ActionDefinition } from '../../../src/shared/actions/action-list.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const open = (kind: 'export' | 'shortcuts' | 'about' | 'settings'): Promise<OpenedProject> =>
  renderProject(records, { mapId: id('map'), dialog: { kind } satisfies Dialog }, <Dialogs />);

describe('the export dialog', () => {
  it('sends what was chosen, shows how far it is and where it went', async () => {
    const { main, user } = await open('export');
    const written = Promise.withResolvers<unknown>();
    main.answers.export = written.promise;
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Format' }), 'PNG');
    await user.click(screen.getByRole('radio', { name: '3 times' }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'Only Two');
    await user.click(screen.getByRole('checkbox', { name: /Legend/ }));
    expect(screen.getByText(/px, 288 dots per inch/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(screen.getByText('Choose where to save it')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(main.calls.at(-1)?.name).toBe('cancel-export');
    written.resolve({
      path: '/pictures/Map.png',
      bytes: 2048,
      width: 2400,
      height: 1200,
      parts: 1,
      notes: [],
    });
    await screen.findByText('Map.png');
    expect(main.calls.find(({ name }) => name === 'export')?.params).toEqual({
      options: {
        format: 'png',
        what: 'map',
        mapId: id('map'),
        allMaps: false,
        plan: wholePlan,
        flow: wholeFlow,
        proofOf: null,
        stageId: id('s2'),
        theme: 'light',
        titleBlock: true,
        legend: false,
        assumptions: 'marked',
        comments: false,
        confidential: false,
        withProject: false,
        scale: 3,
        page: ownPage,
      },
    });
    await user.click(screen.getByRole('button', { name: 'Show in folder' }));
    expect(main.calls.at(-1)?.name).toBe('show-exported');
  });

  it('sends a matrix or the plan of one map or of all, without what belongs to a map', async () => {
    const { main, user } = await open('export');
    const drawing = await screen.findByRole('combobox', { name: 'Content' });
    expect([...drawing.querySelectorAll('option')].map((option) => option.textContent)).toEqual([
      'Map',
      'Flow',
      'Proof',
      'Impact and effort',
      'Severity and frequency',
      'Action plan',
    ]);
    await user.selectOptions(drawing, 'Action plan');
    expect(screen.queryByRole('checkbox', { name: /Legend/ })).toBeNull();
    expect(screen.getByText(/^One page, 297 × 210 mm; smallest text 9 points$/)).toBeDefined();
    // It comes in pages by itself: only their paper is asked for.
    expect(screen.queryByRole('combobox', { name: 'Pages' })).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Paper' }), 'A3');
    expect(screen.getByText(/^One page, 420 × 297 mm/)).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Show' }), 'All maps');
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    expect(main.calls.find(({ name }) => name === 'export')?.params).toMatchObject({
      options: {
        what: 'action-plan',
        allMaps: true,
        format: 'pdf',
        page: { layout: 'content', paper: 'A3' },
      },
    });
  });
});

describe('the other dialogs', () => {
  it('lists every shortcut of the action list', async () => {
    await open('shortcuts');
    const dialog = await screen.findByRole('dialog');
    const withKeys = (actionList as readonly ActionDefinition[]).filter(({ accelerator }) => accelerator);
    for (const { label } of withKeys) expect(dialog.textContent).toContain(label);
  });

  it('says which version this is and that it makes no network connection', async () => {
    await open('about');
    await screen.findByText('Version 1.2.3');
    expect(screen.getByText(/makes no network connection/)).toBeDefined();
    expect(screen.getByText(/MIT/)).toBeDefined();
  });

  it('changes theme and name for good', async () => {
    const { main, user } = await open('settings');
    main.answers['set-settings'] = { theme: 'dark', author: '' };
    await user.click(await screen.findByRole('radio', { name: 'Dark' }));
    await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Ada{Enter}');
    await waitFor(() =>
      expect(main.calls).toContainEqual({ name: 'set-settings', params: { author: 'Ada' } }),
    );
    expect(main.calls).toContainEqual({ name: 'set-settings', params: { theme: 'dark' } });
  });
});
