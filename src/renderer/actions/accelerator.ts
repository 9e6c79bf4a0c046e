/** Electron's names of keys in the words of tinykeys (KeyboardEvent.key or .code). */
const tinyKeys: Readonly<Record<string, string>> = {
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  '=': 'Equal',
  '-': 'Minus',
};

/** An accelerator of the action list in tinykeys' notation. */
export function toTinyKeys(accelerator: string): string {
  const parts = accelerator.split('+');
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => (part === 'CmdOrCtrl' ? '$mod' : part));
  return [...modifiers, tinyKeys[key] ?? codeOf(key)].join('+');
}

/** Letters and digits go by their place on the keyboard where a modifier may change what they type. */
const codeOf = (key: string): string =>
  /^[A-Z]$/.test(key) ? `Key${key}` : /^[0-9]$/.test(key) ? `Digit${key}` : key;

const macSigns: Readonly<Record<string, string>> = {
  CmdOrCtrl: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌫',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
};
const otherWords: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'Ctrl',
  Left: '←',
  Right: '→',
  Up: '↑',
  Down: '↓',
  '=': '+',
  '-': '−',
};

/** The keys of an accelerator as this system writes them, one a part: ['Ctrl', 'Shift', 'S'] or ['⇧', '⌘', 'S']. */
export function keysOf(accelerator: string, mac: boolean): readonly string[] {
  const parts = accelerator.split('+');
  return mac ? parts.map((part) => macSigns[part] ?? part) : parts.map((part) => otherWords[part] ?? part);
}

/** An accelerator in one piece, for tooltips: 'Ctrl+Shift+S' or '⇧⌘S'. */
export const keysText = (accelerator: string, mac: boolean): string =>
  keysOf(accelerator, mac).join(mac ? '' : '+');
