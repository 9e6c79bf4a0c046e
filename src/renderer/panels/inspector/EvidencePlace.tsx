import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconBook2, IconPencil, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import type { Highlight } from '../../../shared/model/highlight.ts';
import { findAnchor, type Found } from '../../../shared/sources/anchor.ts';
import { clockText } from '../../../shared/sources/steps-in-text.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { beginAdjusting } from '../../sources/adjust-highlight.ts';
import { openPlace } from '../../sources/open-source.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './EvidencePlace.module.css';

const states: Readonly<Record<Found['state'], string>> = {
  exact: phrase('At its place'),
  moved: phrase('Moved: the text around it was edited'),
  orphaned: phrase('No longer in the text'),
};

/** Where a piece of evidence stands in sources, a key away from there. */
export function EvidencePlace({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const places = useProject(({ records }) => findBy(records.highlight, 'evidenceId', evidence.id));
  if (places.length === 0) return null;
  return (
    <Section title={t('In the source')}>
      <ul className={classes.list}>
        {places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </ul>
    </Section>
  );
}

function Place({ place }: { readonly place: Highlight }): ReactNode {
  const source = useProject(({ records }) => records.source.get(place.sourceId));
  const state = useMemo(() => (source ? findAnchor(source.text, place).state : 'orphaned'), [source, place]);
  if (!source) return null;
  const said = [place.speaker, place.startMs === null ? '' : clockText(place.startMs)].filter(Boolean);
  return (
    <li className={classes.place}>
      <Button
        variant="default"
        size="xs"
        className={classes.open ?? ''}
        leftSection={<IconBook2 size={15} stroke={1.7} aria-hidden="true" />}
        onClick={() => openPlace(place.id)}
      >
        <span className={classes.title}>{t('Open “{{name}}” here', { name: source.title })}</span>
      </Button>
      <Tooltip label={t('Change highlight')}>
        <ActionIcon
          aria-label={t('Change highlight')}
          onClick={() => {
            openPlace(place.id);
            beginAdjusting(place.id);
          }}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Remove highlight')}>
        <ActionIcon
          aria-label={t('Remove highlight')}
          onClick={() =>
            void runOrNotice([{ command: 'remove-highlight', input: { highlightId: place.id } }])
          }
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <small data-lost={state === 'orphaned' || undefined}>{[...said, t(states[state])].join(' · ')}</small>
    </li>
  );
}
