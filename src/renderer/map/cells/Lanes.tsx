import { memo, type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { headerRows } from '../../../shared/layout/band.ts';
import type { CellBox, LaneBox } from '../../../shared/layout/map-layout.ts';
import { Cell } from './Cell.tsx';
import type { OpenMap } from '../open/map-store.ts';
import { EmotionLane } from './EmotionLane.tsx';
import { EvidencePieces } from './EvidencePieces.tsx';
import { ConnectionsLayer } from './ConnectionsLayer.tsx';
import styles from './Lanes.module.css';
import { useNearColumns } from '../camera/near-cells.ts';
import { useRenderWindow } from '../camera/render-window.ts';
import { textStyles } from '../../../shared/layout/sizes.ts';
import { laneGround } from '../../../shared/scene/lane-shapes.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** The part of the map around what is in view, as elements of the page. */
export const Lanes = memo(function Lanes({ open }: { readonly open: OpenMap }): ReactNode {
  const lanes = useRenderWindow((window) => window.near.lanes);
  const { layout } = open;
  const stageStarts = useMemo(() => new Set(layout.stages.map((stage) => stage.x)), [layout.stages]);
  return (
    <>
      {layout.lanes.slice(lanes.from, lanes.to).map((box) => (
        <LaneRow
          key={box.lane.id}
          box={box}
          cells={layout.rows[box.index] ?? noCells}
          stageStarts={stageStarts}
          rowsAbove={headerRows(layout)}
        />
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

const noCells: readonly CellBox[] = [];

const LaneRow = memo(function LaneRow({
  box,
  cells,
  stageStarts,
  rowsAbove,
}: {
  readonly box: LaneBox;
  readonly cells: readonly CellBox[];
  readonly stageStarts: ReadonlySet<number>;
  /** How many rows of names are above the lanes. */
  readonly rowsAbove: number;
}): ReactNode {
  const columns = useNearColumns(box.lane.id);
  const theme = useMapTheme();
  const ground = laneGround(box, theme);
  return (
    <div
      role="row"
      aria-rowindex={box.index + rowsAbove + 1}
      className={styles.row}
      style={{
        top: box.y,
        height: box.height,
        left: 0,
        width: box.width,
        ...(ground === null ? {} : { background: ground }),
      }}
    >
      {box.visibilityLine && <div role="presentation" className={styles.visibility} />}
      {cells.slice(columns.from, columns.to).map((cell, near) => {
        const index = columns.from + near;
        return (
          <div key={cell.stepId} role="presentation">
            {index > 0 && (
              <div
                className={stageStarts.has(cell.x) ? `${styles.edge} ${styles.stageEdge}` : styles.edge}
                style={{ left: cell.x }}
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
});
