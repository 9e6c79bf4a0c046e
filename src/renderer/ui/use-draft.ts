import { useCallback, useContext, useEffect, useRef } from 'react';
import { fieldDraft, keepFieldDraft, registerSender, useFieldDraft } from '../session/drafts.ts';
import { RecordOfFields } from './record-of-fields.ts';

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

type DraftOptions = {
  readonly accepts?: (text: string) => boolean;
  /** Whether a pause in typing sends it; else only `commit` and leaving do. */
  readonly pauses?: boolean;
};

/** Sends a text; answers nothing where it was refused, which the person has been shown by then. */
export type SendText = (text: string) => Promise<object | undefined>;

/**
 * A text being typed in a field, named within the record that the field is of (`RecordOfFields`). It is sent when typing
 * pauses, on `commit`, and when the field goes away. Until the project holds it the field shows what was typed: also where
 * it was refused, or where `accepts` keeps it from being sent, and also when the person comes back to the record.
 */
export function useDraft(
  name: string,
  saved: string,
  send: SendText,
  { accepts = () => true, pauses = true }: DraftOptions = {},
): Draft {
  const key = `${useContext(RecordOfFields)} ${name}`;
  const typed = useFieldDraft(key);
  const latest = useRef({ saved, send, accepts });
  latest.current = { saved, send, accepts };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const commit = useCallback(() => {
    clearTimeout(timer.current);
    const text = fieldDraft(key);
    if (text === null || !latest.current.accepts(text)) return;
    if (text === latest.current.saved) {
      keepFieldDraft(key, null);
      return;
    }
    void latest.current.send(text).then((done) => {
      // Typed on meanwhile: the newer text waits for its own turn.
      if (done && fieldDraft(key) === text) keepFieldDraft(key, null);
    });
  }, [key]);
  const reset = useCallback(() => {
    clearTimeout(timer.current);
    keepFieldDraft(key, null);
  }, [key]);
  const change = useCallback(
    (next: string) => {
      keepFieldDraft(key, next);
      clearTimeout(timer.current);
      if (pauses) timer.current = setTimeout(commit, PAUSE);
    },
    [key, commit, pauses],
  );
  useEffect(() => {
    const unregister = registerSender(commit);
    return () => {
      unregister();
      commit();
    };
  }, [commit]);
  return { value: typed ?? saved, change, commit, reset };
}
