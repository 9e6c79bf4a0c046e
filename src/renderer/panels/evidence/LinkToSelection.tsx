import { Button } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { linkTargets } from '../../actions/selected.ts';
import { useProject } from '../../store/project-store.ts';
import { runOrNotice } from '../../store/run-or-notice.ts';
import { type Selection, useSession } from '../../store/session-store.ts';
import { nameOf, titleOf } from '../../ui/words.ts';
import classes from './LinkToSelection.module.css';

/**
 * Links the piece of evidence that is selected to what was selected on the map before it: choose a card, choose a
 * piece, press the button (or L in the list).
 */
export function LinkToSelection(): ReactNode {
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
    return ['title' in record ? titleOf(record, 'Untitled card') : nameOf(record, 'Untitled')];
  });
  if (!evidence || names.length === 0) return null;
  const link = (): void =>
    void runOrNotice(
      targets.map((target) => ({ command: 'link-evidence', input: { evidenceId: evidence.id, ...target } })),
    );
  const goalName = names.length === 1 ? `“${names[0] ?? ''}”` : `${names.length} cards`;
  return (
    <div className={classes.bar}>
      <Button
        fullWidth
        data-link-evidence
        leftSection={<IconLink size={15} aria-hidden="true" />}
        onClick={link}
      >
        <span className={classes.label}>Link to {goalName}</span>
      </Button>
    </div>
  );
}
