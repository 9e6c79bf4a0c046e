import { createStore, useStore } from 'zustand';
import { t } from '../../shared/language/translate.ts';
import type { Decision } from '../../shared/merge/conflict.ts';
import type { MergePreview } from '../../shared/merge/merge-preview.ts';
import { todayHere } from '../../shared/language/days.ts';
import { announce } from '../session/announcer.ts';
import { askMain, askMainOrNotice } from '../session/bridge.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost } from '../session/project-store.ts';
import { openDialog } from '../session/session-store.ts';
import { showDialog } from '../session/show-dialog.ts';

export type MergeState = {
  readonly preview: MergePreview | null;
  /** What the person decided, by the ids of conflicts. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** Why it was not merged. */
  readonly failure: string | null;
  /** What was merged last, while that is shown. */
  readonly merged: Merged | null;
};

/** What was merged. */
export type Merged = Pick<MergeState, 'decisions'> & {
  readonly preview: MergePreview;
  /** YYYY-MM-DD */
  readonly day: string;
  readonly copyIs: 'there' | 'in-bin';
  /** What was done with it since. */
  readonly said: string;
};

const nothing: MergeState = { preview: null, decisions: new Map(), failure: null, merged: null };

/** The copy that is being merged. */
export const mergeStore = createStore<MergeState>()(() => nothing);
export const useMerge = (): MergeState => useStore(mergeStore);

/** Asks for another copy, and shows what merging it comes to. */
export async function openMerge(): Promise<void> {
  const preview = await askMainOrNotice('open-merge', {});
  if (preview) await showMerge(preview);
}

/** Shows what merging a copy that was found beside the file comes to. */
export async function openFoundMerge(copyId: string): Promise<void> {
  const preview = valueOrNotice(await askHost('merge-found', { copyId }));
  if (preview) await showMerge(preview);
}

/** Merges the project's own file as another program has left it. */
export async function openOwnMerge(): Promise<void> {
  const preview = valueOrNotice(await askHost('merge-own', {}));
  if (preview) await showMerge(preview);
}

/** Shows what merging a copy comes to, where it has something new. */
export async function showMerge(preview: MergePreview): Promise<void> {
  if (preview.changes === 0 && preview.theirs.revisions === 0 && preview.isOwn) {
    const taken = valueOrNotice(await askHost('merge-run', { mergeId: preview.mergeId, decisions: [] }));
    if (taken)
      notify(
        'info',
        t('This project has everything that is in “{{name}}” by now, and can be saved over it again.', {
          name: preview.name,
        }),
      );
    return;
  }
  if (preview.changes === 0 && preview.theirs.revisions === 0) {
    await askHost('merge-close', { mergeId: preview.mergeId });
    notify(
      'info',
      t('This project has everything that is in “{{name}}”. Nothing was changed.', { name: preview.name }),
    );
    return;
  }
  mergeStore.setState({ ...nothing, preview });
  showDialog({ kind: 'merge' });
}

/** Decides a conflict. What follows from it is asked again: a decision can lead to a conflict that was not there before. */
export async function decide(id: string, decision: Decision): Promise<void> {
  const { preview, decisions: before } = mergeStore.getState();
  const decisions = new Map(before).set(id, decision);
  mergeStore.setState({ decisions });
  if (!preview || before.get(id)?.choice === decision.choice) return;
  const answer = await askHost('merge-decide', { mergeId: preview.mergeId, decisions: [...decisions] });
  // Decided again meanwhile, or given up: what is shown goes by that.
  if (answer.ok && mergeStore.getState().decisions === decisions)
    mergeStore.setState({
      preview: { ...answer.value, asked: withDecided(preview, answer.value, decisions) },
    });
}

/** What was decided stays where it was, also where that very decision has ended the conflict: so it can be taken back. */
function withDecided(
  before: MergePreview,
  { asked }: MergePreview,
  decisions: MergeState['decisions'],
): MergePreview['asked'] {
  const now = new Map(asked.map((conflict) => [conflict.id, conflict]));
  const stays = before.asked.flatMap((conflict) => {
    const still = now.get(conflict.id) ?? (decisions.has(conflict.id) ? conflict : []);
    now.delete(conflict.id);
    return still;
  });
  return [...stays, ...now.values()];
}

/** Merges as it was decided, and offers to take that back. */
export async function runMerge(): Promise<void> {
  const { preview, decisions } = mergeStore.getState();
  if (!preview) return;
  const merged = await askHost('merge-run', { mergeId: preview.mergeId, decisions: [...decisions] });
  if (!merged.ok) {
    mergeStore.setState({ failure: merged.failure.message });
    return;
  }
  const said = t('“{{name}}” was merged: {{count}} changes', {
    name: preview.name,
    count: merged.value.changes,
  });
  mergeStore.setState({
    ...nothing,
    merged: {
      preview: merged.value,
      decisions,
      day: todayHere(),
      copyIs: 'there',
      said: t('Can be undone in one step.'),
    },
  });
  announce(said);
}

/** Shows what was done with what was merged. */
export function sayOfMerged(said: string, copyIs?: Merged['copyIs']): void {
  const { merged } = mergeStore.getState();
  if (merged) mergeStore.setState({ merged: { ...merged, said, copyIs: copyIs ?? merged.copyIs } });
}

/** Moves the merged copy to the system's bin, and says what happened. */
export async function trashMerged(): Promise<void> {
  const { merged } = mergeStore.getState();
  if (!merged) return;
  const { mergeId, name } = merged.preview;
  const trashed = await askMain('trash-copy', { mergeId });
  if (trashed.ok) sayOfMerged(t('“{{name}}” is in the bin.', { name }), 'in-bin');
  else sayOfMerged(trashed.failure.message);
}

export function closeMerged(): void {
  mergeStore.setState(nothing);
  openDialog(null);
}

/** Lets go of the copy; nothing was changed. */
export function closeMerge(): void {
  const { preview } = mergeStore.getState();
  mergeStore.setState(nothing);
  openDialog(null);
  if (preview) void askHost('merge-close', { mergeId: preview.mergeId });
}
