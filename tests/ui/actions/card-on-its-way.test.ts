import { waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copySelection } from '../../../src/renderer/clipboard/copy-selection.ts';
import { addCardHere } from '../../../src/renderer/map/open/actions.ts';
import { followEditing, typeText } from '../../../src/renderer/map/open/editing.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { select, startEditing } from '../../../src/renderer/session/session-store.ts';
import type { Card } from '../../../src/shared/model/card.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records, id } = createSmallProject();

/** A card that was typed and closed, while the host has not answered yet. */
async function typedJustNow() {
  const { host } = await renderProject(records, { mapId: id('map') }, null);
  onTestFinished(followProject());
  onTestFinished(followEditing());
  const answers = host.pause();
  select({ kind: 'cell', laneId: id('pains'), stepId: id('b') });
  addCardHere();
  typeText({ title: 'Just typed' });
  startEditing(null);
  expect([...host.records().card.values()].map(({ title }) => title)).not.toContain('Just typed');
  const typed = (): readonly Card[] =>
    [...host.records().card.values()].filter(({ title }) => title === 'Just typed');
  return { answers, typed };
}

describe('a card that is on its way to the host', () => {
  it('is copied as it is seen', async () => {
    const { answers } = await typedJustNow();
    const copied = new Map<string, string>();
    expect(copySelection({ setData: (type, text) => void copied.set(type, text) })).toBe(true);
    expect(copied.get('text/plain')).toContain('Just typed');
    answers.go();
  });

  it.each([
    { action: 'duplicate', then: (cards: readonly Card[]) => expect(cards).toHaveLength(2) },
    { action: 'remove', then: (cards: readonly Card[]) => expect(cards).toEqual([]) },
    {
      action: 'move-left',
      then: (cards: readonly Card[]) => expect(cards.map(({ stepId }) => stepId)).toEqual([id('a')]),
    },
    { action: 'cover-more', then: ([card]: readonly Card[]) => expect(card?.span).toBe(2) },
  ] as const)('takes what is done with it next: $action', async ({ action, then }) => {
    const { answers, typed } = await typedJustNow();
    expect(isEnabled(action)).toBe(true);
    const done = runAction(action);
    answers.go();
    await done;
    await waitFor(() => then(typed()));
  });
});
