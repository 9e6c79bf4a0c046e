import { memo, type ReactNode, useMemo } from 'react';
import {
  countsId,
  type EvidenceBox,
  type EvidenceCounts,
  type Rect,
} from '../../../shared/layout/map-layout.ts';
import { evidenceCountShapes, evidenceShapes } from '../../../shared/scene/evidence-shapes.ts';
import type { OpenMap } from '../open/map-store.ts';
import { ShapeBlock } from './ShapeBlock.tsx';
import styles from './EvidencePieces.module.css';
import { useRenderWindow } from '../camera/render-window.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** The evidence in evidence lanes that is in view, piece by piece or counted. */
export const EvidencePieces = memo(function EvidencePieces({ open }: { readonly open: OpenMap }): ReactNode {
  const { layout } = open;
  const steps = useRenderWindow((window) => window.near.steps);
  const top = useRenderWindow((window) => window.near.top);
  const bottom = useRenderWindow((window) => window.near.bottom);
  const left = layout.steps[steps.from]?.x ?? 0;
  const last = layout.steps[steps.to - 1];
  const right = last ? last.x + last.width : 0;
  const isNear = (box: Rect): boolean =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  return (
    <>
      {layout.evidence.filter(isNear).map((box) => (
        <Piece key={`${box.evidence.id} ${box.stageId ?? box.stepId}`} box={box} />
      ))}
      {layout.evidenceCounts.filter(isNear).map((counts) => (
        <Counts key={countsId(counts)} counts={counts} />
      ))}
    </>
  );
});

const Piece = memo(
  function Piece({ box }: { readonly box: EvidenceBox }): ReactNode {
    const theme = useMapTheme();
    const shapes = useMemo(() => evidenceShapes({ ...box, x: 0, y: 0 }, theme), [box, theme]);
    return (
      <div
        className={styles.piece}
        data-evidence={box.evidence.id}
        style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
      >
        <ShapeBlock shapes={shapes} width={box.width} height={box.height} />
      </div>
    );
  },
  (before, now) =>
    before.box.evidence === now.box.evidence &&
    before.box.x === now.box.x &&
    before.box.y === now.box.y &&
    before.box.width === now.box.width,
);

const Counts = memo(function Counts({ counts }: { readonly counts: EvidenceCounts }): ReactNode {
  const theme = useMapTheme();
  const shapes = useMemo(() => evidenceCountShapes({ ...counts, x: 0, y: 0 }, theme), [counts, theme]);
  const { x, y, width, height } = counts;
  return (
    <div className={styles.piece} data-counts={countsId(counts)} style={{ left: x, top: y, width, height }}>
      <ShapeBlock shapes={shapes} width={width} height={height} />
    </div>
  );
});
