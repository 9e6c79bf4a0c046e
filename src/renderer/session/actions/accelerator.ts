import { phrase, t } from '../../../shared/language/translate.ts';

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Ctrl: '⌃',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};
const otherSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  '=': '+',
  '-': '−',
};

/** Keys with a name; in other languages they have other ones, 'Strg' for 'Ctrl'. */
const names = new Set<string>([
  phrase('Ctrl'),
  phrase('Shift'),
  phrase('Alt'),
  phrase('Enter'),
  phrase('Tab'),
  phrase('Esc'),
  phrase('Space'),
  phrase('Home'),
  phrase('End'),
  phrase('PageUp'),
  phrase('PageDown'),
  phrase('Insert'),
  phrase('Delete'),
  phrase('Backspace'),
  phrase('any letter'),
  'drag on the empty map',
  'drag',
  'click',
  'double-click',
  'right-click',
  'wheel',
  'middle button',
]);
const nameOf = (key: string): string => (names.has(key) ? t(key, { context: 'key' }) : key);

const ariaNames: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Esc: 'Escape',
};

/** An accelerator as `aria-keyshortcuts` has it: 'Control+Shift+S'. */
export const ariaKeys = (accelerator: string, mac: boolean): string =>
  accelerator
    .split('+')
    .map((part) => (part === 'CmdOrCtrl' ? (mac ? 'Meta' : 'Control') : (ariaNames[part] ?? part)))
    .join('+');

/** The keys of an accelerator as this system writes them, one a part: ['Ctrl', 'Shift', 'S'] or ['⇧', '⌘', 'S']. */
export function keyParts(accelerator: string, mac: boolean): readonly string[] {
  const signs = mac ? macSigns : otherSigns;
  return accelerator.split('+').map((part) => nameOf(signs[part] ?? part));
}

/** An accelerator in one piece, for tooltips: 'Ctrl+Shift+S' or '⇧⌘S'. */
export const keysText = (accelerator: string, mac: boolean): string =>
  keyParts(accelerator, mac).join(mac ? '' : '+');
