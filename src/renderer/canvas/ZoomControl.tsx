import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode, useSyncExternalStore } from 'react';
import { t } from '../../shared/language/translate.ts';
import { zoom100, zoomFit, zoomIn, zoomOut } from './camera.ts';
import styles from './ZoomControl.module.css';
import { getCamera, onCamera } from './view-camera.ts';

const percent = (): number => Math.round(getCamera().k * 100);

/** Smaller, the zoom in per cent, larger, fit. */
export const ZoomControl = memo(function ZoomControl(): ReactNode {
  const zoom = useSyncExternalStore(onCamera, percent);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('Zoom')}>
      <Tooltip label={t('Zoom out')}>
        <ActionIcon aria-label={t('Zoom out')} onClick={zoomOut}>
          <IconMinus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Actual size')}>
        <button
          type="button"
          className={styles.percent}
          aria-label={t('Zoom {{zoom}} %, set to 100 %', { zoom })}
          onClick={zoom100}
        >
          {zoom} %
        </button>
      </Tooltip>
      <Tooltip label={t('Zoom in')}>
        <ActionIcon aria-label={t('Zoom in')} onClick={zoomIn}>
          <IconPlus size={16} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('Fit the whole map')}>
        <ActionIcon aria-label={t('Fit the whole map')} onClick={zoomFit}>
          <IconArrowsMaximize size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
});
