import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconFileImport, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
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
import { ActionTip } from '../../ui/ActionTip.tsx';
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
        <div className={classes.empty}>
          <p>
            {t(
              'No sources yet. Import interview transcripts or notes, then mark what people said as evidence.',
            )}
          </p>
          <ImportButton />
        </div>
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

/** The one thing to do where there is nothing yet. */
const ImportButton = (): ReactNode => (
  <ActionTip action="import-source" label={t('Import transcript or notes')}>
    {(control) => (
      <Button
        size="xs"
        variant="light"
        leftSection={<IconFileImport size={15} aria-hidden="true" />}
        {...control}
      >
        {t('Import transcript or notes')}
      </Button>
    )}
  </ActionTip>
);

/** Not torn apart at the end of a line. */
const together = (words: string): string => words.replaceAll(' ', '\u00a0');

/** So many people are named in a line. */
const MOST_NAMES = 3;

function SourceRow({ source }: { readonly source: Source }): ReactNode {
  const { id, title, kind, date, speakers } = source;
  const highlights = useProject(({ records }) => findBy(records.highlight, 'sourceId', id).length);
  const isOpen = useSession((state) => state.screen === 'source');
  const isRead = useSource((state) => state.sourceId === id) && isOpen;
  const facts = [
    evidenceKindName(kind),
    date === null ? '' : together(dayText(date)),
    namesOf(speakers),
    together(t('{{count}} highlights', { count: highlights })),
  ];
  return (
    <li className={classes.row} data-selected={isRead || undefined}>
      <button type="button" aria-current={isRead} onClick={() => openSource(id)}>
        <strong dir="auto">{title}</strong>
        <span>{facts.filter(Boolean).join(' · ')}</span>
      </button>
      <Tooltip label={t('Source details')}>
        <ActionIcon
          aria-label={t('Details of “{{name}}”', { name: title })}
          onClick={() => showDialog({ kind: 'source', id })}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Remove source…')}>
        <ActionIcon
          aria-label={t('Remove “{{name}}”', { name: title })}
          onClick={() => showDialog({ kind: 'remove-source', id })}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}

/** The first names of those who speak; the others are counted. */
function namesOf(speakers: Source['speakers']): string {
  const first = speakers.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = speakers.length - first.length;
  return [...first, ...(more > 0 ? [t('{{count}} more speakers', { count: more })] : [])].join(', ');
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
