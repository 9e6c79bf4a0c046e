import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { type OtherImport, resetMapImport, useMapImport } from '../map-import/map-import-store.ts';
import { openMapImport, openReadMap } from '../map-import/open-map-import.ts';
import type { DialogProps } from './dialog.ts';
import classes from './ImportMapDialog.module.css';

/** Asks what a dropped file holds, where it may be a map or something else. */
export function ImportWhatDialog({ onClose }: DialogProps): ReactNode {
  const question = useMapImport((state) => state.question);
  if (!question) return null;
  const { name, file, dropped, other, otherwise } = question;
  const close = (): void => {
    onClose();
    resetMapImport();
  };
  const asMap = (): void => {
    close();
    if (file) openReadMap(name, file);
    else openMapImport([dropped]);
  };
  const asOther = (): void => {
    close();
    otherwise();
  };
  const others: Readonly<Record<OtherImport, string>> = {
    answers: t('Import as answers'),
    notes: t('Import as notes'),
    evidence: t('Add as evidence'),
  };
  return (
    <Modal opened onClose={close} title={t('What is in “{{name}}”?', { name })} size={480}>
      <p className={classes.question}>{t('It may be a journey map. How should it be used?')}</p>
      <Group justify="flex-end" gap="sm" mt="md">
        <Button variant="default" onClick={close}>
          {t('Cancel')}
        </Button>
        <Button variant="default" onClick={asOther}>
          {others[other]}
        </Button>
        <Button data-autofocus onClick={asMap}>
          {t('Import as map')}
        </Button>
      </Group>
    </Modal>
  );
}
