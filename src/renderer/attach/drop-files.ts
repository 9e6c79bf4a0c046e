import type { DragEvent } from 'react';
import { filesOf } from './transfer-files.ts';

/** Whether files are dragged, and not text or a card. */
export const dragsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** What an element needs so that files can be dropped on it. */
export const dropFiles = (onFiles: (files: readonly File[]) => unknown) => ({
  onDragOver: (event: DragEvent): void => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
  },
  onDrop: (event: DragEvent): void => {
    if (!dragsFiles(event)) return;
    event.preventDefault();
    onFiles(filesOf(event.dataTransfer));
  },
});
