import type { DragEvent } from 'react';
import { type Dropped, droppedOf } from './dropped-folders.ts';
import { filesOf } from './transfer-files.ts';

/** Whether files are dragged, and not text or a card. */
export const dragsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** What an element needs so that files can be dropped on it. */
export const dropFiles = (onFiles: (files: readonly File[]) => unknown) =>
  takesDrops((transfer) => onFiles(filesOf(transfer)));

/** The same where folders can be dropped as well. */
export const dropFolders = (onDropped: (dropped: Dropped) => unknown) =>
  takesDrops((transfer) => onDropped(droppedOf(transfer)));

const takesDrops = (take: (transfer: DataTransfer) => unknown) => ({
  onDragOver: (event: DragEvent): void => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  },
  onDrop: (event: DragEvent): void => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    take(event.dataTransfer);
  },
});
