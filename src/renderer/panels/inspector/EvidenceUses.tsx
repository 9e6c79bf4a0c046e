import { ActionIcon, Tooltip } from '@mantine/core';
import { IconColumns1, IconLayoutColumns, IconUnlink } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence, EvidenceLink } from '../../../shared/model/evidence.ts';
import type { ProjectRecords } from '../../../shared/model/records.ts';
import { showTarget } from '../../actions/show.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { Section } from '../../ui/Section.tsx';
import { cardKindName } from '../../../shared/words/cards.ts';
import { nameOf, titleOf } from '../../ui/words.ts';
import { StanceMenu } from './StanceMenu.tsx';
import classes from './inspector.module.css';

type Use = { readonly name: string; readonly where: string; readonly icon: ReactNode };

/** Where a piece of evidence is used; a click jumps there. */
export function EvidenceUses({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const records = useProject((state) => state.records);
  const links = findBy(records.evidenceLink, 'evidenceId', evidence.id);
  return (
    <Section title={t('Used by')} count={links.length}>
      {links.length === 0 && (
        <p className={classes.note}>
          {t('Not used yet. Drag it from the evidence panel onto a card, a step or a stage.')}
        </p>
      )}
      <ul className={classes.list}>
        {links.map((link) => {
          const use = placeOf(link, records);
          return (
            use && (
              <li key={link.id} className={classes.item}>
                <button type="button" onClick={() => showTarget(link.targetKind, link.targetId)}>
                  {use.icon}
                  <span>{use.name}</span>
                  <small>{use.where}</small>
                </button>
                <StanceMenu link={link} name={use.name} />
                <Tooltip label={t('Unlink')}>
                  <ActionIcon
                    aria-label={t('Unlink from {{name}}', { name: use.name })}
                    onClick={() =>
                      void runOrNotice([
                        {
                          command: 'unlink-evidence',
                          input: { evidenceId: evidence.id, targetId: link.targetId },
                        },
                      ])
                    }
                  >
                    <IconUnlink size={15} aria-hidden="true" />
                  </ActionIcon>
                </Tooltip>
              </li>
            )
          );
        })}
      </ul>
    </Section>
  );
}

/** What a link points at, in words: its own name and the way to it. */
function placeOf({ targetKind, targetId }: EvidenceLink, records: ProjectRecords): Use | null {
  if (targetKind === 'stage') {
    const stage = records.stage.get(targetId);
    return stage
      ? {
          name: nameOf(stage, t('Untitled stage')),
          where: t('Stage'),
          icon: <IconLayoutColumns size={16} stroke={1.7} aria-hidden="true" />,
        }
      : null;
  }
  const card = targetKind === 'card' ? records.card.get(targetId) : undefined;
  const step = records.step.get(card?.stepId ?? targetId);
  const stage = step && records.stage.get(step.stageId);
  if (!step || !stage || (targetKind === 'card' && !card)) return null;
  const stageName = nameOf(stage, t('Untitled stage'));
  return card
    ? {
        name: titleOf(card, t('Untitled card')),
        where: `${cardKindName(card.kind)} · ${stageName}`,
        icon: <CardIcon kind={card.kind} />,
      }
    : {
        name: nameOf(step, t('Untitled step')),
        where: `${t('Step')} · ${stageName}`,
        icon: <IconColumns1 size={16} stroke={1.7} aria-hidden="true" />,
      };
}
