import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { makeEvidenceOf } from '../../answers/evidence-of-answers.ts';
import { useProject } from '../../session/project-store.ts';
import { select } from '../../session/session-store.ts';
import { EvidenceIcon } from '../../ui/kind-icons.tsx';
import { Section } from '../../ui/Section.tsx';
import { titleOf } from '../../ui/words.ts';
import inspector from './inspector.module.css';
import { ActionIcon, Tooltip } from '@mantine/core';

/** The pieces of evidence that an answer is part of, and the way to another one. */
export function AnswerEvidence({ answer }: { readonly answer: WholeAnswer }): ReactNode {
  const evidence = useProject(({ records }) => records.evidence);
  const pieces = answer.evidence.flatMap((id) => evidence.get(id) ?? []);
  return (
    <Section
      title={t('Evidence')}
      count={pieces.length}
      actions={
        <Tooltip label={t('Make evidence of this answer')}>
          <ActionIcon
            size={24}
            aria-label={t('Make evidence of this answer')}
            onClick={() => void makeEvidenceOf([{ setId: answer.setId, row: answer.row }])}
          >
            <IconPlus size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      }
    >
      {pieces.length === 0 && (
        <p className={inspector.note}>{t('No evidence was made of this answer yet.')}</p>
      )}
      <ul className={inspector.list}>
        {pieces.map((piece) => (
          <li key={piece.id} className={inspector.item}>
            <button type="button" onClick={() => select({ kind: 'evidence', id: piece.id })}>
              <EvidenceIcon kind={piece.kind} size={16} />
              <span dir="auto">{titleOf(piece, t('Untitled evidence'))}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
