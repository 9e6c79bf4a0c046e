import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Result } from '../../shared/result.ts';
import { type AppWindow, sendEvent } from './app-windows.ts';

/** The code of what a person called off by giving no password. */
export const CANCELLED = 'cancelled';

/**
 * Does work that may need the password of something locked: without one first, then with what the person types, until it fits or they
 * give up (`CANCELLED`). `name` is what is locked.
 */
export async function withPassword<T>(
  window: AppWindow,
  name: string,
  work: (passwords: readonly string[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  let result = await work([]);
  while (!result.ok && (result.failure.code === 'locked' || result.failure.code === 'wrong-password')) {
    const { code, message } = result.failure;
    const password = await askPassword(window, name, code === 'locked' ? null : message);
    if (password === null) {
      result = { ok: false, failure: { code: CANCELLED, message } };
      break;
    }
    result = await work([password]);
  }
  if (window.asking) {
    window.asking = null;
    sendEvent(window, { kind: 'password-settled' });
  }
  return result;
}

function askPassword(window: AppWindow, name: string, problem: string | null): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  const event = { kind: 'ask-password', askId: randomUUID(), name, problem } as const;
  window.asking = { event, answer: resolve };
  // A page that is not there yet gets it once it is.
  if (window.pageReady) sendEvent(window, event);
  return promise;
}

/** What the person typed; null: they gave up. */
export function answerPassword({ asking }: AppWindow, askId: string, password: string | null): void {
  if (asking?.event.askId === askId) asking.answer(password);
}

/** How long what waits for a password may take to end, ms. */
const END = 5_000;

/** Ends a question that is open, and waits until what asked it has ended. */
export async function giveUpPassword(window: AppWindow): Promise<void> {
  if (!window.asking) return;
  window.asking.answer(null);
  const latest = Date.now() + END;
  const isOpen = (): boolean => window.asking !== null || window.busy;
  while (isOpen() && Date.now() < latest) await pause(20);
}
