import { memo, type ReactNode, useMemo } from 'react';
import {
  countsId,
  type EvidenceBox,
  type EvidenceCounts,
  type FunnelBox,
  type MeasureBox,
  measureId,
  type Rect,
} from '../../../shared/layout/map-layout.ts';
import { evidenceCountShapes, evidenceShapes } from '../../../shared/scene/evidence-shapes.ts';
import { funnelShapes } from '../../../shared/scene/funnel-shapes.ts';
import { measureShapes } from '../../../shared/scene/measure-shapes.ts';
import { lossText, peopleText } from '../../../shared/words/funnel.ts';
import { measureWords } from '../../../shared/words/place-measures.ts';
import type { OpenMap } from '../open/map-store.ts';
import { ShapeBlock } from './ShapeBlock.tsx';
import styles from './EvidencePieces.module.css';
import { useRenderWindow } from '../camera/render-window.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** The evidence in evidence lanes that is in view, piece by piece or counted, and what answers say in measures lanes. */
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
      {layout.funnels.filter(isNear).map((box) => (
        <Funnel key={box.laneId} box={box} />
      ))}
      {layout.measures.filter(isNear).map((box) => (
        <Figure key={measureId(box)} box={box} />
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

/** What each stage has and loses, a line each. */
const titleOf = ({ stages }: FunnelBox): string =>
  stages
    .map(({ people, atLeast, loss }) => [peopleText(people, atLeast), lossText(loss) ?? []].flat().join(', '))
    .join('\n');

const Funnel = memo(function Funnel({ box }: { readonly box: FunnelBox }): ReactNode {
  const theme = useMapTheme();
  const shapes = useMemo(() => funnelShapes({ ...box, x: 0, y: 0 }, theme), [box, theme]);
  const { x, y, width, height } = box;
  return (
    <div
      className={styles.piece}
      data-funnel={box.laneId}
      title={titleOf(box)}
      style={{ left: x, top: y, width, height }}
    >
      <ShapeBlock shapes={shapes} width={width} height={height} />
    </div>
  );
});

const Figure = memo(
  function Figure({ box }: { readonly box: MeasureBox }): ReactNode {
    const theme = useMapTheme();
    const shapes = useMemo(() => measureShapes({ ...box, x: 0, y: 0 }, theme), [box, theme]);
    const { x, y, width, height } = box;
    return (
      <div
        className={styles.piece}
        data-measure={measureId(box)}
        title={measureWords(box.measure).join('\n')}
        style={{ left: x, top: y, width, height }}
      >
        <ShapeBlock shapes={shapes} width={width} height={height} />
      </div>
    );
  },
  ({ box: before }, { box: now }) =>
    before.content === now.content &&
    before.measure === now.measure &&
    before.x === now.x &&
    before.y === now.y &&
    before.height === now.height,
);
