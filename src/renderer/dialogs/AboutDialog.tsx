import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { ProductMark } from '../ui/ProductMark.tsx';
import classes from './AboutDialog.module.css';
import type { DialogProps } from './dialog.ts';

/** What this is, which version, and what it does not do. */
export function AboutDialog({ onClose }: DialogProps): ReactNode {
  const [version, setVersion] = useState('');
  useEffect(() => {
    void askMainOrNotice('start', {}).then((info) => setVersion(info?.version ?? ''));
  }, []);
  return (
    <Modal opened onClose={onClose} title={t('About Throughline')} size={420}>
      <div className={classes.about}>
        <ProductMark size={56} />
        <div>
          <strong>Throughline</strong>
          <p>{t('Version {{version}}', { version })}</p>
        </div>
      </div>
      <p>
        {t('Customer journey maps in one local file: stages, pain points, and the evidence behind them.')}
      </p>
      <p>
        {t(
          'Throughline makes no network connections. Your projects stay on this computer, in files you can copy, email and back up.',
        )}
      </p>
      <p className={classes.quiet}>{t('Free software under the MIT licence.')}</p>
    </Modal>
  );
}
