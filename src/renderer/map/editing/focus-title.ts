import { fieldOfDraft } from '../open/editing.ts';

/** Gives the keyboard to the field of what is being edited, after what is typed already. */
export function focusTitle(): void {
  const field = fieldOfDraft();
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}
