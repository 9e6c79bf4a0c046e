import type { CDPSession } from 'playwright';

/** One key with what is held: 'K', 'ctrl+K', 'alt+shift+ArrowRight'; a small letter types itself. */
export type Stroke = string;

const codes: Readonly<Record<string, readonly [code: string, virtual: number]>> = {
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  Tab: ['Tab', 9],
  Backspace: ['Backspace', 8],
  Delete: ['Delete', 46],
  End: ['End', 35],
  Home: ['Home', 36],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  ' ': ['Space', 32],
  ',': ['Comma', 188],
  '-': ['Minus', 189],
  '=': ['Equal', 187],
  '?': ['Slash', 191],
};
const held = { alt: 1, ctrl: 2, meta: 4, shift: 8 } as const;

function eventOf(stroke: Stroke) {
  const parts = stroke.length > 1 ? stroke.split('+') : [stroke];
  const key = parts.pop() ?? '';
  const modifiers = parts.reduce((sum, part) => sum | held[part as keyof typeof held], 0);
  const letter = /^[a-z]$/i.test(key);
  const digit = /^\d$/.test(key);
  const [code, windowsVirtualKeyCode] =
    codes[key] ??
    (letter
      ? [`Key${key.toUpperCase()}`, key.toUpperCase().charCodeAt(0)]
      : digit
        ? [`Digit${key}`, key.charCodeAt(0)]
        : [key, 111 + Number(key.slice(1))]);
  const typed = key === 'Enter' ? '\r' : key.length === 1 && (modifiers & ~held.shift) === 0 ? key : null;
  const name = letter && modifiers !== 0 ? key.toLowerCase() : key;
  return { key: name, code, windowsVirtualKeyCode, modifiers, ...(typed === null ? {} : { text: typed }) };
}

/** Presses keys at a fixed interval in ms, whether or not the page has handled the one before. */
export async function pressFast(
  session: CDPSession,
  strokes: readonly Stroke[],
  interval = 15,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const stroke of strokes) {
    const event = eventOf(stroke);
    const up = { ...event, text: '' };
    sent.push(
      session.send('Input.dispatchKeyEvent', { type: 'text' in event ? 'keyDown' : 'rawKeyDown', ...event }),
    );
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up }));
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
  await Promise.all(sent);
}

/** The keys of an action in the list's notation as strokes are written. */
export const strokeOf = (accelerator: string): Stroke =>
  accelerator
    .split('+')
    .map((part) => strokeNames[part] ?? part)
    .join('+');

const strokeNames: Readonly<Record<string, string>> = {
  CmdOrCtrl: 'ctrl',
  Ctrl: 'ctrl',
  Alt: 'alt',
  Shift: 'shift',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
};
