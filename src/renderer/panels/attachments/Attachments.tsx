import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  IconDotsVertical,
  IconFile,
  IconFileTypePdf,
  IconFileSpreadsheet,
  IconPhoto,
  IconPlus,
} from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import { askMainOrNotice } from '../../session/bridge.ts';
import { findBy } from '../../session/find-by.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { Section } from '../../ui/Section.tsx';
import { fileSize } from '../../ui/file-size.ts';
import { attachFilesTo } from '../../attach/attach-files.ts';
import { pickFiles } from '../../attach/pick-files.ts';
import { FileDrop } from '../evidence/FileDrop.tsx';
import classes from './Attachments.module.css';
import { usePicture } from './use-picture.ts';

type Props = {
  readonly ownerKind: Attachment['ownerKind'];
  readonly ownerId: string;
  readonly title: string;
};

/** The files of a record: dropped, picked, opened through the system, renamed, removed. */
export function Attachments({ ownerKind, ownerId, title }: Props): ReactNode {
  const files = useProject(({ records }) => findBy(records.attachment, 'ownerId', ownerId));
  const attach = (picked: readonly File[]): Promise<void> => attachFilesTo(ownerKind, ownerId, picked);
  return (
    <Section
      title={title}
      count={files.length}
      actions={
        <Tooltip label={t('Attach files')}>
          <ActionIcon
            size={24}
            aria-label={t('Attach files')}
            onClick={() => void pickFiles({ multiple: true }).then(attach)}
          >
            <IconPlus size={16} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      }
    >
      <FileDrop
        onFiles={attach}
        hint={files.length === 0 ? t('Drop files here, or paste a screenshot') : null}
      >
        <ul className={classes.list}>
          {files.map((file) => (
            <AttachmentRow key={file.id} file={file} />
          ))}
        </ul>
      </FileDrop>
    </Section>
  );
}

function AttachmentRow({ file }: { readonly file: Attachment }): ReactNode {
  const isPicture = file.mediaType.startsWith('image/');
  const picture = usePicture(isPicture ? file.sha256 : null);
  const [renaming, setRenaming] = useState(false);
  const open = (): void => void askMainOrNotice('open-attachment', { attachmentId: file.id });
  const rename = async (name: string): Promise<void> => {
    setRenaming(false);
    if (name.trim() === '' || name === file.name) return;
    await runOrNotice([{ command: 'edit-attachment', input: { attachmentId: file.id, name: name.trim() } }]);
  };
  return (
    <li className={classes.row}>
      <button
        type="button"
        className={classes.picture}
        aria-label={t('Open {{name}}', { name: file.name })}
        onClick={open}
      >
        {picture === null ? <TypeIcon mediaType={file.mediaType} /> : <img src={picture} alt="" />}
      </button>
      <div className={classes.text}>
        {renaming ? (
          <input
            className={classes.rename}
            aria-label={t('File name')}
            defaultValue={file.name}
            // The person asked for this field a moment ago.
            // biome-ignore lint/a11y/noAutofocus: opened by their own click
            autoFocus
            onBlur={(event) => void rename(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
              if (event.key === 'Escape') {
                event.stopPropagation();
                setRenaming(false);
              }
            }}
          />
        ) : (
          <span title={file.name}>{file.name}</span>
        )}
        <small>{fileSize(file.size)}</small>
      </div>
      <Menu position="bottom-end" width={160}>
        <Menu.Target>
          <ActionIcon aria-label={t('More actions for {{name}}', { name: file.name })}>
            <IconDotsVertical size={15} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={open}>{t('Open…')}</Menu.Item>
          <Menu.Item onClick={() => void askMainOrNotice('save-attachment', { attachmentId: file.id })}>
            {t('Save as…')}
          </Menu.Item>
          <Menu.Item onClick={() => setRenaming(true)}>{t('Rename')}</Menu.Item>
          <Menu.Item
            color="var(--tl-bad)"
            onClick={() =>
              void runOrNotice([{ command: 'remove-attachment', input: { attachmentId: file.id } }])
            }
          >
            {t('Remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function TypeIcon({ mediaType }: { readonly mediaType: string }): ReactNode {
  const look = { size: 20, stroke: 1.5, 'aria-hidden': true } as const;
  if (mediaType.startsWith('image/')) return <IconPhoto {...look} />;
  if (mediaType === 'application/pdf') return <IconFileTypePdf {...look} />;
  if (/csv|sheet|excel/.test(mediaType)) return <IconFileSpreadsheet {...look} />;
  return <IconFile {...look} />;
}
