import { createStore, useStore } from 'zustand';
import type { MainEvent } from '../../shared/protocol/main-api.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';

export type PasswordAsked = Pick<
  Extract<MainEvent, { kind: 'ask-password' }>,
  'askId' | 'name' | 'problem'
> & {
  /** It was typed, and main tries it. */
  readonly isTried: boolean;
};

/** What main asks the password of. */
const asked = createStore<{ readonly asked: PasswordAsked | null }>()(() => ({ asked: null }));

export const usePasswordAsked = (): PasswordAsked | null => useStore(asked, (state) => state.asked);

/** Main needs a password: the dialog opens, or says why the last one was not right. */
export function passwordAsked(ask: Omit<PasswordAsked, 'isTried'>): void {
  const { askId, name, problem } = ask;
  asked.setState({ asked: { askId, name, problem, isTried: false } });
  if (sessionStore.getState().dialog?.kind !== 'password') showDialog({ kind: 'password' });
}

/** Main needs none any more. */
export function passwordSettled(): void {
  asked.setState({ asked: null });
  if (sessionStore.getState().dialog?.kind === 'password') openDialog(null);
}

/** Gives main what was typed; null gives up. */
export async function givePassword(password: string | null): Promise<void> {
  const { asked: ask } = asked.getState();
  if (!ask) return;
  asked.setState({ asked: { ...ask, isTried: true } });
  await askMainOrNotice('give-password', { askId: ask.askId, password });
}
