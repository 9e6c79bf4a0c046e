import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { fieldDraft, keepFieldDraft, registerSender } from '../../session/drafts.ts';
import type { Ran } from '../../session/run-or-notice.ts';

type Options = {
  readonly saved: string;
  /** The key that began it, in place of what was there; null: what is there is edited. */
  readonly startWith: string | null;
  readonly save: (text: string) => Ran;
  readonly accepts?: (text: string) => boolean;
};

type CellText = {
  readonly typed: string;
  readonly type: (text: string) => void;
  readonly send: () => void;
  /** Gives up what was typed. */
  readonly giveUp: () => void;
};

/**
 * A text that is typed into a cell. It is sent once, when the field is left or goes away: one step of the history. What was
 * refused or not accepted is there when the cell is edited again.
 */
export function useCellText(key: string, { saved, startWith, save, accepts }: Options): CellText {
  const [typed, setTyped] = useState(() => startWith ?? fieldDraft(key) ?? saved);
  const latest = useRef(typed);
  /** What the project holds or is about to; null: nothing more is sent. */
  const sent = useRef<string | null>(saved);
  const send = (): void => {
    const text = latest.current;
    if (sent.current === null) return;
    if (sent.current === text) {
      if (text === saved) keepFieldDraft(key, null);
      return;
    }
    keepFieldDraft(key, text);
    if (accepts && !accepts(text)) return;
    sent.current = text;
    void save(text).then((done) => {
      if (done && fieldDraft(key) === text) keepFieldDraft(key, null);
    });
  };
  const sendLatest = useRef(send);
  sendLatest.current = send;
  useLayoutEffect(() => {
    const unregister = registerSender(() => sendLatest.current());
    return () => {
      unregister();
      sendLatest.current();
    };
  }, []);
  const type = useCallback((text: string) => {
    latest.current = text;
    setTyped(text);
  }, []);
  const giveUp = useCallback(() => {
    sent.current = null;
    keepFieldDraft(key, null);
  }, [key]);
  return { typed, type, send, giveUp };
}
