import { Button, Group, Modal } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { kindWords } from '../../shared/commands/kernel/define-command.ts';
import { t } from '../../shared/language/translate.ts';
import { MOST_ANSWERS } from '../../shared/protocol/answers-api.ts';
import type { TakenOut } from '../../shared/protocol/source-api.ts';
import { whatRemains } from '../../shared/sources/remains.ts';
import { announce } from '../session/announcer.ts';
import { notify } from '../session/notices.ts';
import { askHost, useProject } from '../session/project-store.ts';
import { valueOrNotice } from '../session/notices.ts';
import { flushDrafts } from '../session/drafts.ts';
import { titleOfRemaining } from './remaining-words.ts';
import classes from './ParticipantDialog.module.css';

/** Says what goes with a participant who is forgotten, and what remains; asks, since nothing brings it back. */
export function ForgetDialog({
  participantId,
  onClose,
}: {
  readonly participantId: string;
  readonly onClose: () => void;
}): ReactNode {
  const records = useProject((state) => state.records);
  const [isBusy, setBusy] = useState(false);
  const participant = records.participant.get(participantId);
  const answers = useTheirAnswers(participantId);
  const { pieces, sources, remains } = useMemo(
    () => whatRemains(records, participantId, answers?.comments),
    [records, participantId, answers],
  );
  if (!participant) return null;
  const turns = sources.reduce((sum, { turnCount }) => sum + turnCount, 0);
  const forget = async (): Promise<void> => {
    setBusy(true);
    flushDrafts();
    const done = valueOrNotice(await askHost('forget-participant', { participantId }));
    onClose();
    if (!done) return;
    announce(t('Forgotten: {{code}}', { code: participant.code }));
    notify('info', outcome(done, participant.code));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('Forget {{code}}?', { code: participant.code })}
      size="md"
    >
      <p className={classes.warning}>
        {t('This cannot be undone, and neither can anything done before it.')}
      </p>
      <p>{t('Removed from the project, its history and its file:')}</p>
      <ul className={classes.list}>
        {pieces.size > 0 && (
          <li>
            {t('{{count}} pieces of evidence with their files, links and comments', { count: pieces.size })}
          </li>
        )}
        {sources.length > 0 && (
          <li>
            {t('{{turns}} in {{sources}}, the files of these sources, and their earlier texts', {
              turns: t('{{count}} turns', { count: turns }),
              sources: t('{{count}} sources', { count: sources.length }),
            })}
          </li>
        )}
        {answers !== null && answers.count > 0 && (
          <li>
            {t(
              '{{count}} imported answers with all their columns: those of their code, and those that were given to them',
              { count: answers.count },
            )}
          </li>
        )}
        <li>{t('The participant with code, consent and fields')}</li>
      </ul>
      <p>{t('What remains:')}</p>
      <ul className={classes.list}>
        {remains.map((one) => (
          <li key={`${one.kind} ${one.id}`} dir="auto">
            <small>{t(kindWords[one.kind])}</small> {titleOfRemaining(records, one)}
          </li>
        ))}
        {answers !== null && answers.count > 0 && (
          <li>
            {t(
              'Where each of their answers stood in its file, and a fingerprint of it, so that no later import of that file brings it back',
            )}
          </li>
        )}
        {records.responseSet.size > 0 && (
          <li>{t('What others wrote about them in their answers: find and mask it there')}</li>
        )}
        <li>{t('Exports, copies of the file and backups that were made before')}</li>
      </ul>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('Cancel')}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void forget()}>
          {t('Forget this person')}
        </Button>
      </Group>
    </Modal>
  );
}

type TheirAnswers = {
  readonly count: number;
  /** Those of the first ones. */
  readonly comments: readonly string[];
};

/** What imported answers the participant gave; null until it is known. */
function useTheirAnswers(participantId: string): TheirAnswers | null {
  const hasSets = useProject(({ records }) => records.responseSet.size > 0);
  const [answers, setAnswers] = useState<TheirAnswers | null>(null);
  useEffect(() => {
    if (!hasSets) return;
    const end = new AbortController();
    void lookFor(participantId).then((found) => {
      if (!end.signal.aborted) setAnswers(found);
    });
    return () => end.abort();
  }, [participantId, hasSets]);
  return answers;
}

async function lookFor(participantId: string): Promise<TheirAnswers | null> {
  const filter = { participants: [participantId], leftOut: 'also' as const };
  const found = valueOrNotice(await askHost('answers-find', { filter }));
  if (!found) return null;
  const { queryId, count } = found;
  if (count === 0) return { count, comments: [] };
  const page = await askHost('answers-rows', { queryId, from: 0, count: MOST_ANSWERS });
  return { count, comments: page.ok ? page.value.rows.map(({ text }) => text) : [] };
}

function outcome({ isScrubbed, saved }: TakenOut, code: string): string {
  if (saved === 'not-saved')
    return t('{{code}} was forgotten, but the file could not be saved: it still has their words. Save it.', {
      code,
    });
  if (!isScrubbed)
    return t(
      '{{code}} was forgotten. The disk is full, so traces may be left in the working copy until the project is closed.',
      { code },
    );
  return saved === 'saved'
    ? t('{{code}} was forgotten, and the file was saved without their words.', { code })
    : t('{{code}} was forgotten.', { code });
}
