import { useEffect } from 'react';
import { linkTargets } from '../actions/selected.ts';
import { attachFilesAsEvidence, attachFilesTo } from '../attach/attach-files.ts';
import { filesOf } from '../attach/transfer-files.ts';
import { sessionStore } from '../session/session-store.ts';

/**
 * Takes a picture or file pasted anywhere in the window: into the piece of evidence that is selected, else as a new
 * one, linked to what is selected. A text on the clipboard belongs to the field it is pasted into.
 */
export function usePasteFiles(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      if (event.defaultPrevented || !clipboardData) return;
      const inField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (inField && clipboardData.types.includes('text/plain')) return;
      const files = filesOf(clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      const { selection } = sessionStore.getState();
      if (selection?.kind === 'evidence') void attachFilesTo('evidence', selection.id, files);
      else void attachFilesAsEvidence(files, linkTargets().slice(0, 1));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
}
