import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { reloadProject } from '../compare/news.ts';
import { openOwnMerge } from '../merge/merge-store.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { useProject } from '../session/project-store.ts';
import { ActionTip } from '../ui/ActionTip.tsx';
import classes from './SaveProblem.module.css';

/** Says once why the file does not hold everything, and offers what helps; the safe choice comes first. */
export function SaveProblem(): ReactNode {
  const problem = useProject(({ status }) => (status?.state === 'problem' ? status.problem : null));
  if (!problem) return null;
  const { code, message } = problem;
  const isChanged = code === 'file-changed';
  return (
    <section className={classes.problem} role="alert" data-area="problem">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>{message}</span>
      {isChanged && (
        <Button size="compact-xs" variant="filled" onClick={() => void openOwnMerge()}>
          {t('Merge…')}
        </Button>
      )}
      <ActionTip action="save-as">
        {(control) => (
          <Button size="compact-xs" variant="default" {...control}>
            {isChanged ? t('Save a copy…') : t('Save as…')}
          </Button>
        )}
      </ActionTip>
      {isChanged ? (
        <Button size="compact-xs" variant="default" onClick={() => void reloadProject()}>
          {t('Reload…')}
        </Button>
      ) : (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => void askMainOrNotice('save', { anyway: isAnswered(code) })}
        >
          {code === 'file-gone'
            ? t('Save here again')
            : code === 'hard-link'
              ? t('Save under this name only')
              : t('Try again')}
        </Button>
      )}
    </section>
  );
}

/** Pressing the button answers what the message asks. */
const isAnswered = (code: string): boolean => code === 'file-gone' || code === 'hard-link';
