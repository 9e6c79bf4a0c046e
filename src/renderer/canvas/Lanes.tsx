import { memo, type ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { cellKey, type LaneBox } from '../../shared/layout/map-layout.ts';
import { Cell } from './Cell.tsx';
import type { OpenMap } from './map-store.ts';
import { EmotionLane } from './EmotionLane.tsx';
import { EvidencePieces } from './EvidencePieces.tsx';
import { ConnectionsLayer } from './ConnectionsLayer.tsx';
import styles from './Lanes.module.css';
import { useNearColumns } from './near-cells.ts';
import { useRenderWindow } from './render-window.ts';
import { textStyles } from '../../shared/layout/sizes.ts';
import { laneGround } from '../../shared/scene/lane-shapes.ts';
import { useMapTheme } from './theme-of-map.tsx';

/** The part of the map around what is in view, as elements of the page. */
export const Lanes = memo(function Lanes({ open }: { readonly open: OpenMap }): ReactNode {
  const lanes = useRenderWindow((window) => window.near.lanes);
  const { layout } = open;
  return (
    <>
      {layout.lanes.slice(lanes.from, lanes.to).map((box) => (
        <LaneRow key={box.lane.id} box={box} open={open} />
      ))}
      <ConnectionsLayer open={open} />
      <EvidencePieces open={open} />
      {layout.lanes
        .slice(lanes.from, lanes.to)
        .filter((box) => box.curveHeight > 0)
        .map((box) => (
          <EmotionLane key={box.lane.id} box={box} open={open} />
        ))}
    </>
  );
});

function LaneRow({ box, open }: { readonly box: LaneBox; readonly open: OpenMap }): ReactNode {
  const { layout } = open;
  const columns = useNearColumns(box.lane.id);
  const theme = useMapTheme();
  const ground = laneGround(box, theme);
  const stageStarts = new Set(layout.stages.map((stage) => stage.x));
  return (
    <div
      role="row"
      aria-rowindex={box.index + 3}
      className={styles.row}
      style={{
        top: box.y,
        height: box.height,
        left: 0,
        width: layout.width,
        ...(ground === null ? {} : { background: ground }),
      }}
    >
      {box.visibilityLine && <div role="presentation" className={styles.visibility} />}
      {layout.steps.slice(columns.from, columns.to).map(({ step, x, index }) => {
        const cell = layout.cellBoxes.get(cellKey(box.lane.id, step.id));
        if (!cell) return null;
        return (
          <div key={step.id} role="presentation">
            {index > 0 && (
              <div
                className={stageStarts.has(x) ? `${styles.edge} ${styles.stageEdge}` : styles.edge}
                style={{ left: x }}
              />
            )}
            <Cell cell={cell} column={index} />
            {cell.hidden > 0 && (
              <div
                className={styles.hidden}
                style={{
                  left: cell.x + 16,
                  top: (cell.height - textStyles.badge.lineHeight) / 2,
                  fontSize: textStyles.badge.size,
                }}
              >
                {t('{{count}} cards', { count: cell.hidden })}
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}
