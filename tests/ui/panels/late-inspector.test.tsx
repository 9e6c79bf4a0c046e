import { fireEvent, screen } from '@testing-library/react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editInInspector } from '../../../src/renderer/actions/edit-in-inspector.ts';
import { stopHolding, watchKeys } from '../../../src/renderer/keyboard/hand-over.ts';
import { Inspector } from '../../../src/renderer/panels/inspector/Inspector.tsx';
import { select } from '../../../src/renderer/session/session-store.ts';
import { goToArea } from '../../../src/renderer/ui/areas.ts';
import { run } from '../../helpers/records.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
const { records } = run(small, {
  command: 'add-card',
  input: { id: id('pain2'), laneId: id('pains'), stepId: id('b'), title: 'Second' },
});

/** React's flag for tests that wait for all rendering: without it, it renders as in the window, the map first. */
const waits = (value: boolean): void => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = value;
};
const titleShown = (): unknown => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value;

let endKeys = (): void => {};
beforeEach(() => {
  endKeys = watchKeys(
    () => true,
    () => Promise.resolve(),
  );
});
afterEach(() => {
  waits(true);
  endKeys();
  stopHolding();
});

/** The inspector shows one card, another was selected just now, and only the map has drawn it. */
async function selectedJustNow(): Promise<void> {
  const selection = { kind: 'cards', ids: [id('pain')] } as const;
  await renderProject(records, { mapId: id('map'), selection }, <Inspector />);
  const before = titleShown();
  waits(false);
  flushSync(() => select({ kind: 'cards', ids: [id('pain2')] }));
  expect(titleShown()).toBe(before);
}

/** Does it, and what it leads to in the same turn. */
const done = (go: () => unknown) => async (): Promise<void> => {
  go();
  await Promise.resolve();
};

describe('the inspector while it is behind the selection', () => {
  it.each([
    { what: 'F6', go: done(() => goToArea(1)) },
    { what: 'Tab', go: done(() => fireEvent.keyDown(document.body, { key: 'Tab' })) },
    { what: 'a press on it', go: done(() => fireEvent.pointerDown(document.body)) },
    {
      what: 'an action that leads to a field',
      go: done(() => editInInspector('severity')),
    },
  ])('shows what is selected before $what gets there', async ({ go }) => {
    await selectedJustNow();
    await go();
    expect(titleShown()).toBe('Second');
  });
});
