import { Button, Group, Modal } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ExportDone } from '../../shared/exports/export-options.ts';
import { type ExportFormat, formatOf } from '../../shared/exports/formats/index.ts';
import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { fileSize } from '../ui/file-size.ts';
import type { DialogProps } from './dialog.ts';
import classes from './ExportDialog.module.css';

type DoneProps = DialogProps & { readonly done: ExportDone; readonly format: ExportFormat };

/** Where an export went, and what there is to know about it. */
export function ExportedDialog({ done, format, onClose }: DoneProps): ReactNode {
  return (
    <Modal opened onClose={onClose} title={t('Exported')} size={460}>
      <div className={classes.done} role="status">
        <IconCircleCheck size={28} stroke={1.6} aria-hidden="true" />
        <div>
          <strong>{fileNameOf(done.path)}</strong>
          <span>
            {formatOf(format).writtenWords(done)}, {fileSize(done.bytes)}
          </span>
        </div>
      </div>
      {done.notes.length > 0 && (
        <ul className={classes.notes}>
          {done.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={() => void askMainOrNotice('show-exported', {})}>
          {t('Show in folder')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('Done')}
        </Button>
      </Group>
    </Modal>
  );
}

const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
