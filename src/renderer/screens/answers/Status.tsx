import { IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import { allAnswers, answersStore, useAnswers } from '../../session/answers-store.ts';
import { useProject } from '../../session/project-store.ts';
import { titleOf } from '../../ui/words.ts';
import classes from './AnswersScreen.module.css';
import type { Found } from './use-found.ts';

type StatusProps = {
  readonly found: Found | null;
  readonly isStale: boolean;
  readonly onFindAgain: () => void;
};

/** How many answers were found, and whether a change has come since. */
export function Status({ found, isStale, onFindAgain }: StatusProps): ReactNode {
  const isNarrowed = useAnswers((state) => state.filter !== allAnswers);
  return (
    <div className={classes.status}>
      <span role="status">
        {found &&
          (found.count === found.total
            ? t('{{count}} answers', { count: found.total })
            : t('{{shown}} of {{count}} answers', { shown: numberText(found.count), count: found.total }))}
        {found && found.count > 0 && ` · ${t('{{count}} with a comment', { count: found.comments })}`}
      </span>
      <BehindEvidence />
      {isNarrowed && (
        <button type="button" onClick={() => answersStore.setState({ filter: allAnswers })}>
          {t('Clear filters')}
        </button>
      )}
      {isStale && (
        <span className={classes.stale}>
          {t('This list is from before your last change.')}
          <button type="button" onClick={onFindAgain}>
            <IconRefresh size={14} stroke={1.8} aria-hidden="true" />
            {t('Find again')}
          </button>
        </span>
      )}
    </div>
  );
}

/** Says that only the answers of a piece of evidence are looked at. */
function BehindEvidence(): ReactNode {
  const id = useAnswers((state) => state.filter.evidenceId);
  const evidence = useProject(({ records }) => (id === null ? undefined : records.evidence.get(id)));
  if (id === null) return null;
  const title = evidence ? titleOf(evidence, t('Untitled evidence')) : t('Untitled evidence');
  return <span className={classes.behind}>{t('Behind “{{title}}”', { title })}</span>;
}
