import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { takesProject } from '../../../shared/exports/export-options.ts';
import { t } from '../../../shared/language/translate.ts';
import { useProject } from '../../session/project-store.ts';
import classes from './ContentFields.module.css';
import type { ChosenExport } from './use-export-choices.ts';

/** Whether the whole project goes inside the file, and what whoever gets it has then; only where the format takes it. */
export function ProjectField({
  choices: { withProject },
  options: { format, masking },
  set,
}: ChosenExport): ReactNode {
  const isLocked = useProject(({ status }) => status?.isLocked === true);
  if (!takesProject(format)) return null;
  const isRefused = isLocked && !masking;
  return (
    <Checkbox
      classNames={{ description: classes.said ?? '' }}
      label={t('Put the project inside')}
      description={
        isRefused
          ? t('Not of a locked project as it is: whoever has the file could open it.')
          : masking
            ? t(
                'All maps, masked by “{{profile}}” as the export is, not only what is shown. Whoever has the file can open and edit them in Throughline.',
                { profile: t(masking.name) },
              )
            : t(
                'All maps, comments, answers, attached files and the history go with it, not only what is shown. Whoever has the file can open and edit them in Throughline.',
              )
      }
      checked={withProject && !isRefused}
      disabled={isRefused}
      onChange={(event) => set({ withProject: event.currentTarget.checked })}
    />
  );
}
