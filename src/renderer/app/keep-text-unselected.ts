/**
 * 'Select all' is for what has the keyboard: the cards of the map, the text of a field. Elsewhere it would colour every
 * word of the window, so there it does nothing, whether it comes by key or from the system's own menu. Chromium begins
 * it at the page's body, and a selection by the pointer at what lies under it. Returns the function that ends it.
 */
export function keepTextUnselected(): () => void {
  const refuse = (event: Event): void => {
    if (event.target === document.body) event.preventDefault();
  };
  document.addEventListener('selectstart', refuse);
  return () => document.removeEventListener('selectstart', refuse);
}
