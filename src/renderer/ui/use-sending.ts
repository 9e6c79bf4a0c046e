import { useRef } from 'react';

/**
 * Sends what is typed in a field that is empty again afterwards. `send` answers whether it was stored; `onSent` then takes
 * it from the field with `withoutSent`: who types on meanwhile loses nothing. A second press before the answer sends nothing
 * twice.
 */
export function useSending(
  send: (text: string) => Promise<boolean>,
  onSent: (text: string) => void,
): (typed: string) => Promise<void> {
  const onTheWay = useRef(new Set<string>());
  return async (typed) => {
    const text = typed.trim();
    if (text === '' || onTheWay.current.has(text)) return;
    onTheWay.current.add(text);
    try {
      if (await send(text)) onSent(text);
    } finally {
      onTheWay.current.delete(text);
    }
  };
}

/** What a field holds beside the text that was sent. */
export const withoutSent = (now: string, sent: string): string =>
  now.trimStart().startsWith(sent) ? now.trimStart().slice(sent.length).trimStart() : now;
