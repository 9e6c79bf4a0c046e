import { flushSync } from 'react-dom';
import { announcesAction, saysClipboardUsed } from '../../shared/actions/action-comes.ts';
import { drawAll } from './drawn-later.ts';
import { type Clip, type Held, holdKey, isTextField, pressHeld } from './held-keys.ts';
import { isOfInputMethod } from './input-method.ts';
import { updateLayers } from './layers.ts';
import { focusMain } from './main-area.ts';
import { createTextCatcher } from './text-catcher.ts';

/** What is to have the keyboard: the element, once it is in the page. */
export type Destination = () => HTMLElement | null;

type Options = {
  /** How long it may take to come, ms. What was typed meanwhile is dropped then. */
  readonly within?: number;
  /** Where the caret stands in a text that is there already: around all of it (so that typing replaces it), or at its end. */
  readonly caret?: 'all' | 'end';
};

/** How long an action may take to open what takes the keyboard, ms. */
const PATIENCE = 5_000;

const works = new Set<Promise<unknown>>();
let destination: { readonly find: Destination; readonly caret: 'all' | 'end' } | null = null;
let held: Held[] = [];
let holding = false;
let pressing = false;
/** The person pressed the pointer elsewhere while an action was under way: what it opens leaves the keyboard there. */
let abandoned = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let deadline = 0;

/**
 * From this call on the keyboard belongs to what is found: at once where it is in the page, else as soon as it comes. Keys
 * pressed meanwhile are held and then pressed there, in their order; none reaches what had the keyboard before. An action
 * that opens a field, a dialog or a panel calls it in the same turn.
 */
export function handKeyboardTo(find: string | Destination, options: Options = {}): void {
  if (abandoned && works.size > 0) return;
  destination = {
    find: typeof find === 'string' ? () => document.querySelector<HTMLElement>(find) : find,
    caret: options.caret ?? 'all',
  };
  hold(options.within ?? PATIENCE);
  // After what this turn changed has been drawn.
  queueMicrotask(look);
}

/** Holds the keys until this is done, so that they act on what it leaves: a copy that is selected, a field that opens. */
export function holdKeysDuring<T>(work: Promise<T>): Promise<T> {
  works.add(work);
  hold(PATIENCE);
  const done = (): void => {
    works.delete(work);
    queueMicrotask(look);
  };
  work.then(done, done);
  return work;
}

/**
 * The same for what asks in a window of the system. Once that is in front it has the keys, and those pressed on the way
 * there were meant for it: they are dropped, and what is typed in this window while a file is written is not held.
 */
export async function holdKeysUntilAway<T>(work: Promise<T>): Promise<T> {
  let leave = (): void => {};
  const away = new Promise<void>((resolve) => {
    leave = () => {
      held = [];
      resolve();
    };
  });
  addEventListener('blur', leave, { once: true });
  void holdKeysDuring(Promise.race([work, away]));
  try {
    return await work;
  } finally {
    removeEventListener('blur', leave);
  }
}

/** What was awaited does not come: keys go to what has the keyboard again, those held are dropped. */
export function stopHolding(): void {
  destination = null;
  works.clear();
  arrive = null;
  announced = 0;
  end();
}

/** Actions announced by a key and not arrived yet; below zero where the action came before its key. */
let announced = 0;
let arrive: (() => void) | null = null;

/** An action of the system's menu is on its way: keys after it are held until it is done. */
function expectAction(): void {
  announced += 1;
  if (announced <= 0 || arrive) return;
  void holdKeysDuring(
    new Promise<void>((resolve) => {
      arrive = () => {
        arrive = null;
        resolve();
      };
    }),
  );
}

/** Called once an action of the system's menu was begun. */
export function actionArrived(): void {
  announced = Math.max(-1, announced - 1);
  if (announced <= 0) arrive?.();
}

let uses: (() => void)[] = [];

/**
 * Resolves once the page has done what main is asked for with `ask`: a cut, a copy or a paste. Main’s answer is not it: it
 * comes on another way, and may overtake what it answers.
 */
export async function untilClipboardUsed(ask: () => Promise<boolean>): Promise<void> {
  let used = (): void => {};
  const use = new Promise<void>((resolve) => (used = resolve));
  uses.push(used);
  if (await ask()) await use;
  else uses = uses.filter((one) => one !== used);
}

const catcher = createTextCatcher((text) => {
  if (text !== '') held.push({ text });
  look();
});
const watcher = new MutationObserver(look);

function hold(patience: number): void {
  // What may take longer keeps its time, whatever else is begun meanwhile.
  deadline = Math.max(holding ? deadline : 0, performance.now() + patience);
  clearTimeout(timer);
  timer = setTimeout(stopHolding, deadline - performance.now());
  if (holding) return;
  holding = true;
  watcher.observe(document, { childList: true, subtree: true });
}

function end(): void {
  clearTimeout(timer);
  watcher.disconnect();
  if (catcher.hasKeyboard()) focusMain();
  catcher.end();
  held = [];
  holding = false;
  abandoned = false;
}

/** Gives the keyboard on, and the keys after it, once nothing is under way any more. */
function look(): void {
  if (!holding || pressing || works.size > 0) return;
  // What is found must be what was changed just now, not what stood there before.
  settle();
  if (destination) {
    const element = destination.find();
    if (!element || !give(element, destination.caret)) return;
    destination = null;
  }
  if (catcher.isComposing()) return;
  pressing = true;
  for (;;) {
    settle();
    const next = isAwaited() ? undefined : held.shift();
    if (next === undefined) break;
    pressHeld(next, onClipboard);
  }
  pressing = false;
  if (!isAwaited()) end();
}

/** A key that was pressed may have handed the keyboard on again. */
const isAwaited = (): boolean => destination !== null || works.size > 0;

/** Draws what changed, and gives the keyboard to a dialog that opened with it. */
function settle(): void {
  drawAll();
  flushSync(() => {});
  updateLayers();
}

/** False where an element does not take the keyboard yet. */
function give(element: HTMLElement, caret: 'all' | 'end'): boolean {
  if (document.activeElement === element) return true;
  element.focus({ preventScroll: element.closest('main') !== null });
  if (document.activeElement !== element) return false;
  if (isTextField(element)) {
    if (caret === 'all') element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }
  return true;
}

const modifiers: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'CapsLock',
  'NumLock',
  'Fn',
]);

/** What moves the caret or the selection and edits, with Ctrl too. */
const editing = /^(Arrow(Left|Right|Up|Down)|Home|End|PageUp|PageDown|Backspace|Delete|Enter)$/;

const isOnMap = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-map-grid]') !== null;

let clip: ClipHere | null = null;
const onClipboard: Clip = (what) => {
  if (clip) void holdKeysDuring(clip(what));
};

/** Cuts, copies or pastes where the keyboard is, which a page may not do by itself. Resolves once it is done. */
export type ClipHere = (what: Parameters<Clip>[0]) => Promise<unknown>;

/**
 * Stands before every other listener of the window. A key of an input method reaches none of them, whichever field or
 * place has the keyboard; keys that wait for a place are taken. `isOurs` distinguishes the keys of the window's own actions
 * from those that the system and the browser have; `clipboard` does what the browser does at Ctrl+X, C and V. Returns the
 * function that ends it.
 */
export function watchKeys(isOurs: (event: KeyboardEvent) => boolean, clipboard: ClipHere): () => void {
  clip = clipboard;
  const onKey = (event: KeyboardEvent): void => {
    if (announcesAction(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      expectAction();
      return;
    }
    if (saysClipboardUsed(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      uses.shift()?.();
      return;
    }
    if (isOfInputMethod(event)) {
      event.stopImmediatePropagation();
      if (holding && !pressing) catcher.take();
      return;
    }
    if (event.key === 'Tab' && !pressing) drawAll();
    if (!holding || pressing || !event.isTrusted || modifiers.has(event.key)) return;
    if (event.key === 'Dead') {
      event.stopImmediatePropagation();
      catcher.take();
      return;
    }
    const command = event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key);
    if (command && !event.getModifierState('AltGraph') && !editing.test(event.key) && !isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // The key that began this may still be held down.
    if (!(event.repeat && event.key === 'Enter')) held.push(holdKey(event));
  };
  const onPointer = ({ target }: PointerEvent): void => {
    if (!isOnMap(target)) drawAll();
    if (!holding) return;
    const busy = works.size > 0;
    destination = null;
    held = [];
    if (busy) abandoned = true;
    else end();
  };
  addEventListener('keydown', onKey, true);
  addEventListener('pointerdown', onPointer, true);
  return () => {
    removeEventListener('keydown', onKey, true);
    removeEventListener('pointerdown', onPointer, true);
    stopHolding();
  };
}
