import { describe, expect, it } from 'vitest';
import { actionWithKeys } from '../../../src/shared/actions/keys.ts';
import { acceleratorOf } from '../../../src/renderer/session/actions/press.ts';

type Held = 'ctrl' | 'ctrl+shift' | 'altgr' | 'ctrl+alt+altgr' | 'ctrl+alt';

const modifiers: Readonly<Record<Held, KeyboardEventInit>> = {
  ctrl: { ctrlKey: true },
  'ctrl+shift': { ctrlKey: true, shiftKey: true },
  // Linux reports AltGr alone; Windows Ctrl and Alt besides it, or only those.
  altgr: { modifierAltGraph: true },
  'ctrl+alt+altgr': { ctrlKey: true, altKey: true, modifierAltGraph: true },
  'ctrl+alt': { ctrlKey: true, altKey: true },
};

function actionOf(held: Held, key: string, code: string): string | null {
  const event = new KeyboardEvent('keydown', { key, code, ...modifiers[held] });
  const accelerator = acceleratorOf(event, false);
  return accelerator === null ? null : (actionWithKeys(accelerator, { keys: {} }, '')?.id ?? null);
}

/** What Chromium reports for a sign on each layout: the key's place differs, the sign does not. */
const layouts: readonly (readonly [string, readonly (readonly [Held, string, string, string | null])[]])[] = [
  [
    'US',
    [
      ['ctrl', '=', 'Equal', 'zoom-in'],
      ['ctrl+shift', '+', 'Equal', 'zoom-in'],
      ['ctrl', '-', 'Minus', 'zoom-out'],
      ['ctrl+shift', '_', 'Minus', 'zoom-out'],
      ['ctrl', '0', 'Digit0', 'zoom-100'],
      ['ctrl', '1', 'Digit1', 'zoom-fit'],
      ['ctrl+shift', '!', 'Digit1', null],
    ],
  ],
  [
    'numpad',
    [
      ['ctrl', '+', 'NumpadAdd', 'zoom-in'],
      ['ctrl+shift', '+', 'NumpadAdd', 'zoom-in'],
      ['ctrl', '-', 'NumpadSubtract', 'zoom-out'],
      ['ctrl+shift', '-', 'NumpadSubtract', 'zoom-out'],
      ['ctrl', '0', 'Numpad0', 'zoom-100'],
      ['ctrl', '1', 'Numpad1', 'zoom-fit'],
    ],
  ],
  [
    'French (AZERTY)',
    [
      ['ctrl', '-', 'Digit6', 'zoom-out'],
      ['ctrl+shift', '+', 'Equal', 'zoom-in'],
      ['ctrl', '=', 'Equal', 'zoom-in'],
      ['ctrl', 'à', 'Digit0', 'zoom-100'],
      ['ctrl+shift', '0', 'Digit0', 'zoom-100'],
      ['ctrl', '&', 'Digit1', 'zoom-fit'],
      ['ctrl+shift', '1', 'Digit1', 'zoom-fit'],
    ],
  ],
  [
    'German',
    [
      ['ctrl', '+', 'BracketRight', 'zoom-in'],
      ['ctrl', '-', 'Slash', 'zoom-out'],
      ['ctrl+shift', '_', 'Slash', 'zoom-out'],
      ['ctrl+shift', '=', 'Digit0', 'zoom-in'],
      ['ctrl', '0', 'Digit0', 'zoom-100'],
    ],
  ],
  [
    'Swiss',
    [
      ['ctrl+shift', '+', 'Digit1', 'zoom-in'],
      ['ctrl', '-', 'Slash', 'zoom-out'],
      ['ctrl+shift', '=', 'Digit0', 'zoom-in'],
      ['ctrl', '1', 'Digit1', 'zoom-fit'],
    ],
  ],
  [
    'Czech and Slovak',
    [
      ['ctrl', '+', 'Digit1', 'zoom-in'],
      ['ctrl', '=', 'Minus', 'zoom-in'],
      ['ctrl', '-', 'Slash', 'zoom-out'],
      ['ctrl', 'é', 'Digit0', 'zoom-100'],
      ['ctrl+shift', '0', 'Digit0', 'zoom-100'],
      ['ctrl+shift', '1', 'Digit1', 'zoom-fit'],
    ],
  ],
  [
    'Hungarian',
    [
      ['ctrl+shift', '+', 'Digit3', 'zoom-in'],
      ['ctrl+shift', '=', 'Digit7', 'zoom-in'],
      ['ctrl', '-', 'Slash', 'zoom-out'],
      ['ctrl', '0', 'Backquote', 'zoom-100'],
      ['ctrl', '1', 'Digit1', 'zoom-fit'],
    ],
  ],
  [
    'Turkish',
    [
      ['ctrl+shift', '+', 'Digit4', 'zoom-in'],
      ['ctrl+shift', '=', 'Digit0', 'zoom-in'],
      ['ctrl', '-', 'Equal', 'zoom-out'],
      ['ctrl+shift', '_', 'Equal', 'zoom-out'],
      ['ctrl', '0', 'Digit0', 'zoom-100'],
    ],
  ],
  [
    'letters written with AltGr',
    [
      ...(['altgr', 'ctrl+alt+altgr', 'ctrl+alt'] as const).flatMap((held) => [
        [held, '€', 'KeyE', null] as const,
        [held, 'ę', 'KeyE', null] as const,
        [held, 'þ', 'KeyP', null] as const,
        [held, 'Ö', 'KeyP', null] as const,
        [held, '@', 'Digit2', null] as const,
      ]),
      ['altgr', 'e', 'KeyE', null],
    ],
  ],
];

describe.each(layouts)('zoom and menu keys on a keyboard: %s', (_, presses) => {
  it.each(presses)('%s and %s (%s) is %s', (held, key, code, action) => {
    expect(actionOf(held, key, code)).toBe(action);
  });
});

it('still takes Ctrl+Alt+E, Ctrl+Alt+P and Ctrl+Alt+F pressed as such', () => {
  for (const [key, code, action] of [
    ['e', 'KeyE', 'add-evidence'],
    ['p', 'KeyP', 'toggle-priorities'],
    ['f', 'KeyF', 'toggle-graph'],
    // By its place on a Russian keyboard.
    ['у', 'KeyE', 'add-evidence'],
  ] as const) {
    const event = new KeyboardEvent('keydown', { key, code, ctrlKey: true, altKey: true });
    expect(actionWithKeys(acceleratorOf(event, false) ?? '', { keys: {} }, '')?.id).toBe(action);
  }
});
