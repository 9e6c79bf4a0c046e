import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import type { MaskedFile } from '../../shared/masking/preview.ts';
import { checkSentences } from '../../shared/masking/words.ts';
import classes from './MaskDialog.module.css';

type Props = { readonly file: MaskedFile; readonly onClose: () => void };

/** Where the masked copy is, what was looked for in it, and what nobody can look for. */
export function MaskedResult({ file, onClose }: Props): ReactNode {
  return (
    <Modal opened onClose={onClose} title={t('Masked copy saved')} size={560}>
      <div className={classes.room} role="status">
        <p className={classes.path}>{file.path}</p>
        <ul className={classes.checked}>
          {checkSentences(file.check, file).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p className={classes.quiet}>
          {t(
            'When it comes back, merge it: comments and changes come home, and what was masked stays as it is here.',
          )}
        </p>
        <Group justify="flex-end">
          <Button onClick={onClose} data-autofocus>
            {t('Close')}
          </Button>
        </Group>
      </div>
    </Modal>
  );
}
