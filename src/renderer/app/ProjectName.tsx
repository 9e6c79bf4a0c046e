import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { runOrNotice } from '../session/run-or-notice.ts';
import { projectName } from '../session/select-records.ts';
import { useProject } from '../session/project-store.ts';
import { type SendText, useDraft } from '../ui/use-draft.ts';
import classes from './ProjectName.module.css';

const rename: SendText = (name) => runOrNotice([{ command: 'edit-project', input: { name: name.trim() } }]);

/** The project's name, edited in place. Emptied, the project goes by its file's name. */
export function ProjectName(): ReactNode {
  const name = useProject(projectName);
  const hasOwnName = useProject(({ records }) =>
    [...records.project.values()].some((own) => own.name !== ''),
  );
  // Empty while somebody thinks of another name: not sent before the field is left.
  const draft = useDraft('project-name', name, rename, { accepts: (text) => text.trim() !== '' });
  const leave = (): void => {
    draft.commit();
    if (draft.value.trim() !== '') return;
    draft.reset();
    if (hasOwnName) void rename('');
  };
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
        onBlur={leave}
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
