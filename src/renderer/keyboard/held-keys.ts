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

/** Does with what has the keyboard now what the key or text would have done had it come now. */
export function pressHeld(held: Held): void {
  const target = document.activeElement ?? document.body;
  if ('text' in held) {
    write(target, held.text);
    return;
  }
  if (target.dispatchEvent(new KeyboardEvent('keydown', held))) {
    doByDefault(document.activeElement ?? target, held);
  }
}

/** What the browser does at a key that nobody takes, as far as people type ahead. */
function doByDefault(target: Element, key: KeyboardEventInit): void {
  const { key: name = '' } = key;
  const command = (key.ctrlKey === true || key.metaKey === true) && key.modifierAltGraph !== true;
  if (command) {
    if (name.toLowerCase() === 'a' && isTextField(target)) target.select();
    return;
  }
  if (name === 'Tab') focusNextStop(document, key.shiftKey === true ? -1 : 1);
  else if (isTextField(target)) editText(target, name, key);
  else if (Array.from(name).length === 1 && !isPressed(target, name)) write(target, name);
  else if (name === 'Enter' && target instanceof HTMLButtonElement) target.click();
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

// The one way to edit a field as typing does: the page is told, and the system's undo knows of it.
const editField = (
  command: 'insertText' | 'insertLineBreak' | 'delete' | 'forwardDelete',
  text?: string,
): void =>
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  void document.execCommand(command, false, text);

function editText(field: TextField, name: string, { shiftKey = false }: KeyboardEventInit): void {
  if (Array.from(name).length === 1) write(field, name);
  else if (name === 'Backspace') editField('delete');
  else if (name === 'Delete') editField('forwardDelete');
  else if (name === 'Enter') {
    if (field instanceof HTMLTextAreaElement) editField('insertLineBreak');
    else field.form?.requestSubmit();
  } else moveCaret(name, shiftKey);
}

const steps: Readonly<Record<string, readonly [direction: string, by: string]>> = {
  ArrowLeft: ['left', 'character'],
  ArrowRight: ['right', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

function moveCaret(name: string, extend: boolean): void {
  const [direction, by] = steps[name] ?? [];
  if (direction !== undefined) getSelection()?.modify(extend ? 'extend' : 'move', direction, by);
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
