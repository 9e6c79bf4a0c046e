import { percent } from '../../../shared/words/figures.ts';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { memo, type ReactNode, useSyncExternalStore } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { DensityMenu } from './DensityMenu.tsx';
import { FitMenu } from './FitMenu.tsx';
import styles from './ZoomControl.module.css';
import { getCamera, onCamera } from '../open/view-camera.ts';

const zoomText = (): string => percent(Math.round(getCamera().k * 100) / 100);
const button = { side: 'top', size: 28 } as const;

/** How much of its cards shows, smaller, the zoom in per cent, larger, what fits the window. */
export const ZoomControl = memo(function ZoomControl(): ReactNode {
  const zoom = useSyncExternalStore(onCamera, zoomText);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('Zoom')}>
      <DensityMenu />
      <ActionButton action="zoom-out" icon={<IconMinus size={16} />} {...button} />
      <ActionTip action="zoom-100" position="top">
        {(control) => (
          <button
            type="button"
            className={styles.percent}
            aria-label={t('Zoom {{zoom}}, set to {{all}}', { zoom, all: percent(1) })}
            {...control}
          >
            {zoom}
          </button>
        )}
      </ActionTip>
      <ActionButton action="zoom-in" icon={<IconPlus size={16} />} {...button} />
      <FitMenu />
    </div>
  );
});
