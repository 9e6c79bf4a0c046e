import { phrase } from '../../shared/language/translate.ts';

type MapKey = { readonly does: string; readonly keys: readonly string[] };

/** Keys of the map that stand in no menu and cannot be changed, in the action list's notation. */
export const mapKeys: readonly { readonly title: string; readonly lines: readonly MapKey[] }[] = [
  {
    title: phrase('Moving around the map'),
    lines: [
      { does: phrase('Move between cells and cards'), keys: ['Left', 'Right', 'Up', 'Down'] },
      { does: phrase('Next or previous step'), keys: ['Tab', 'Shift+Tab'] },
      { does: phrase('Extend selection left or right'), keys: ['Shift+Left', 'Shift+Right'] },
      { does: phrase('Extend selection up or down'), keys: ['Shift+Up', 'Shift+Down'] },
      { does: phrase('First or last step'), keys: ['Home', 'End'] },
      { does: phrase('One screen up or down'), keys: ['PageUp', 'PageDown'] },
      { does: phrase('First or last cell of the map'), keys: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'] },
      { does: phrase('To the edge, then to the lane names'), keys: ['CmdOrCtrl+Left'] },
      { does: phrase('To the edge, then to steps and stages'), keys: ['CmdOrCtrl+Up'] },
      { does: phrase('Select all cards up to there'), keys: ['Shift+End', 'CmdOrCtrl+Shift+End'] },
      { does: phrase('Menu for the selection'), keys: ['Shift+F10'] },
      { does: phrase('Clear selection'), keys: ['Esc'] },
    ],
  },
  {
    title: phrase('With the mouse'),
    lines: [
      { does: phrase('Select cards with a frame'), keys: [phrase('drag on the empty map')] },
      { does: phrase('Add cards to the selection'), keys: [`Shift+${phrase('drag')}`] },
      { does: phrase('Add or remove a single card'), keys: [`CmdOrCtrl+${phrase('click')}`] },
      { does: phrase('Move cards, headers and curve points'), keys: [phrase('drag')] },
      { does: phrase('Copy cards'), keys: [`CmdOrCtrl+${phrase('drag')}`] },
      { does: phrase('Edit a card or a name'), keys: [phrase('double-click')] },
      { does: phrase('Open the context menu'), keys: [phrase('right-click')] },
      {
        does: phrase('Pan the map'),
        keys: [phrase('wheel'), `Space+${phrase('drag')}`, phrase('middle button')],
      },
      { does: phrase('Zoom'), keys: [`CmdOrCtrl+${phrase('wheel')}`] },
    ],
  },
  {
    title: phrase('Writing on the map'),
    lines: [
      { does: phrase('Start a card, rename a header'), keys: [phrase('any letter')] },
      { does: phrase('Edit a card, a name'), keys: ['Enter'] },
      { does: phrase('Finish card, start another below'), keys: ['Enter'] },
      { does: phrase('Finish card, go to the next step'), keys: ['Tab'] },
      { does: phrase('Switch to details'), keys: ['CmdOrCtrl+Enter'] },
      { does: phrase('New line'), keys: ['Shift+Enter'] },
      { does: phrase('Finish a new card, discard an edit'), keys: ['Esc'] },
      { does: phrase('This list'), keys: ['?'] },
    ],
  },
];
