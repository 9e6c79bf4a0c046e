import { runOrNotice } from '../../session/run-or-notice.ts';
import type { EvidenceTarget } from '../../../shared/model/evidence.ts';
import { putFiles } from '../../clipboard/paste-files.ts';
import { type Dropped, droppedOf } from '../../attach/dropped-folders.ts';
import { takeDropped } from '../../feedback/dropped-tables.ts';
import { takeMapOr } from '../../map-import/dropped-file.ts';
import { isReviewName, takeReviews } from '../../review/add-review.ts';
import { openImport } from '../../feedback/open-import.ts';
import { isTable } from '../../feedback/imported-files.ts';
import { getOpenMap } from '../open/map-store.ts';
import { type DropTarget, gestureStore, setGesture } from './gesture-store.ts';
import { sameTarget, targetAt } from './hover.ts';

/** What a piece of evidence dragged out of the evidence panel carries. */
export const EVIDENCE_TYPE = 'application/x-throughline-evidence';

/** What evidence dropped on a part of the map is linked to; in a cell, its step. */
export const linkTargetOf = (target: DropTarget): { targetKind: EvidenceTarget; targetId: string } =>
  target.kind === 'cell'
    ? { targetKind: 'step', targetId: target.stepId }
    : { targetKind: target.kind, targetId: target.id };

function targetOf(event: DragEvent, pane: HTMLElement): DropTarget | null {
  const header = event.target instanceof Element ? event.target.closest('[data-header]') : null;
  if (header instanceof HTMLElement) {
    const [kind, id] = (header.dataset['header'] ?? '').split(' ');
    return id !== undefined && (kind === 'stage' || kind === 'step') ? { kind, id } : null;
  }
  return event.target instanceof Node && pane.contains(event.target) ? targetAt(pane, event) : null;
}

/** Where tables dropped on a part of the map belong: a stage or step; null on a card or in the evidence lane, where files become evidence. */
function placeForAnswers(target: DropTarget): string | null {
  if (target.kind === 'card') return null;
  if (target.kind !== 'cell') return target.id;
  const records = getOpenMap()?.records;
  const lane = records?.lane.get(target.laneId);
  return lane?.kind === 'evidence' ? null : (records?.step.get(target.stepId)?.stageId ?? null);
}

const carries = (event: DragEvent, type: string): boolean =>
  event.dataTransfer?.types.includes(type) ?? false;

/** Tables, and those in folders, are a map, or answers about the stage they are dropped on; what is neither is evidence of it. */
function takeFiles(all: readonly File[], dropped: Dropped, target: DropTarget): void {
  const { files } = dropped;
  // It belongs to the project, wherever on the map it is dropped.
  const reviews = files.filter(({ name }) => isReviewName(name));
  if (reviews.length > 0) {
    void takeReviews(reviews);
    return;
  }
  const place = files.every(isTable) ? placeForAnswers(target) : null;
  const put = (): void => void putFiles(all, target);
  if (place !== null)
    void takeDropped(
      dropped,
      (tables) => takeMapOr(tables, { other: 'answers', run: () => openImport(tables, place) }),
      isTable,
    );
  else if (placeForAnswers(target) === null) put();
  else takeMapOr(files, { other: 'evidence', run: put });
}

/** Takes evidence from the panel and files from the system, dropped on the map. Returns the function that stops it. */
export function listenToEvidence(root: HTMLElement, pane: HTMLElement): () => void {
  const over = (event: DragEvent): void => {
    if (!carries(event, EVIDENCE_TYPE) && !carries(event, 'Files')) return;
    const target = targetOf(event, pane);
    if (!sameTarget(gestureStore.getState().evidenceOver, target)) setGesture({ evidenceOver: target });
    if (!target || !event.dataTransfer) return;
    event.preventDefault();
    event.stopPropagation();
    event.dataTransfer.dropEffect = carries(event, EVIDENCE_TYPE) ? 'link' : 'copy';
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget instanceof Node && root.contains(event.relatedTarget)) return;
    setGesture({ evidenceOver: null });
  };
  const drop = (event: DragEvent): void => {
    setGesture({ evidenceOver: null });
    const target = targetOf(event, pane);
    if (!target || !event.dataTransfer) return;
    const evidenceId = event.dataTransfer.getData(EVIDENCE_TYPE);
    const files = [...event.dataTransfer.files];
    if (evidenceId === '' && files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (evidenceId !== '')
      void runOrNotice([{ command: 'link-evidence', input: { evidenceId, ...linkTargetOf(target) } }]);
    else takeFiles(files, droppedOf(event.dataTransfer), target);
  };
  root.addEventListener('dragover', over);
  root.addEventListener('dragleave', leave);
  root.addEventListener('drop', drop);
  return () => {
    root.removeEventListener('dragover', over);
    root.removeEventListener('dragleave', leave);
    root.removeEventListener('drop', drop);
  };
}
