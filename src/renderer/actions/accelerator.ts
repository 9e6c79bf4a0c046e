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
export function keyParts(accelerator: string, mac: boolean): readonly string[] {
  const parts = accelerator.split('+');
  return mac ? parts.map((part) => macSigns[part] ?? part) : parts.map((part) => otherWords[part] ?? part);
}

/** An accelerator in one piece, for tooltips: 'Ctrl+Shift+S' or '⇧⌘S'. */
export const keysText = (accelerator: string, mac: boolean): string =>
  keyParts(accelerator, mac).join(mac ? '' : '+');
