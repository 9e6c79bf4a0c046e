import { useEffect, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { LinkTarget } from '../../attach/link-target.ts';
import { linkTargets } from '../../actions/selected.ts';
import { announce } from '../../session/announcer.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { type Selection, useSession } from '../../session/session-store.ts';
import { nameOf, titleOf } from '../../ui/words.ts';

/** What the selected piece of evidence can be linked to: what the button says, and what links it. */
export type LinkGoal = {
  readonly label: string;
  readonly link: () => void;
  /** What was selected before the piece: where one goes on once it is linked. */
  readonly from: Selection;
};

/**
 * The way from choosing a card to proving it: what was selected on the map before the piece of evidence that is
 * selected now. Null while no piece is selected, or nothing was before it.
 */
export function useLinkGoal(): LinkGoal | null {
  const selection = useSession((state) => state.selection);
  const records = useProject((state) => state.records);
  const [goal, setGoal] = useState<Selection | null>(null);
  useEffect(() => {
    if (selection && selection.kind !== 'evidence') setGoal(selection);
  }, [selection]);
  const evidence = selection?.kind === 'evidence' ? records.evidence.get(selection.id) : undefined;
  const targets = linkTargets(goal);
  const names = targets.flatMap(({ targetKind, targetId }) => {
    const record = records[targetKind].get(targetId);
    if (!record) return [];
    return ['title' in record ? titleOf(record, t('Untitled card')) : nameOf(record, t('Untitled'))];
  });
  if (!evidence || goal === null || names.length === 0) return null;
  return {
    from: goal,
    label:
      names.length === 1
        ? t('Link to “{{name}}”', { name: names[0] ?? '' })
        : t('Link to {{count}} cards', { count: names.length }),
    link: () => void link(evidence.id, targets, linkedWords(names)),
  };
}

const linkedWords = (names: readonly string[]): string =>
  names.length === 1
    ? t('Linked to “{{name}}”', { name: names[0] ?? '' })
    : t('Linked to {{count}} cards', { count: names.length });

async function link(evidenceId: string, targets: readonly LinkTarget[], done: string): Promise<void> {
  const calls = targets.map((target) => ({
    command: 'link-evidence' as const,
    input: { evidenceId, ...target },
  }));
  if (await runOrNotice(calls)) announce(done);
}
