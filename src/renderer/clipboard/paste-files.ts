import type { CommandCall } from '../../shared/commands/registry.ts';
import { t } from '../../shared/language/translate.ts';
import { laneNames } from '../../shared/model/lane.ts';
import { newId } from '../../shared/model/new-id.ts';
import { getOpenMap } from '../map/open/map-store.ts';
import {
  attachFilesAsEvidence,
  attachFilesTo,
  attachmentOf,
  type Stored,
  storeFiles,
} from '../attach/attach-files.ts';
import { notify, replaceNotice } from '../session/notices.ts';
import { thenGo } from '../selection/then-go.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { select, sessionStore } from '../session/session-store.ts';
import { fileSize } from '../ui/file-size.ts';
import { fileGoal, type FileTarget, type PictureGoal, pictureGoal } from './file-goal.ts';
import { MAX_SHOWN_BYTES } from '../../shared/model/attachment.ts';

/** Kinds of pictures that the map can show. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);

/** Pastes pictures and files where the keyboard is on the map; where it is nowhere, says what to do. */
export async function pasteFiles(files: readonly File[]): Promise<void> {
  const { selection } = sessionStore.getState();
  if (selection?.kind === 'cards') {
    await putFiles(files, { kind: 'card', id: selection.ids.at(-1) ?? '' });
  } else if (selection?.kind === 'cell') await putFiles(files, selection);
  else if (selection?.kind === 'stage' || selection?.kind === 'step' || selection?.kind === 'evidence')
    await putFiles(files, { kind: selection.kind, id: selection.id });
  else notify('info', t('Select a cell, a card, a step or a stage for the picture, then paste it.'));
}

/** Puts files on a part of the map: pictures as `pictureGoal` says, all others as evidence. */
export async function putFiles(files: readonly File[], target: FileTarget): Promise<void> {
  const open = getOpenMap();
  if (!open) return;
  const goal = pictureGoal(target, open.records, open.layout);
  const pictures = files.filter(({ type }) => shown.has(type));
  const asCards = goal.kind === 'card' || goal.kind === 'picture-of' ? pictures : [];
  const others = files.filter((file) => !asCards.includes(file));
  if (asCards.length > 0) {
    await thenGo(addPictures(asCards, goal, open.view.map.id), (ids) => select({ kind: 'cards', ids }));
  }
  if (others.length === 0) return;
  const proof = fileGoal(target);
  if (proof.kind === 'attachment') await attachFilesTo('evidence', proof.evidenceId, others);
  else await attachFilesAsEvidence(others, [{ targetKind: proof.targetKind, targetId: proof.targetId }]);
}

/**
 * Makes image cards, or gives one that has no picture the first of them: one step to undo for all. Gives the cards; null
 * where nothing was done.
 */
async function addPictures(
  files: readonly File[],
  goal: PictureGoal,
  mapId: string,
): Promise<readonly string[] | null> {
  const fitting = files.filter((file) => {
    if (file.size <= MAX_SHOWN_BYTES) return true;
    notify(
      'error',
      t(
        'The picture is {{size}}; the map shows pictures of up to {{most}}. Nothing was changed. Make it smaller, or attach it with “File as evidence…”.',
        { size: fileSize(file.size), most: fileSize(MAX_SHOWN_BYTES) },
      ),
    );
    return false;
  });
  const stored = (await storeFiles(fitting)).filter(isPicture);
  if (stored.length === 0) return null;
  const laneId = goal.kind === 'card' ? (goal.laneId ?? newId()) : null;
  const cards = stored.map((file, at) => {
    const taken = goal.kind === 'picture-of' && at === 0 ? goal.cardId : null;
    return { id: taken ?? newId(), isNew: taken === null, file };
  });
  const place = placeOf(goal, laneId);
  const calls: CommandCall[] = [
    ...(goal.kind === 'card' && goal.laneId === null && laneId !== null
      ? [
          {
            command: 'add-lane',
            input: { id: laneId, mapId, kind: 'images', name: t(laneNames.images) },
          } as const,
        ]
      : []),
    ...cards.flatMap(({ id, isNew, file }): CommandCall[] => [
      ...(isNew && place ? [{ command: 'add-card', input: { id, ...place } } as const] : []),
      { command: 'add-attachment', input: attachmentOf(file, 'card', id) },
    ]),
  ];
  if (!(await runOrNotice(calls, 'add-pictures'))) return null;
  const lane = getOpenMap()?.records.lane.get(place?.laneId ?? '');
  if (lane)
    replaceNotice(
      t('{{count}} pictures are now in the lane “{{name}}”.', { count: cards.length, name: lane.name }),
    );
  return cards.map(({ id }) => id);
}

/** Where further cards go. An image card that got its picture has the others below it. */
function placeOf(goal: PictureGoal, laneId: string | null) {
  if (goal.kind === 'card' && laneId !== null)
    return { laneId, stepId: goal.stepId, beforeCardId: goal.beforeCardId };
  const open = getOpenMap();
  const card = goal.kind === 'picture-of' ? open?.records.card.get(goal.cardId) : undefined;
  if (!open || !card) return null;
  const cell = open.layout.cells.get(`${card.laneId}:${card.stepId}`) ?? [];
  const beforeCardId = cell[cell.indexOf(card.id) + 1] ?? null;
  return { laneId: card.laneId, stepId: card.stepId, beforeCardId };
}

/** A file that calls itself a picture and cannot be drawn is refused in a sentence. */
function isPicture(file: Stored): boolean {
  if (file.hasThumbnail) return true;
  notify(
    'error',
    t('“{{name}}” is not a picture that can be shown. Nothing was changed.', { name: file.name }),
  );
  return false;
}
