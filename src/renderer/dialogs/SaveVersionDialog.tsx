import { Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayOfMoment, timeOfMoment } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import { VersionForm } from '../panels/versions/VersionForm.tsx';
import { announce } from '../session/announcer.ts';
import { replaceNotice, valueOrNotice } from '../session/notices.ts';
import { askHost } from '../session/project-store.ts';
import type { DialogProps } from './dialog.ts';

/** Gives the project as it is now a name to come back to. */
export function SaveVersionDialog({ onClose }: DialogProps): ReactNode {
  const [start] = useState(() => {
    const now = new Date().toISOString();
    return { name: t('{{day}}, {{time}}', { day: dayOfMoment(now), time: timeOfMoment(now) }), note: '' };
  });
  return (
    <Modal opened onClose={onClose} title={t('Save version')} size={440}>
      <VersionForm
        start={start}
        submit={t('Save version')}
        onCancel={onClose}
        onSubmit={async (fields) => {
          onClose();
          const saved = valueOrNotice(await askHost('save-version', fields));
          if (!saved) return;
          const said = t('Version “{{name}}” saved', { name: fields.name });
          replaceNotice(said);
          announce(said);
        }}
      />
    </Modal>
  );
}
