/** Gives the keyboard to the field of the card being edited, after what is typed already. */
export function focusTitle(grid: Element): void {
  const field = grid.querySelector('[data-editor] textarea');
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus({ preventScroll: true });
  field.setSelectionRange(field.value.length, field.value.length);
}
