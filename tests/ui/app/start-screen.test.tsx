import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { StartScreen } from '../../../src/renderer/app/StartScreen.tsx';
import { useDropToOpen } from '../../../src/renderer/app/use-drop-to-open.ts';
import { bridgeMain, renderThemed, startInfo } from '../../helpers/render-window.tsx';

const recent = [
  { id: 'r1', name: 'Bank.journey', folder: '/home/ada', openedAt: new Date().toISOString(), missing: false },
  {
    id: 'r2',
    name: 'Old.journey',
    folder: '/media/stick',
    openedAt: '2026-01-02T10:00:00.000Z',
    missing: true,
  },
];

describe('the start screen', () => {
  it('begins a new map with one key: the first template has the focus', async () => {
    const main = bridgeMain();
    const user = renderThemed(<StartScreen />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /^Five stages/ }));
    await user.keyboard('{Enter}');
    expect(main.calls).toContainEqual({ name: 'new-project', params: { template: 'five-stages' } });
  });

  it('offers the blank template, the sample and a file', async () => {
    const main = bridgeMain();
    const user = renderThemed(<StartScreen />);
    await user.click(screen.getByRole('button', { name: /^Blank/ }));
    await user.click(screen.getByRole('button', { name: 'Open the sample project' }));
    await user.click(screen.getByRole('button', { name: 'Open a file…' }));
    expect(main.calls.slice(1)).toEqual([
      { name: 'new-project', params: { template: 'blank' } },
      { name: 'new-project', params: { template: 'sample' } },
      { name: 'open-project', params: {} },
    ]);
  });

  it('lists recent files, marks one that is missing and takes it off the list', async () => {
    const main = bridgeMain({ start: { ...startInfo, recent } });
    const user = renderThemed(<StartScreen />);
    await user.click(await screen.findByRole('button', { name: /^Bank.journey/ }));
    expect(main.calls).toContainEqual({ name: 'open-recent', params: { recentId: 'r1' } });
    expect(screen.getByRole('button', { name: /^Old.journey.*File is missing/ })).toHaveProperty(
      'disabled',
      true,
    );
    main.answers.start = { ...startInfo, recent: recent.slice(0, 1) };
    await user.click(screen.getByRole('button', { name: 'Remove Old.journey from the list' }));
    await waitFor(() => expect(screen.queryByText('Old.journey')).toBeNull());
    expect(main.calls).toContainEqual({ name: 'forget-recent', params: { recentId: 'r2' } });
  });

  it('offers recovered work before anything else', async () => {
    const recovered = [{ workingCopy: 'w1', name: 'Bank.journey', changedAt: new Date().toISOString() }];
    const main = bridgeMain({ start: { ...startInfo, recovered } });
    const user = renderThemed(<StartScreen />);
    expect(await screen.findByText('Recovered: Bank')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Open' }));
    await user.click(screen.getByRole('button', { name: 'Discard…' }));
    expect(main.calls).toContainEqual({ name: 'recover', params: { workingCopy: 'w1' } });
    expect(main.calls).toContainEqual({ name: 'discard-recovered', params: { workingCopy: 'w1' } });
  });

  it('opens a file that is dropped on the window', () => {
    const main = bridgeMain();
    const Drop = () => {
      useDropToOpen(true);
      return null;
    };
    renderThemed(<Drop />);
    const file = new File(['x'], 'Bank.journey');
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(main.calls).toEqual([{ name: 'open-project', params: file }]);
  });
});
