import { focusNextStop } from './tab-order.ts';

/** What was typed and waits for its place: a key as it was pressed, or a text from an input method. */
export type Held = KeyboardEventInit | { readonly text: string };

/** A key as it was pressed, to be pressed again elsewhere. */
export const holdKey = (event: KeyboardEvent): KeyboardEventInit => ({
  key: event.key,
  code: event.code,
  location: event.location,
  ctrlKey: event.ctrlKey,
  shiftKey: event.shiftKey,
  altKey: event.altKey,
  metaKey: event.metaKey,
  repeat: event.repeat,
  modifierAltGraph: event.getModifierState('AltGraph'),
  bubbles: true,
  cancelable: true,
  composed: true,
});

/** Cuts, copies or pastes where the keyboard is. */
export type Clip = (what: 'cut' | 'copy' | 'paste') => void;

/** Does with what has the keyboard now what the key or text would have done had it come now. */
export function pressHeld(held: Held, clip: Clip): void {
  const target = document.activeElement ?? document.body;
  if ('text' in held) {
    write(target, held.text);
    return;
  }
  if (target.dispatchEvent(new KeyboardEvent('keydown', held))) {
    doByDefault(document.activeElement ?? target, held, clip);
  }
}

/** What the browser does at a key that nobody takes, as far as people type ahead. */
function doByDefault(target: Element, key: KeyboardEventInit, clip: Clip): void {
  const { key: name = '' } = key;
  const command = (key.ctrlKey === true || key.metaKey === true) && key.modifierAltGraph !== true;
  const field = isTextField(target) ? target : null;
  if (command && Array.from(name).length === 1) {
    if (key.altKey !== true) doCommand(field, name.toLowerCase(), key.shiftKey === true, clip);
  } else if (name === 'Tab') focusNextStop(document, key.shiftKey === true ? -1 : 1);
  else if (field) editText(field, name, key, command);
  else if (Array.from(name).length === 1 && !isPressed(target, name)) write(target, name);
  else if (name === 'Enter' && target instanceof HTMLButtonElement) target.click();
}

const clipboardKeys: Readonly<Record<string, Parameters<Clip>[0]>> = {
  x: 'cut',
  c: 'copy',
  v: 'paste',
};

function doCommand(field: TextField | null, name: string, shift: boolean, clip: Clip): void {
  const use = shift ? undefined : clipboardKeys[name];
  if (use) clip(use);
  else if (field && name === 'a') field.select();
  else if (field && name === 'z') editField(shift ? 'redo' : 'undo');
  else if (field && name === 'y') editField('redo');
}

/** A space presses a button or ticks a box. */
function isPressed(target: Element, name: string): boolean {
  if (name !== ' ' || !(target instanceof HTMLButtonElement || target instanceof HTMLInputElement))
    return false;
  target.click();
  return true;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

export const isTextField = (target: Element | null): target is TextField =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement &&
    !/^(checkbox|radio|button|submit|range|color|file)$/.test(target.type));

// The one way to edit a field as typing does: the page is notified, and the system's undo knows of it.
const editField = (
  command: 'insertText' | 'insertLineBreak' | 'delete' | 'forwardDelete' | 'undo' | 'redo',
  text?: string,
): void =>
  // oxlint-disable-next-line typescript/no-deprecated
  void document.execCommand(command, false, text);

function editText(
  field: TextField,
  name: string,
  { shiftKey = false }: KeyboardEventInit,
  byWord: boolean,
): void {
  if (Array.from(name).length === 1) write(field, name);
  else if (name === 'Backspace' || name === 'Delete') {
    const back = name === 'Backspace';
    if (byWord && field.selectionStart === field.selectionEnd)
      getSelection()?.modify('extend', back ? 'backward' : 'forward', 'word');
    editField(back ? 'delete' : 'forwardDelete');
  } else if (name === 'Enter') {
    if (field instanceof HTMLTextAreaElement) editField('insertLineBreak');
    else field.form?.requestSubmit();
  } else moveCaret(name, shiftKey, byWord);
}

const steps: Readonly<Record<string, readonly [direction: string, by: string, far: string]>> = {
  ArrowLeft: ['left', 'character', 'word'],
  ArrowRight: ['right', 'character', 'word'],
  ArrowUp: ['backward', 'line', 'paragraph'],
  ArrowDown: ['forward', 'line', 'paragraph'],
  Home: ['backward', 'lineboundary', 'documentboundary'],
  End: ['forward', 'lineboundary', 'documentboundary'],
};

function moveCaret(name: string, extend: boolean, far: boolean): void {
  const [direction, by, byFar] = steps[name] ?? [];
  if (direction !== undefined)
    getSelection()?.modify(extend ? 'extend' : 'move', direction, far ? byFar : by);
}

/** Types into a field, or into the map, which takes text without one. */
function write(target: Element, text: string): void {
  if (isTextField(target)) {
    editField('insertText', text);
    return;
  }
  const context = target instanceof HTMLElement ? target.editContext : null;
  if (!context) return;
  context.updateText(0, context.text.length, text);
  context.dispatchEvent(new Event('textupdate'));
}
