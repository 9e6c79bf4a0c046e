import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { mergeSentences } from '../../shared/merge/merge-words.ts';
import { holdKeysDuring } from '../keyboard/hand-over.ts';
import { type ChoiceWords, ConflictRow } from './ConflictRow.tsx';
import { FitList } from './FitList.tsx';
import { MergedPage } from './MergedPage.tsx';
import { closeMerge, closeMerged, decide, runMerge, useMerge } from './merge-store.ts';
import { showMergeOnMap } from './on-map.ts';
import classes from './MergeDialog.module.css';

const words = (): ChoiceWords => ({
  mine: t('Mine'),
  theirs: t('Theirs'),
  both: t('Both: mine, and theirs as a comment'),
  edit: t('Edit'),
});

/** Shows what merging another copy comes to, and asks what is to be decided, before anything is changed. */
export function MergeDialog(): ReactNode {
  const { preview, decisions, failure, merged } = useMerge();
  if (merged)
    return (
      // Another dialog, which takes the keyboard anew.
      <Modal
        key="merged"
        opened
        onClose={closeMerged}
        title={t('Merged')}
        size="min(680px, calc(100vw - 64px))"
      >
        <MergedPage merged={merged} />
      </Modal>
    );
  if (!preview) return null;
  const { name, asked, fits, forgotten } = preview;
  const isForgetting =
    forgotten.inCopy > 0 || forgotten.here.length > 0 || forgotten.masked > 0 || forgotten.history;
  return (
    <Modal
      opened
      onClose={closeMerge}
      closeOnClickOutside={false}
      title={t('Merge “{{name}}”', { name })}
      size={`min(${asked.length > 0 ? 1080 : 620}px, calc(100vw - 64px))`}
    >
      <form
        className={classes.room}
        onSubmit={(event) => {
          event.preventDefault();
          void holdKeysDuring(runMerge());
        }}
      >
        <p className={classes.sentences}>{mergeSentences(preview).join(' ')}</p>
        {failure !== null && (
          <p role="alert" className={classes.failure}>
            {failure}
          </p>
        )}
        {asked.length > 0 && (
          <section aria-label={t('To be decided')} className={classes.conflicts}>
            {asked.map((conflict) => (
              <ConflictRow
                key={conflict.id}
                conflict={conflict}
                decision={decisions.get(conflict.id)}
                words={words()}
                onDecide={(decision) => decision && void decide(conflict.id, decision)}
              />
            ))}
          </section>
        )}
        <FitList fits={fits} open={asked.length === 0} />
        <Group justify="space-between" gap="lg" wrap="nowrap">
          <p className={classes.outcome} role="status">
            {isForgetting
              ? t(
                  'No backup is made of a file that has what was forgotten. The merge can be undone in one step.',
                )
              : t('Both files are backed up first. Can be undone in one step.')}
          </p>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" onClick={() => void showMergeOnMap()}>
              {t('Show on the map')}
            </Button>
            <Button variant="default" onClick={closeMerge}>
              {t('Cancel')}
            </Button>
            <Button type="submit" data-autofocus>
              {t('Merge')}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
