import { useCallback, useEffect, useRef, useState } from 'react';
import { registerDraft } from '../session/drafts.ts';

/** A pause in typing after which the text is sent: one burst is one step to undo. */
const PAUSE = 700;

export type Draft = {
  readonly value: string;
  readonly change: (next: string) => void;
  /** Sends what was typed, now. */
  readonly commit: () => void;
  /** Gives up what was not sent yet. */
  readonly reset: () => void;
};

/**
 * A text being typed. It is sent when typing pauses, on `commit`, and when the field goes away; until then, and until
 * the project holds it, the field shows what was typed. Use one a record: give the component the record's id as `key`.
 * A text that `accepts` refuses stays in the field and is not sent.
 */
export function useDraft(
  saved: string,
  send: (next: string) => Promise<unknown>,
  accepts: (text: string) => boolean = () => true,
): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, saved, send, accepts });
  latest.current = { ...latest.current, saved, send, accepts };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const set = useCallback((next: string | null) => {
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
  }, []);
  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const { typed: text, saved: before, send: sendText } = latest.current;
    if (text === null || !latest.current.accepts(text)) return;
    if (text === before) {
      set(null);
      return;
    }
    void sendText(text).then(() => {
      // Typed on meanwhile: the newer text waits for its own turn.
      if (latest.current.typed === text) set(null);
    });
  }, [set]);
  const reset = useCallback(() => {
    clearTimeout(timer.current);
    set(null);
  }, [set]);
  const change = useCallback(
    (next: string) => {
      set(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(commit, PAUSE);
    },
    [set, commit],
  );
  useEffect(() => {
    const unregister = registerDraft(commit);
    return () => {
      unregister();
      commit();
    };
  }, [commit]);
  return { value: typed ?? saved, change, commit, reset };
}
