/**
 * True for a key that belongs to an input method: it composes, chooses or ends a text there and means nothing to the
 * window. Most systems say so by `isComposing`; macOS reports the Enter and Escape that end a composition after it, and
 * under an EditContext at any time, by the key code 229 alone.
 */
export const isOfInputMethod = (event: KeyboardEvent): boolean =>
  // Nothing else identifies such a key: no other property is set.
  // oxlint-disable-next-line typescript/no-deprecated
  event.isComposing || event.key === 'Process' || event.keyCode === 229;
