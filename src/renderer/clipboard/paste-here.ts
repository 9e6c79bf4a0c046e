import { type Block, countDrafts } from '../../shared/clipboard/block.ts';
import { callsOfPaste } from '../../shared/clipboard/paste-calls.ts';
import type { PasteChoices } from '../../shared/clipboard/paste-goals.ts';
import { guessChoices, planPaste } from '../../shared/clipboard/paste-plan.ts';
import { holdsCards, type PasteTarget } from '../../shared/clipboard/paste-target.ts';
import type { ReadTable } from '../../shared/map-import/table/map-file.ts';
import type { Result } from '../../shared/result.ts';
import { openPastedMap } from '../map-import/open-map-import.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import { cellOfPlace, placeToBegin } from '../selection/here.ts';
import { thenGo } from '../selection/then-go.ts';
import { t } from '../../shared/language/translate.ts';
import { notify, notifyFailure, replaceNotice } from '../session/notices.ts';
import { projectStore } from '../session/project-store.ts';
import { select } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';
import { pasteStore } from './paste-store.ts';
import type { Pasted } from './read-clipboard.ts';
import { runWithoutLostFiles } from './run-paste.ts';
import { pasteStructure } from './structure-here.ts';

/** Where on the open map a paste begins: below the focused card, else in the focused cell; null without a map. */
export function pasteTarget(): PasteTarget | null {
  const open = getOpenMap();
  if (!open) return null;
  const { layout, view } = open;
  const lanes = layout.lanes.map(({ lane }) => lane);
  const steps = view.stages.flatMap(({ stage, steps: own }) => own.map(({ step }) => ({ step, stage })));
  const place = cellOfPlace(layout, placeToBegin(open), lanes.find(holdsCards)?.id);
  return place && { mapId: view.map.id, lanes, steps, ...place };
}

/** True for a single text: it becomes one card, with nothing to ask. */
export const isOneText = ({ copied, rows }: Block): boolean => copied === null && countDrafts(rows) === 1;

/** Pastes at once what surely fits: one text, or cards that all find a place. All else is shown first. */
export async function pasteHere(read: Result<Pasted | null>): Promise<void> {
  if (!read.ok) {
    notifyFailure(read.failure);
    return;
  }
  const pasted = read.value;
  if (pasted?.kind === 'structure') {
    await pasteStructure(pasted.structure);
    return;
  }
  const target = pasteTarget();
  if (!pasted || !target) return;
  const { reading } = pasted;
  const { block } = reading;
  const choices = guessChoices(block, target);
  const plan = planPaste(block, target, choices);
  const one = isOneText(block);
  const lane = target.lanes.find(({ id }) => id === target.laneId);
  if (one && lane && !holdsCards(lane)) {
    notify(
      'info',
      t('The lane “{{name}}” cannot hold cards. Select a cell in another lane, then paste again.', {
        name: lane.name,
      }),
    );
    return;
  }
  const addsSteps = plan.columnGoals.some(({ kind }) => kind === 'new-step' || kind === 'new-stage');
  if (one || (block.copied !== null && plan.left === 0 && !addsSteps)) {
    await runPaste(block, target, choices);
    return;
  }
  const turned = await turnedIn(block);
  if (turned) {
    openPastedMap(turned, 'open-map');
    return;
  }
  pasteStore.setState({ pending: { kind: 'cards', reading, target } });
  showDialog({ kind: 'paste' });
}

/** A table whose rows are stages. What is known of names is loaded with the first table that is pasted. */
async function turnedIn(block: Block): Promise<ReadTable | null> {
  if (block.copied !== null || block.rows.length < 2 || block.columns < 2) return null;
  const { turnedTable } = await import('../map-import/turned-table.ts');
  return turnedTable(block);
}

/** Pastes by a plan in one step of the history and selects the new cards. True when it was done. */
export async function runPaste(block: Block, target: PasteTarget, choices: PasteChoices): Promise<boolean> {
  const plan = planPaste(block, target, choices);
  const { records } = projectStore.getState();
  const paste = callsOfPaste(plan, target, block.copied, records);
  if (paste.calls.length === 0) {
    notify(
      'info',
      plan.problems.join(' ') || t('There is nowhere to paste this. Select a cell, then paste again.'),
    );
    return false;
  }
  const answer = await thenGo(runWithoutLostFiles(paste), () =>
    select({ kind: 'cards', ids: paste.cardIds }),
  );
  if (!answer) return false;
  const left = plan.left === 0 ? [] : [t('{{count}} cards did not fit.', { count: plan.left })];
  const notes = [...left, ...answer.notes];
  if (notes.length > 0) replaceNotice(notes.join(' '));
  return true;
}
