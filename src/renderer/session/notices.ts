import { createStore, useStore } from 'zustand';
import type { Failure, Result } from '../../shared/result.ts';

/** What a notice offers to do; pressed, the notice is gone. */
export type NoticeAction = { readonly label: string; readonly run: () => void };

/** A line shown for a while at the bottom of the window, and read out by a screen reader. */
export type Notice = {
  readonly id: number;
  readonly level: 'info' | 'error';
  readonly text: string;
  readonly action: NoticeAction | null;
};

export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>()(() => ({ notices: [] }));
export const useNotices = (): readonly Notice[] => useStore(noticeStore, (state) => state.notices);

let next = 1;

/** So many notices are shown at once; one that offers something is not pushed out by others. */
const MOST = 4;

/** Shows a notice. Errors stay until they are dismissed. */
export function notify(level: Notice['level'], text: string, action: NoticeAction | null = null): void {
  noticeStore.setState(({ notices }) => ({
    notices: [
      ...notices.filter((one, index) => one.action !== null || index > notices.length - MOST),
      { id: next++, level, text, action },
    ],
  }));
}

/** Shows an info line in place of the other info lines: one undo after the other is one line, not a heap. */
export function replaceNotice(text: string): void {
  noticeStore.setState(({ notices }) => ({
    notices: [
      ...notices.filter((notice) => notice.level === 'error'),
      { id: next++, level: 'info', text, action: null },
    ],
  }));
}

export const dismissNotice = (id: number): void =>
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));

export const notifyFailure = (failure: Failure): void => notify('error', failure.message);

/** The value of a result; a failure is shown to the person and gives undefined. */
export function valueOrNotice<T>(result: Result<T>): T | undefined {
  if (result.ok) return result.value;
  notifyFailure(result.failure);
  return undefined;
}
