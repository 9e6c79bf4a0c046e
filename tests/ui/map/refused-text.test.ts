import { waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { endEditing, followEditing, typeText } from '../../../src/renderer/map/open/editing.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { draftStore, dropDrafts } from '../../../src/renderer/session/drafts.ts';
import { dismissNotice, type Notice, noticeStore, notify } from '../../../src/renderer/session/notices.ts';
import {
  connectProject,
  disconnectProject,
  runCommands,
} from '../../../src/renderer/session/project-store.ts';
import { sessionStore, startEditing } from '../../../src/renderer/session/session-store.ts';
import { createMemoryHost, type MemoryHost } from '../../helpers/memory-host.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();
let host: MemoryHost;
let ends: readonly (() => void)[] = [];

beforeEach(async () => {
  host = createMemoryHost(records);
  await connectProject(host.port);
  sessionStore.setState({ mapId: id('map'), screen: 'map', selection: null, editing: null });
  noticeStore.setState({ notices: [] });
  ends = [followProject(), followEditing()];
});
afterEach(() => {
  for (const end of [...ends].reverse()) end();
  disconnectProject();
  dropDrafts();
  host.close();
});

const newCard = (step: string) =>
  ({ kind: 'new-card', laneId: id('actions'), stepId: id(step), beforeCardId: null }) as const;

/** Types a card into a step that was removed, before the window has received that change. */
function typeIntoRemovedStep(title: string): () => void {
  const { go } = host.pause();
  void runCommands([{ command: 'remove-step', input: { stepId: id('b'), cardsToStepId: null } }]);
  startEditing(newCard('b'));
  typeText({ title, body: 'More' });
  endEditing();
  return go;
}

const oneNotice = async (): Promise<Notice> => {
  await waitFor(() => expect(noticeStore.getState().notices).toHaveLength(1));
  return noticeStore.getState().notices[0]!;
};

describe('a text that is refused', () => {
  it('is offered again and leaves what is typed by then alone', async () => {
    const go = typeIntoRemovedStep('Price is unclear');
    startEditing({ kind: 'card', id: id('act1') });
    typeText({ title: 'Typed meanwhile' });
    go();
    const notice = await oneNotice();
    expect(notice.text).toContain('Price is unclear');
    expect(notice.action?.label).toBe('Edit again');
    expect(sessionStore.getState().editing).toEqual({ kind: 'card', id: id('act1') });
    expect(draftStore.getState().onMap).toMatchObject({ id: id('act1'), title: 'Typed meanwhile' });
  });

  it('opens no field where nothing else is typed either', async () => {
    typeIntoRemovedStep('Price is unclear')();
    await oneNotice();
    expect(sessionStore.getState().editing).toBeNull();
    expect(draftStore.getState().onMap).toBeNull();
  });

  it('is typed on where it can be, once that is wanted, and written there', async () => {
    typeIntoRemovedStep('Price is unclear')();
    const { action } = await oneNotice();
    action?.run();
    expect(sessionStore.getState().editing).toMatchObject({ kind: 'new-card', stepId: id('a') });
    expect(draftStore.getState().onMap).toMatchObject({ title: 'Price is unclear', body: 'More' });
    typeText({ title: 'Price is clear' });
    endEditing();
    await waitFor(() =>
      expect([...host.records().card.values()].map(({ title }) => title)).toContain('Price is clear'),
    );
  });

  it('is not lost where its card was removed meanwhile', async () => {
    startEditing({ kind: 'card', id: id('act4') });
    typeText({ title: 'Typed at length' });
    await runCommands([{ command: 'remove-cards', input: { cardIds: [id('act4')] } }]);
    await waitFor(() => expect(host.records().card.has(id('act4'))).toBe(false));
    endEditing();
    const { text, action } = await oneNotice();
    expect(text).toBe('“Typed at length” was not saved. Its card was removed meanwhile.');
    action?.run();
    expect(sessionStore.getState().editing?.kind).toBe('new-card');
    expect(draftStore.getState().onMap).toMatchObject({ title: 'Typed at length' });
  });

  it('stays offered while other notices come, until it is dismissed', async () => {
    typeIntoRemovedStep('Price is unclear')();
    const { id: offered } = await oneNotice();
    for (let count = 0; count < 6; count += 1) notify('error', `Problem ${count}`);
    const shown = noticeStore.getState().notices.map(({ text }) => text);
    expect(shown.slice(1)).toEqual(['Problem 2', 'Problem 3', 'Problem 4', 'Problem 5']);
    expect(shown[0]).toContain('Price is unclear');
    dismissNotice(offered);
    expect(noticeStore.getState().notices).toHaveLength(4);
  });
});
