import { acceleratorOfParts, type Modifier } from '../../../shared/actions/keys.ts';

const named: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  Escape: 'Esc',
  ' ': 'Space',
};
const plain = /^(Home|End|PageUp|PageDown|Insert|Delete|Backspace|Enter|Tab|F\d{1,2})$/;
const signs: Readonly<Record<string, string>> = {
  Minus: '-',
  Equal: '=',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Semicolon: ';',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Backquote: '`',
  NumpadAdd: '=',
  NumpadSubtract: '-',
};

type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * What was pressed, in the action list's notation; null for a modifier alone and for what no accelerator can say. What
 * is recorded and what is looked up go through here, so that they agree.
 */
export function acceleratorOf(event: Press, mac: boolean): string | null {
  if (event.getModifierState('AltGraph') || (!mac && typesWithCtrlAlt(event))) return null;
  if (event.metaKey && !mac) return null;
  const key = keyOf(event);
  if (key === null) return null;
  const held = new Set<Modifier>();
  if (mac ? event.metaKey : event.ctrlKey) held.add('CmdOrCtrl');
  if (mac && event.ctrlKey) held.add('Ctrl');
  if (event.altKey) held.add('Alt');
  if (event.shiftKey && !typedWithShift.test(event.key)) held.add('Shift');
  return acceleratorOfParts(held, key);
}

/** Signs and digits for which some layouts need Shift: it is part of writing them, not held besides. */
const typedWithShift = /^[+=\-_\d]$/;

/** Windows reports AltGr as Ctrl and Alt; what it types then (€, ę, @) is no letter of an action. */
const typesWithCtrlAlt = ({ ctrlKey, altKey, key, code }: Press): boolean =>
  ctrlKey && altKey && /^(Key|Digit)/.test(code) && /^(?![a-z\d])[\p{Script=Latin}\p{P}\p{S}]$/iu.test(key);

/** The keys of the zoom, by what they say: on many layouts they lie where another has a digit. */
const zoomSigns: Readonly<Record<string, string>> = { '+': '=', '=': '=', '-': '-', _: '-' };

/** By what the key says where that is Latin; by its place on other keyboards and where Alt or Shift changes it. */
function keyOf({ key, code }: Press): string | null {
  const own = named[key] ?? zoomSigns[key];
  if (own !== undefined) return own;
  if (plain.test(key)) return key;
  if (/^[a-z\d]$/i.test(key)) return key.toUpperCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (/^[,./;'[\]\\`]$/.test(key)) return key;
  return /^Key([A-Z])$/.exec(code)?.[1] ?? signs[code] ?? null;
}
