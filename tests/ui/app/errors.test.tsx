import { screen, waitFor } from '@testing-library/react';
import { act, type ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { ErrorBoundary } from '../../../src/renderer/app/ErrorBoundary.tsx';
import { Notices } from '../../../src/renderer/app/Notices.tsx';
import { noticeStore, notify } from '../../../src/renderer/session/notices.ts';
import { sessionStore, useSession } from '../../../src/renderer/session/session-store.ts';
import { bridgeMain, renderThemed } from '../../helpers/render-window.tsx';

const Broken = (): ReactNode => {
  if (useSession(({ dialog }) => dialog?.kind === 'export')) throw new Error('The chart has no axis');
  return <p>The map</p>;
};

describe('a bug in the window', () => {
  it('is shown and logged, says that the work is kept, and lets one go on', async () => {
    const main = bridgeMain();
    sessionStore.setState({ dialog: { kind: 'export' } });
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const user = renderThemed(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    quiet.mockRestore();
    expect(screen.getByRole('alert').textContent).toMatch(/The chart has no axis/);
    expect(screen.getByText(/safe in the project’s working copy/)).toBeDefined();
    expect(main.calls[0]).toMatchObject({
      name: 'report-error',
      params: { message: 'The chart has no axis' },
    });
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByText('The map')).toBeDefined();
  });
});

describe('notices', () => {
  it('leave by themselves after some seconds, but errors stay until they are dismissed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    noticeStore.setState({ notices: [] });
    const user = renderThemed(<Notices />);
    act(() => {
      notify('info', 'Undone: Move card');
      notify('error', 'The disk is full. The file is as it was.');
    });
    expect(screen.getByRole('status').textContent).toBe('Undone: Move card');
    act(() => {
      vi.advanceTimersByTime(10_000);
    });
    await waitFor(() => expect(screen.queryByText('Undone: Move card')).toBeNull());
    vi.useRealTimers();
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
