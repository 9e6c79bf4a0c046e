import { IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Evidence } from '../../../shared/model/evidence.ts';
import { showAnswers } from '../../actions/show-answers.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { Section } from '../../ui/Section.tsx';
import inspector from './inspector.module.css';

/** The imported answers that a piece of evidence was made of; pressed, they are shown. Nothing where there are none. */
export function AnswersBehind({ evidence }: { readonly evidence: Evidence }): ReactNode {
  const links = useProject(({ records }) => findBy(records.answerLink, 'evidenceId', evidence.id));
  const sets = useProject(({ records }) => records.responseSet);
  if (links.length === 0) return null;
  const count = links.reduce((sum, { rows }) => sum + rows.length, 0);
  return (
    <Section title={t('Answers behind it')} count={count}>
      <ul className={inspector.list}>
        {links.map(({ id, setId, rows }) => (
          <li key={id} className={inspector.item}>
            <button type="button" onClick={() => showAnswers({ evidenceId: evidence.id, leftOut: 'also' })}>
              <IconMessages size={16} stroke={1.7} aria-hidden="true" />
              <span>{t('{{count}} answers', { count: rows.length })}</span>
              <small>{sets.get(setId)?.name}</small>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
