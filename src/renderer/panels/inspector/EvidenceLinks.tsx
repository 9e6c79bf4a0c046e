import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconCircleCheck,
  IconPaperclip,
  IconPlus,
  IconSearch,
  IconUnlink,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { answersByEvidence } from '../../../shared/layout/links.ts';
import { type Support, supportOf } from '../../../shared/layout/view.ts';
import { addEvidence } from '../../actions/add-evidence.ts';
import type { LinkTarget } from '../../attach/link-target.ts';
import { pickAndAttachFiles } from '../../attach/pick-files.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { select } from '../../session/session-store.ts';
import { dayText } from '../../../shared/language/dates.ts';
import { ActionItem } from '../../ui/ActionItem.tsx';
import { EvidenceIcon, StanceIcon } from '../../ui/kind-icons.tsx';
import { Section } from '../../ui/Section.tsx';
import { evidenceKindName, supportText } from '../../../shared/words/evidence.ts';
import { peopleAgainst, strengthName, strengthRule, strengthText } from '../../../shared/words/strength.ts';
import { titleOf } from '../../ui/words.ts';
import { StanceMenu } from './StanceMenu.tsx';
import classes from './inspector.module.css';

const icon = { size: 16, 'aria-hidden': true } as const;

type Props = LinkTarget & {
  /** Set where something without evidence is an assumption: pain points and touchpoints. */
  readonly claims?: boolean;
};

/** What proves a card, a step or a stage, and what speaks against it. */
export function EvidenceLinks({ targetKind, targetId, claims = false }: Props): ReactNode {
  const links = useProject(({ records }) => findBy(records.evidenceLink, 'targetId', targetId));
  const table = useProject(({ records }) => records.evidence);
  const answers = useProject(({ records }) => answersByEvidence(records));
  const linked = links.flatMap((link) => {
    const evidence = table.get(link.evidenceId);
    return evidence ? [{ link, evidence, stance: link.stance, answers: answers.get(evidence.id) }] : [];
  });
  const support = supportOf(linked);
  const target = { targetKind, targetId };
  return (
    <Section title={t('Evidence')} count={linked.length} actions={<AddMenu target={target} />}>
      {support.count === 0 && claims && (
        <p className={classes.assumption}>
          <IconAlertCircle size={16} aria-hidden="true" />
          {t('Assumption: no evidence supports it')}
        </p>
      )}
      {linked.length === 0 && !claims && <p className={classes.note}>{t('Nothing linked yet.')}</p>}
      {support.count > 0 && <SupportLine support={support} claims={claims} />}
      {support.against > 0 && (
        <p className={classes.against}>
          <StanceIcon kind="contradicts" />
          {peopleAgainst(support.against)}
        </p>
      )}
      <ul className={classes.list}>
        {linked.map(({ link, evidence: piece }) => (
          <li key={piece.id} className={classes.item}>
            <button type="button" onClick={() => select({ kind: 'evidence', id: piece.id })}>
              <EvidenceIcon kind={piece.kind} />
              <span>{titleOf(piece, t('Untitled evidence'))}</span>
              <small>
                {[evidenceKindName(piece.kind), piece.source, piece.date === null ? '' : dayText(piece.date)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </button>
            <StanceMenu link={link} name={titleOf(piece, t('Untitled evidence'))} />
            <Tooltip label={t('Unlink')}>
              <ActionIcon
                aria-label={t('Unlink {{title}}', { title: titleOf(piece, t('Untitled evidence')) })}
                onClick={() =>
                  void runOrNotice([
                    { command: 'unlink-evidence', input: { evidenceId: piece.id, targetId } },
                  ])
                }
              >
                <IconUnlink size={15} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Of a claim how strong its evidence is, by a fixed rule that shows where it is pointed at, and in its parts. */
const SupportLine = ({
  support,
  claims,
}: {
  readonly support: Support;
  readonly claims: boolean;
}): ReactNode => (
  <p className={classes.supported}>
    <IconCircleCheck size={16} aria-hidden="true" />
    {claims ? (
      <span>
        <Tooltip label={strengthRule(support.level)}>
          <strong>{strengthName(support.level)}</strong>
        </Tooltip>
        {`: ${strengthText({ ...support, against: 0 })}`}
      </span>
    ) : (
      supportText(support)
    )}
  </p>
);

const AddMenu = ({ target }: { readonly target: LinkTarget }): ReactNode => (
  <Menu position="bottom-end" width={340}>
    <Menu.Target>
      <ActionIcon size={24} aria-label={t('Add or link evidence')}>
        <IconPlus size={16} aria-hidden="true" />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      <ActionItem action="find-evidence" label={t('Link from the panel…')} icon={<IconSearch {...icon} />} />
      <Menu.Item leftSection={<IconPlus {...icon} />} onClick={() => void addEvidence([target])}>
        {t('Add new evidence')}
      </Menu.Item>
      <Menu.Item leftSection={<IconPaperclip {...icon} />} onClick={() => void pickAndAttachFiles([target])}>
        {t('Attach a file as evidence…')}
      </Menu.Item>
    </Menu.Dropdown>
  </Menu>
);
