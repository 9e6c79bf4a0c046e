import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import { dropFolders } from '../../attach/drop-files.ts';
import { filesOf } from '../../attach/transfer-files.ts';
import { takeDropped } from '../dropped-tables.ts';
import { fileOfText } from '../imported-files.ts';
import { takeFiles } from '../import-flow.ts';
import classes from './import.module.css';

/** The room of the dialog: files and folders can be dropped on it and tables pasted into it, at every step. */
export function TakesFiles({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    // The page says of what is pasted while a button has the keyboard that it came to the body.
    document.addEventListener('paste', onPaste, true);
    return () => document.removeEventListener('paste', onPaste, true);
  }, []);
  return (
    // Everything has a button of its own as well.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a place to drop on
    <div
      className={classes.takes}
      {...dropFolders((dropped) => takeDropped(dropped, takeFiles))}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}

function onPaste(event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (!clipboardData || event.target instanceof HTMLInputElement) return;
  const files = filesOf(clipboardData);
  const text = clipboardData.getData('text/plain');
  if (files.length === 0 && text.trim() === '') return;
  event.preventDefault();
  // Cells copied from a spreadsheet come as text and as a picture of themselves.
  void takeFiles(text.trim() === '' ? files : [fileOfText(text)]);
}

/** Enter goes on from a list of choices too, as it does from a text field. */
function onKeyDown(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  event.target.form?.requestSubmit();
}
