import type { ActionId } from '../../../shared/actions/action-list.ts';

/** As many stand at the top of the palette. */
const MOST = 5;

let recent: readonly ActionId[] = [];

/** What was chosen in the palette since the window was opened, the newest first. */
export const recentActions = (): readonly ActionId[] => recent;

/** Notes that an action was chosen. */
export function noteRecentAction(id: ActionId): void {
  recent = [id, ...recent.filter((other) => other !== id)].slice(0, MOST);
}
