import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { runOrNotice } from '../store/run-or-notice.ts';
import { projectName } from '../store/select-records.ts';
import { useProject } from '../store/project-store.ts';
import { useDraft } from '../ui/use-draft.ts';
import classes from './ProjectName.module.css';

/** The project's name, edited in place. */
export function ProjectName(): ReactNode {
  const name = useProject(({ records }) => projectName(records));
  const draft = useDraft(name, async (next) => {
    if (next.trim() !== '') await runOrNotice([{ command: 'edit-project', input: { name: next.trim() } }]);
  });
  return (
    <label className={classes.field}>
      <span aria-hidden="true">{draft.value || t('Untitled project')}</span>
      <input
        aria-label={t('Project name')}
        size={1}
        spellCheck={false}
        value={draft.value}
        maxLength={2_000}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            draft.reset();
            event.stopPropagation();
          }
        }}
      />
    </label>
  );
}
