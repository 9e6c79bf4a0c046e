import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDots,
  IconEye,
  IconGitCompare,
  IconPencil,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { timeOfMoment } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { restoreVersion } from './restore-version.ts';
import { VersionForm } from './VersionForm.tsx';
import type { VersionRow } from '../../session/version-rows.ts';
import classes from './VersionsPanel.module.css';

type Props = {
  readonly row: VersionRow;
  /** Whether it is on the screen. */
  readonly shown: boolean;
  readonly onLook: () => void;
  /** Shows what was changed since. */
  readonly onCompare: () => void;
  /** Shows what was changed since the version before; null where there is none. */
  readonly onCompareBefore: (() => void) | null;
};

/** One version: what it is called, when and by whom its last change was made, and how much was changed since the one before. */
export function VersionItem({ row, shown, onLook, onCompare, onCompareBefore }: Props): ReactNode {
  const { title, note, author, time, changes, versionId, revisionId } = row;
  const [renaming, setRenaming] = useState(false);
  if (renaming && versionId !== null)
    return (
      <li>
        <VersionForm
          start={{ name: title, note }}
          submit={t('Save')}
          onCancel={() => setRenaming(false)}
          onSubmit={async (fields) => {
            setRenaming(false);
            await runOrNotice([{ command: 'edit-version', input: { versionId, ...fields } }]);
          }}
        />
      </li>
    );
  const who = author === '' ? '' : `${author} · `;
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.version}
        data-version=""
        data-named={versionId === null ? undefined : ''}
        aria-pressed={shown}
        onClick={onLook}
      >
        <time dateTime={time}>{timeOfMoment(time)}</time>
        <span className={classes.words}>
          <strong dir="auto">{title}</strong>
          {note !== '' && (
            <span dir="auto" className={classes.note}>
              {note}
            </span>
          )}
          <small>
            {who}
            {t('{{count}} changes', { count: changes })}
          </small>
        </span>
      </button>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            size={26}
            aria-label={t('Menu for the version {{title}}, {{time}}', { title, time: timeOfMoment(time) })}
          >
            <IconDots size={16} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={15} aria-hidden="true" />} onClick={onLook}>
            {t('Look at it')}
          </Menu.Item>
          <Menu.Item leftSection={<IconGitCompare size={15} aria-hidden="true" />} onClick={onCompare}>
            {t('Compare with now')}
          </Menu.Item>
          {onCompareBefore && (
            <Menu.Item
              leftSection={<IconGitCompare size={15} aria-hidden="true" />}
              onClick={onCompareBefore}
            >
              {t('Compare with the one before')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconArrowBackUp size={15} aria-hidden="true" />}
            onClick={() => void restoreVersion(revisionId, title)}
          >
            {t('Restore this version')}
          </Menu.Item>
          {versionId !== null && (
            <>
              <Menu.Item
                leftSection={<IconPencil size={15} aria-hidden="true" />}
                onClick={() => setRenaming(true)}
              >
                {t('Name and note')}
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item
                color="var(--tl-bad)"
                leftSection={<IconTrash size={15} aria-hidden="true" />}
                onClick={() => void runOrNotice([{ command: 'remove-version', input: { versionId } }])}
              >
                {t('Remove version')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
