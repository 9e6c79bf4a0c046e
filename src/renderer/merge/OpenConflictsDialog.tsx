import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { CommandInput } from '../../shared/commands/registry.ts';
import type { Lookup } from '../../shared/history/record-words.ts';
import { t } from '../../shared/language/translate.ts';
import type { Decision } from '../../shared/merge/conflict.ts';
import { askedOpen } from '../../shared/merge/open/read-open.ts';
import type { OpenConflict } from '../../shared/model/conflict.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { runAction } from '../session/actions/run-action.ts';
import { announce } from '../session/announcer.ts';
import { notify } from '../session/notices.ts';
import { runCommands, useProject } from '../session/project-store.ts';
import { openDialog, sessionStore } from '../session/session-store.ts';
import { type ChoiceWords, ConflictRow } from './ConflictRow.tsx';
import classes from './MergeDialog.module.css';

const close = (): void => openDialog(null);

/** Decides conflicts that a merge has left open, as many as one likes, as one step. */
export function OpenConflictsDialog(): ReactNode {
  const records = useProject((state) => state.records);
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [failure, setFailure] = useState<string | null>(null);
  const look: Lookup = (kind, id) => records[kind].get(id);
  const open = [...records.conflict.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const decided = open.flatMap(({ id }) => {
    const decision = decisions.get(id);
    return decision ? [{ conflictId: id, ...decision }] : [];
  });
  return (
    <Modal
      opened
      onClose={close}
      closeOnClickOutside={false}
      title={t('Open conflicts')}
      size="min(1080px, calc(100vw - 64px))"
    >
      <form
        className={classes.room}
        onSubmit={(event) => {
          event.preventDefault();
          void holdKeysDuring(decideAll(decided, setFailure));
        }}
      >
        <p className={classes.sentences}>
          {open.length > 0
            ? t(
                'Two copies were merged, and both had changed this. Decide what you can; the rest stays open.',
              )
            : t('All conflicts are decided.')}
        </p>
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        <section aria-label={t('To be decided')} className={classes.conflicts}>
          {open.map((conflict, at) => (
            <ConflictRow
              key={conflict.id}
              conflict={askedOpen(conflict, look)}
              decision={decisions.get(conflict.id)}
              words={wordsOf(conflict)}
              isFirst={at === 0}
              onDecide={(decision) => {
                const next = new Map(decisions);
                if (decision) next.set(conflict.id, decision);
                else next.delete(conflict.id);
                setDecisions(next);
              }}
            />
          ))}
        </section>
        <Group justify="space-between" gap="lg" wrap="nowrap">
          <p className={classes.outcome} role="status">
            {t('Decided: {{number}} of {{total}}. Can be undone in one step.', {
              number: decided.length,
              total: open.length,
            })}
          </p>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={close} data-autofocus={open.length === 0 || undefined}>
              {t('Cancel')}
            </Button>
            <Button type="submit" disabled={decided.length === 0}>
              {t('Decide')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

type Decided = CommandInput<'decide-conflicts'>['decisions'];

async function decideAll(decisions: Decided, fail: (message: string) => void): Promise<void> {
  if (decisions.length === 0) return;
  const ran = await runCommands([{ command: 'decide-conflicts', input: { decisions } }]);
  if (!ran.ok) {
    fail(ran.failure.message);
    return;
  }
  // Whoever has gone on to another dialog meanwhile stays there.
  if (sessionStore.getState().dialog?.kind === 'open-conflicts') close();
  const said = t('{{count}} conflicts decided', { count: decisions.length });
  notify('info', said, { label: t('Undo'), run: () => void runAction('undo') });
  announce(said);
}

/** Who is who in a merge that somebody else may have made. */
function wordsOf({ mineBy, theirsBy }: OpenConflict): ChoiceWords {
  return {
    mine: mineBy === '' ? t('This file') : t('This file: {{name}}', { name: mineBy }),
    theirs: theirsBy === '' ? t('The copy') : t('The copy: {{name}}', { name: theirsBy }),
    both: t('Both: as it is now, the copy in a comment'),
    edit: t('Edit'),
    open: { later: t('Decide later'), keep: t('Keep as it is') },
  };
}
