import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { useLit } from '../open/lit-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import styles from './Overview.module.css';
import { createOverview } from './overview-tiles.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';
import { getCamera, onCamera } from '../open/view-camera.ts';

/** The zoomed-out map, drawn as one picture. Calls `onReady` once the picture covers the view. */
export function Overview({
  open,
  onReady,
}: {
  readonly open: OpenMap;
  readonly onReady: () => void;
}): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const picture = useRef<ReturnType<typeof createOverview> | null>(null);
  const theme = useMapTheme();
  const k = useRenderWindow((window) => window.k);
  const lit = useLit((cards) => cards);
  useEffect(() => {
    if (!holder.current) return;
    const own = createOverview(holder.current);
    picture.current = own;
    const end = onCamera(() => own.moved());
    return () => {
      end();
      own.end();
    };
  }, []);
  useEffect(() => {
    const show = (): boolean => {
      // While the zoom is on its way there is no use in a picture at the zoom it comes from.
      if (k !== getCamera().k) return false;
      picture.current?.show({ open, theme, lit }, k, onReady);
      return true;
    };
    if (show()) return;
    // The zoom may return to the one drawn last; nothing else reports that.
    const end = onCamera(() => {
      if (show()) end();
    });
    return end;
  }, [open, theme, lit, k, onReady]);
  const { layout } = open;
  return (
    <>
      <div
        ref={holder}
        className={styles.holder}
        data-overview=""
        aria-hidden="true"
        style={{ left: layout.laneNameWidth, top: layout.headerHeight }}
      />
      <div role="row">
        <div role="gridcell" aria-label={t('{{count}} cards, zoomed out', { count: layout.cards.size })} />
      </div>
    </>
  );
}
