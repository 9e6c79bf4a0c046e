import { Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { useUploads } from '../attach/uploads-store.ts';
import classes from './UploadLines.module.css';

/** Files on their way into the project. */
export function UploadLines(): ReactNode {
  const uploads = useUploads();
  if (uploads.length === 0) return null;
  return (
    <section className={classes.stack} aria-label={t('Files being attached')}>
      {uploads.map(({ id, name, share, cancel }) => (
        <div key={id} className={classes.line}>
          <span>{name}</span>
          <button type="button" aria-label={t('Cancel attaching {{name}}', { name })} onClick={cancel}>
            <IconX size={14} aria-hidden="true" />
          </button>
          <Progress
            aria-label={t('Attaching {{name}}', { name })}
            value={share * 100}
            size={4}
            transitionDuration={120}
          />
        </div>
      ))}
    </section>
  );
}
