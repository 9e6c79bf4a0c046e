import { screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { StageName, StepName } from '../../../src/renderer/map/panes/ColumnNames.tsx';
import { CommentsPanel } from '../../../src/renderer/panels/comments/CommentsPanel.tsx';
import { sessionStore, useSession } from '../../../src/renderer/session/session-store.ts';
import { speak } from '../../../src/shared/language/translate.ts';
import { lightTheme } from '../../../src/shared/scene/theme.ts';
import type { ProjectRecords } from '../../../src/shared/model/records.ts';
import { run } from '../../helpers/records.ts';
import { renderProject } from '../../helpers/render-window.tsx';
import { createSmallProject } from '../../helpers/small-project.ts';
import { mapOf } from './small-map.ts';

const small = createSmallProject();
const { id } = small;
/** Two comments on the stage, one of them open. */
const records = run(
  small.records,
  { command: 'edit-comment', input: { commentId: id('on-stage'), resolved: true } },
  { command: 'add-comment', input: { targetKind: 'stage', targetId: id('s1'), text: 'Who is this?' } },
).records;

function Headers({ of }: { readonly of: ProjectRecords }): ReactNode {
  const { layout } = mapOf(small, of);
  const [stage] = layout.stages;
  const [step] = layout.steps;
  const open = useSession(({ leftPanel }) => leftPanel === 'comments');
  const place = { origin: layout.laneNameWidth, pane: () => null };
  return (
    <>
      {stage && <StageName box={stage} width={stage.width} {...place} />}
      {step && <StepName box={step} width={step.width} colours={lightTheme.hues.iris} {...place} />}
      {open && <CommentsPanel />}
    </>
  );
}

const show = (of = records) => renderProject(of, { mapId: id('map') }, <Headers of={of} />);
const names = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-header]')].map((header) => header.getAttribute('aria-label'));

describe('comments on a header', () => {
  afterEach(() => speak('en'));

  test('are said after its name while some are open', async () => {
    await show();
    expect(names()).toEqual(['One, stage, Pre-purchase, 2 comments, 1 open', 'A, step, 1 comment, 1 open']);
    expect(screen.getAllByRole('button', { name: '1 open comment' })).toHaveLength(2);
  });

  test('are said in German too', async () => {
    await speak('de');
    await show();
    expect(names()[1]).toBe('A, Schritt, 1 Kommentar, 1 offen');
  });

  test('are neither shown nor said once all are resolved', async () => {
    const resolved = [...records.comment.keys()].map((commentId) => ({
      command: 'edit-comment' as const,
      input: { commentId, resolved: true },
    }));
    await show(run(records, ...resolved).records);
    expect(names()).toEqual(['One, stage, Pre-purchase', 'A, step']);
    expect(screen.queryByRole('button', { name: /comment/ })).toBeNull();
  });

  test('open in their panel by a click, where the keyboard is on the first of them', async () => {
    const { user } = await show();
    await user.click(screen.getAllByRole('button', { name: '1 open comment' })[0]!);
    expect(sessionStore.getState()).toMatchObject({
      leftPanel: 'comments',
      selection: { kind: 'stage', id: id('s1') },
    });
    const said = (row: Element | null | undefined) => row?.querySelector('span')?.textContent;
    await waitFor(() => expect(said(document.activeElement?.closest('article'))).toBe('Who is this?'));
    const wanted = [...document.querySelectorAll('[data-wanted]')].map(said);
    expect(wanted).toEqual(['Who is this?', 'on-stage']);
    await user.keyboard('{ArrowDown}');
    expect(document.querySelector('[data-wanted]')).toBeNull();
  });

  test('are where the panel begins when it is opened by key', async () => {
    await show();
    sessionStore.setState({ selection: { kind: 'step', id: id('a') }, leftPanel: 'comments' });
    await waitFor(() => expect(document.querySelector('[data-current] span')?.textContent).toBe('on-step'));
  });
});
