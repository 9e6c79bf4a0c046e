import type { Reach } from './picked.ts';

type Press = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** What a key does in the table of answers. */
export type TableKey =
  | { readonly kind: 'go'; readonly to: number; readonly reach: Reach }
  | { readonly kind: 'all' }
  | { readonly kind: 'head' }
  /** The stage of that number, from 0; null: nowhere. */
  | { readonly kind: 'place'; readonly stage: number | null }
  | { readonly kind: 'leaveOut' | 'evidence' | 'person' | 'mask' | 'details' | 'search' };

/** What is pressed, with the keyboard at a row of `count`, of which `page` are in view; null: nothing of the table's. */
export function tableKey(event: Press, at: number, count: number, page: number): TableKey | null {
  const command = event.ctrlKey || event.metaKey;
  if (event.altKey) return null;
  const reach: Reach = event.shiftKey ? (command ? 'addUpTo' : 'upTo') : command ? 'go' : 'alone';
  const go = (to: number): TableKey => ({ kind: 'go', to, reach });
  switch (event.key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return at === 0 && reach === 'alone' ? { kind: 'head' } : go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      // To the ends one goes with Ctrl as without, as in a table.
      return { kind: 'go', to: 0, reach: event.shiftKey ? 'upTo' : 'alone' };
    case 'End':
      return { kind: 'go', to: count - 1, reach: event.shiftKey ? 'upTo' : 'alone' };
    case ' ':
      return { kind: 'go', to: at, reach: command ? 'toggle' : event.shiftKey ? 'upTo' : 'alone' };
  }
  if (command) return event.key.toLowerCase() === 'a' && !event.shiftKey ? { kind: 'all' } : null;
  if (event.shiftKey) return null;
  if (/^[0-9]$/.test(event.key))
    return { kind: 'place', stage: event.key === '0' ? null : Number(event.key) - 1 };
  switch (event.key) {
    case 'Delete':
      return { kind: 'leaveOut' };
    case 'e':
    case 'E':
      return { kind: 'evidence' };
    case 'p':
    case 'P':
      return { kind: 'person' };
    case 'm':
    case 'M':
      return { kind: 'mask' };
    case 'Enter':
      return { kind: 'details' };
    case '/':
      return { kind: 'search' };
    default:
      return null;
  }
}
