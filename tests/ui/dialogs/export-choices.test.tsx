import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Dialogs } from '../../../src/renderer/dialogs/Dialogs.tsx';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { type OpenedProject, renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
const [piece] = records.evidence.values();

const open = (confidentiality: 'internal' | 'confidential'): Promise<OpenedProject> => {
  if (!piece) throw new Error('The project has evidence');
  const changed: ProjectRecords = {
    ...records,
    evidence: new Map([...records.evidence].map(([key, one]) => [key, { ...one, confidentiality }])),
  };
  return renderProject(changed, { mapId: id('map'), dialog: { kind: 'export' } }, <Dialogs />);
};

describe('the export dialog of a project with confidential evidence', () => {
  it.each([false, true])('exports its words only when that is chosen: %s', async (chosen) => {
    const { main, user } = await open('confidential');
    main.answers.export = { path: '/pictures/Map.pdf', bytes: 2048, width: 2400, height: 1200 };
    const choice = await screen.findByRole('checkbox', { name: /confidential evidence/ });
    expect(choice).toHaveProperty('checked', false);
    if (chosen) await user.click(choice);
    await user.click(screen.getByRole('button', { name: 'Export…' }));
    await screen.findByText('Map.pdf');
    const call = main.calls.find(({ name }) => name === 'export');
    expect(call?.params).toMatchObject({ options: { confidential: chosen } });
  });

  it('does not ask where nothing is confidential', async () => {
    await open('internal');
    await screen.findByRole('checkbox', { name: /Legend/ });
    expect(screen.queryByRole('checkbox', { name: /confidential/ })).toBeNull();
  });
});
