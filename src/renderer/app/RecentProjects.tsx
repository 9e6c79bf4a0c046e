import { ActionIcon } from '@mantine/core';
import { IconFileText, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { StartInfo } from '../../shared/protocol/main-api.ts';
import { howLongAgo } from '../ui/dates.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import classes from './RecentProjects.module.css';

type Props = { readonly recent: StartInfo['recent']; readonly onChange: () => void };

/** Files opened before; one that is no longer there says so and can be taken off the list. */
export function RecentProjects({ recent, onChange }: Props): ReactNode {
  if (recent.length === 0) return null;
  const forget = async (recentId: string): Promise<void> => {
    await askMainOrNotice('forget-recent', { recentId });
    onChange();
  };
  const open = async (recentId: string): Promise<void> => {
    if ((await askMainOrNotice('open-recent', { recentId })) === undefined) onChange();
  };
  return (
    <section aria-labelledby="start-recent">
      <h2 id="start-recent">{t('Recent')}</h2>
      <ul className={classes.list}>
        {recent.map(({ id, name, folder, openedAt, missing }) => (
          <li key={id} className={classes.row} data-missing={missing || undefined}>
            <button type="button" disabled={missing} onClick={() => void open(id)}>
              <IconFileText size={18} stroke={1.6} aria-hidden="true" />
              <span className={classes.name} title={name}>
                {name}
              </span>
              <span className={classes.folder} title={folder}>
                {folder}
              </span>
              <span className={classes.when}>{missing ? t('File is missing') : howLongAgo(openedAt)}</span>
            </button>
            <ActionIcon
              aria-label={t('Remove {{name}} from the list', { name })}
              onClick={() => void forget(id)}
            >
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
