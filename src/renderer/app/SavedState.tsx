import { IconCheck, IconLock, IconPointFilled } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import { runAction } from '../session/actions/run-action.ts';
import { t } from '../../shared/language/translate.ts';
import { useProject } from '../session/project-store.ts';
import { ActionTip } from '../ui/ActionTip.tsx';
import classes from './SavedState.module.css';

/** Says whether the file holds everything. Where it cannot, `SaveProblem` says why, below the bar. */
export function SavedState(): ReactNode {
  const status = useProject((state) => state.status);
  const [saving, setSaving] = useState(false);
  const state = status?.state ?? 'saved';
  useEffect(() => setSaving(false), [state]);
  if (status === null || state === 'problem') return null;
  const words = { saved: t('Saved'), saving: t('Saving…'), unsaved: t('Unsaved changes') }[state];
  return (
    <div className={classes.state} data-state={state}>
      {status.isLocked && (
        <IconLock size={15} role="img" aria-label={t('Locked: the file opens only with its password')}>
          <title>{t('Locked: the file opens only with its password')}</title>
        </IconLock>
      )}
      {state === 'saved' ? (
        <IconCheck size={15} stroke={2.2} aria-hidden="true" />
      ) : (
        <IconPointFilled size={15} aria-hidden="true" />
      )}
      {state === 'unsaved' ? (
        <ActionTip
          action="save"
          label={
            status.fileName === null
              ? t('Not saved to a file yet. Save now')
              : t('Save to {{file}}', { file: status.fileName })
          }
        >
          {(control) => (
            <button
              type="button"
              disabled={saving}
              {...control}
              onClick={() => {
                setSaving(true);
                void runAction('save').finally(() => setSaving(false));
              }}
            >
              {words}
            </button>
          )}
        </ActionTip>
      ) : (
        <span title={status.fileName ?? ''}>{words}</span>
      )}
    </div>
  );
}
