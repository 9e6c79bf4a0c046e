/** Keys of the map that stand in no menu, in the action list's notation. */
export const mapKeys: readonly { readonly does: string; readonly keys: readonly string[] }[] = [
  { does: 'Go from cell to cell, from card to card', keys: ['Left', 'Right', 'Up', 'Down'] },
  { does: 'Add to the selection', keys: ['Shift+Left', 'Shift+Right'] },
  { does: 'Next step, step before', keys: ['Tab', 'Shift+Tab'] },
  { does: 'Edit the card, or end it and begin the next', keys: ['Enter'] },
  { does: 'Leave what is being edited', keys: ['Esc'] },
  { does: 'Begin a card', keys: ['any letter'] },
  { does: 'This list', keys: ['?'] },
];
