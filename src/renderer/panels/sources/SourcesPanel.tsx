import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileImport, IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayText } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Participant } from '../../../shared/model/participant.ts';
import type { Source } from '../../../shared/model/source.ts';
import { evidenceKindName } from '../../../shared/words/evidence.ts';
import { findBy, inOrder } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { useSession } from '../../session/session-store.ts';
import { showDialog } from '../../session/show-dialog.ts';
import { useSource } from '../../session/source-store.ts';
import { openSource } from '../../sources/open-source.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { nameOf } from '../../ui/words.ts';
import classes from './SourcesPanel.module.css';

/** Transcripts and notes, each a click away from its text; and the people who speak in them. */
export function SourcesPanel(): ReactNode {
  const sources = useProject(({ records }) => inOrder(records.source));
  const participants = useProject(({ records }) => inOrder(records.participant));
  return (
    <Panel
      title={t('Sources')}
      side="left"
      toggle="toggle-sources"
      actions={
        <ActionButton
          action="import-source"
          label={t('Import transcript or notes')}
          size={28}
          icon={<IconFileImport size={17} aria-hidden="true" />}
        />
      }
    >
      {sources.length === 0 && (
        <p className={classes.empty}>
          {t(
            'No sources yet. Import interview transcripts or notes, then mark what people said as evidence.',
          )}
        </p>
      )}
      <ul className={classes.list} aria-label={t('Sources')}>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
      <Section
        title={t('Participants')}
        count={participants.length}
        actions={
          <Tooltip label={t('Add participant')}>
            <ActionIcon size={28} aria-label={t('Add participant')} onClick={() => void addParticipant()}>
              <IconPlus size={17} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        }
      >
        {participants.length === 0 && (
          <p className={classes.hint}>
            {t('People who said something, by a code. Several pieces of one person count as one person.')}
          </p>
        )}
        <ul className={classes.list} aria-label={t('Participants')}>
          {participants.map((participant) => (
            <ParticipantRow key={participant.id} participant={participant} />
          ))}
        </ul>
      </Section>
    </Panel>
  );
}

function SourceRow({ source }: { readonly source: Source }): ReactNode {
  const { id, title, kind, date, speakers } = source;
  const highlights = useProject(({ records }) => findBy(records.highlight, 'sourceId', id).length);
  const isOpen = useSession((state) => state.screen === 'source');
  const isRead = useSource((state) => state.sourceId === id) && isOpen;
  const facts = [
    evidenceKindName(kind),
    date === null ? '' : dayText(date),
    speakers.length > 0 ? t('{{count}} speakers', { count: speakers.length }) : '',
    t('{{count}} highlights', { count: highlights }),
  ];
  return (
    <li className={classes.row} data-selected={isRead || undefined}>
      <button type="button" aria-current={isRead} onClick={() => openSource(id)}>
        <strong dir="auto">{title}</strong>
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </button>
      <Tooltip label={t('Remove source')}>
        <ActionIcon
          aria-label={t('Remove “{{name}}”', { name: title })}
          onClick={() => void runOrNotice([{ command: 'remove-source', input: { sourceId: id } }])}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

function ParticipantRow({ participant }: { readonly participant: Participant }): ReactNode {
  const { id, code, personaId } = participant;
  const pieces = useProject(({ records }) => findBy(records.evidence, 'participantId', id).length);
  const persona = useProject(({ records }) =>
    personaId === null ? undefined : records.persona.get(personaId),
  );
  return (
    <li className={classes.row}>
      <button type="button" onClick={() => showDialog({ kind: 'participant', id })}>
        <strong dir="auto">{code}</strong>
        <span>
          {[persona ? nameOf(persona, t('Unnamed persona')) : '', t('{{count}} pieces', { count: pieces })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
    </li>
  );
}

async function addParticipant(): Promise<void> {
  const ran = await runOrNotice([{ command: 'add-participant', input: {} }]);
  const id = ran?.values[0]?.id;
  if (id !== undefined) showDialog({ kind: 'participant', id });
}
