import { select, useSession } from '../../session/session-store.ts';

/** The card the keyboard is at: the one that is selected, so the inspector shows it, too. */
export const useActiveCard = (): string | null =>
  useSession(({ selection }) =>
    selection?.kind === 'cards' && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null,
  );

export const activate = (id: string): void => select({ kind: 'cards', ids: [id] });
