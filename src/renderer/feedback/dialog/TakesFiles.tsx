import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import { dropFiles } from '../../attach/drop-files.ts';
import { filesOf } from '../../attach/transfer-files.ts';
import { fileOfText } from '../imported-files.ts';
import { takeFiles } from '../import-flow.ts';
import classes from './import.module.css';

/** The room of the dialog: files can be dropped on it and tables pasted into it, at every step. */
export const TakesFiles = ({ children }: { readonly children: ReactNode }): ReactNode => (
  // Everything has a button of its own as well.
  // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on
  // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a place to drop on
  <div className={classes.takes} onPaste={onPaste} {...dropFiles(takeFiles)} onKeyDown={onKeyDown}>
    {children}
  </div>
);

function onPaste(event: ClipboardEvent): void {
  if (event.target instanceof HTMLInputElement) return;
  const files = filesOf(event.clipboardData);
  const text = event.clipboardData.getData('text/plain');
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
