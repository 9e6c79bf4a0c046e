import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keysText } from '../../../src/renderer/session/actions/accelerator.ts';
import { keysNow } from '../../../src/renderer/session/actions/keys.ts';
import { allActions } from '../../../src/renderer/actions/all-actions.ts';
import { definitionOf, isEnabled, runAction } from '../../../src/renderer/session/actions/run-action.ts';
import { followProject } from '../../../src/renderer/map/open/map-store.ts';
import { actionEntries } from '../../../src/renderer/dialogs/palette/entries.ts';
import { select } from '../../../src/renderer/session/session-store.ts';
import { ActionButton } from '../../../src/renderer/ui/ActionButton.tsx';
import { actionList } from '../../../src/shared/actions/action-list.ts';
import { projectStore } from '../../../src/renderer/session/project-store.ts';
import { lastStep, renderProject } from '../../helpers/render-window.tsx';
import { NOW, run } from '../../helpers/records.ts';
import { createSmallProject } from '../../helpers/small-project.ts';

const { records: small, id } = createSmallProject();
// The card that is selected first opens another map.
const { records } = run(small, {
  command: 'edit-cards',
  input: { cardIds: [id('act1')], fields: { linkedMapId: id('other') } },
});

describe('every action', () => {
  it('does something', () => {
    expect(Object.keys(allActions).sort()).toEqual(actionList.map((action) => action.id).sort());
    for (const action of Object.values(allActions)) expect(typeof action.run).toBe('function');
  });

  it('has a name of its own, by which the palette finds it', () => {
    const labels = actionList.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('stands in the palette as soon as it can be done', async () => {
    const { host } = await renderProject(records, { mapId: id('map') }, null);
    onTestFinished(followProject());
    const seen = new Set<string>();
    const look = (): void => {
      for (const entry of actionEntries()) seen.add(entry.id);
    };
    select({ kind: 'cards', ids: [id('act1')] });
    look();
    select({ kind: 'cards', ids: [id('pain')] });
    look();
    select({ kind: 'cards', ids: [id('act5')] });
    look();
    await runAction('remove-phase');
    look();
    await runAction('undo');
    await waitFor(() => expect(host.history).toHaveLength(0));
    select({ kind: 'cards', ids: [id('act1')] });
    await runAction('duplicate');
    await lastStep(host, 1);
    select({ kind: 'cards', ids: [id('act1'), id('act4')] });
    look();
    await runAction('undo');
    await waitFor(() => expect(isEnabled('redo')).toBe(true));
    look();
    projectStore.setState({
      looking: { kind: 'version', revisionId: id('revision'), author: '', time: NOW },
    });
    look();
    projectStore.setState({ looking: null });
    const hidden = actionList.map((action) => action.id).filter((action) => !seen.has(action));
    expect(hidden.filter((action) => !onlyWith.has(action))).toEqual([]);
  });

  it('undoes what was done a moment ago, before the answer to it is there', async () => {
    const { host } = await renderProject(records, { mapId: id('map') }, null);
    onTestFinished(followProject());
    select({ kind: 'cards', ids: [id('act1')] });
    expect(isEnabled('undo')).toBe(false);
    const duplicated = runAction('duplicate');
    expect(isEnabled('undo')).toBe(true);
    await Promise.all([duplicated, runAction('undo'), runAction('undo')]);
    expect(host.asked.filter((name) => name === 'undo')).toHaveLength(2);
    expect(host.records().card.size).toBe(records.card.size);
    // The second found nothing any more, and says nothing of it.
    expect(screen.queryByText('There is nothing to undo.')).toBeNull();
    expect(isEnabled('undo')).toBe(false);
    expect(isEnabled('redo')).toBe(true);
  });

  it.each(['undo', 'export', 'toggle-evidence', 'settings'] as const)(
    'says its keys in the tooltip of its button: %s',
    async (action) => {
      const { user } = await renderProject(
        records,
        { mapId: id('map') },
        <ActionButton action={action} icon={null} />,
      );
      const name = definitionOf(action).label.replace('…', '');
      await user.hover(screen.getByLabelText(name));
      const tooltip = await screen.findByRole('tooltip');
      expect(tooltip.textContent).toBe(`${name}  ${keysText(keysNow(action) ?? '', false)}`);
    },
  );
});

/** What can only be done with something that this test has not: the palette itself is open, a filter is set, no lane shows evidence, and no source is read. */
const onlyWith: ReadonlySet<string> = new Set([
  'lay-out-flow',
  // While two states are compared: tests/ui/session/comparing.test.ts tries them.
  'next-change',
  'previous-change',
  'only-changes',
  'palette',
  'clear-filter',
  'evidence-pieces',
  'source-details',
]);
