type MapKey = { readonly does: string; readonly keys: readonly string[] };

/** Keys of the map that stand in no menu and cannot be changed, in the action list's notation. */
export const mapKeys: readonly { readonly title: string; readonly lines: readonly MapKey[] }[] = [
  {
    title: 'Going about on the map',
    lines: [
      { does: 'From cell to cell, card to card', keys: ['Left', 'Right', 'Up', 'Down'] },
      { does: 'To the next step, the step before', keys: ['Tab', 'Shift+Tab'] },
      { does: 'Take more cards into the selection', keys: ['Shift+Left', 'Shift+Right'] },
      { does: 'The same, up and down', keys: ['Shift+Up', 'Shift+Down'] },
      { does: 'Select nothing', keys: ['Esc'] },
    ],
  },
  {
    title: 'Writing on the map',
    lines: [
      { does: 'Begin a card', keys: ['any letter'] },
      { does: 'Edit a card, a name', keys: ['Enter'] },
      { does: 'End the card, begin the next below', keys: ['Enter'] },
      { does: 'End the card, go to the next step', keys: ['Tab'] },
      { does: 'From the title to the text', keys: ['CmdOrCtrl+Enter'] },
      { does: 'A new line', keys: ['Shift+Enter'] },
      { does: 'End the card, stay there', keys: ['Esc'] },
      { does: 'This list', keys: ['?'] },
    ],
  },
];
