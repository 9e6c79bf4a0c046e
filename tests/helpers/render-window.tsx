import { MantineProvider } from '@mantine/core';
import { render, waitFor } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { allActions } from '../../src/renderer/actions/all-actions.ts';
import { theme } from '../../src/renderer/app/theme.ts';
import { followLayers } from '../../src/renderer/keyboard/layers.ts';
import { installActions } from '../../src/renderer/session/actions/run-action.ts';
import { noFilter, setFilter } from '../../src/renderer/panels/evidence/filter-store.ts';
import { noticeStore } from '../../src/renderer/session/notices.ts';
import { dropDrafts } from '../../src/renderer/session/drafts.ts';
import { connectProject, disconnectProject } from '../../src/renderer/session/project-store.ts';
import { followFelt } from '../../src/renderer/session/felt-store.ts';
import { followTallies } from '../../src/renderer/session/tally-store.ts';
import { type SessionState, sessionStore } from '../../src/renderer/session/session-store.ts';
import type { ProjectRecords } from '../../src/shared/model/records.ts';
import type { MainEvent, MainRequestName, StartInfo } from '../../src/shared/protocol/main-api.ts';
import type { ResponseTally } from '../../src/shared/model/response-tally.ts';
import { ok } from '../../src/shared/result.ts';
import { createMemoryHost, type MemoryHost } from './memory-host.ts';

installActions(allActions);

export type MainCall = { readonly name: MainRequestName; readonly params: unknown };

/** Main as the window uses it: records requests and answers from `answers`, which may be promises. */
export type TestMain = {
  readonly calls: MainCall[];
  readonly answers: Partial<Record<MainRequestName, unknown>>;
  send(event: MainEvent): void;
};

export const startInfo: StartInfo = { version: '1.2.3', recent: [], recovered: [] };

/** Puts a bridge on the window that answers every request with a success. */
export function bridgeMain(answers: Partial<Record<MainRequestName, unknown>> = {}): TestMain {
  const listeners = new Set<(event: MainEvent) => void>();
  const main: TestMain = {
    calls: [],
    answers: {
      start: startInfo,
      'page-ready': { settings: { theme: 'light', author: '' }, language: 'en', project: 'none' },
      ...answers,
    },
    send: (event) => {
      for (const listener of listeners) listener(event);
    },
  };
  Object.defineProperty(window, 'throughline', {
    configurable: true,
    value: {
      platform: 'linux',
      request: (name: MainRequestName, params: unknown) => {
        main.calls.push({ name, params });
        return Promise.resolve(main.answers[name] ?? null).then(ok);
      },
      onEvent: (listener: (event: MainEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      openDropped: (file: object) => {
        main.calls.push({ name: 'open-project', params: file });
        return Promise.resolve(ok({ opened: true }));
      },
    },
  });
  return main;
}

/** Renders a part of the window inside the theme. */
export const renderThemed = (part: ReactNode): UserEvent => {
  const user = userEvent.setup();
  onTestFinished(followLayers());
  render(
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} env="test">
      {part}
    </MantineProvider>,
  );
  return user;
};

export type OpenedProject = { readonly host: MemoryHost; readonly user: UserEvent; readonly main: TestMain };

/** Opens records in the real stores through a host in memory, and renders a part of the window over them. */
export async function renderProject(
  records: ProjectRecords,
  session: Partial<SessionState>,
  part: ReactNode,
  tallies: readonly ResponseTally[] = [],
): Promise<OpenedProject> {
  const main = bridgeMain();
  const host = createMemoryHost(records, tallies);
  noticeStore.setState({ notices: [] });
  dropDrafts();
  setFilter(noFilter);
  await connectProject(host.port);
  const endTallies = followTallies();
  const endFelt = followFelt();
  sessionStore.setState({ ...sessionStore.getInitialState(), ...session });
  onTestFinished(() => {
    endTallies();
    endFelt();
    disconnectProject();
    host.close();
  });
  return { host, main, user: renderThemed(part) };
}

/** Waits until the host has made so many steps in all, and returns the last. */
export async function lastStep(host: MemoryHost, count: number): Promise<MemoryHost['history'][number]> {
  await waitFor(() => {
    if (host.history.length !== count) throw new Error(`${host.history.length} steps, not ${count}`);
  });
  const step = host.history.at(-1);
  if (!step) throw new Error('No step was made');
  return step;
}
