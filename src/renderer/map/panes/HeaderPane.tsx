import { memo, type ReactNode, type Ref } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { headerRows } from '../../../shared/layout/band.ts';
import type { MapLayout } from '../../../shared/layout/map-layout.ts';
import { addStageAfter, addStepBefore } from '../open/actions.ts';
import { StageName, StepName } from './ColumnNames.tsx';
import { HotSpotBand } from './HotSpotBand.tsx';
import { PhaseBand } from './PhaseBand.tsx';
import { Edge } from './Edge.tsx';
import styles from './HeaderPane.module.css';
import { Pane, Plus, scaled } from './Pane.tsx';
import { useRenderWindow } from '../camera/render-window.ts';
import { useMapTheme } from '../open/theme-of-map.tsx';

type Props = {
  readonly layout: MapLayout;
  readonly pane: () => HTMLElement | null;
  readonly mover: Ref<HTMLDivElement>;
};

/** A key typed in a card makes a new layout; the columns keep their boxes then, and are not drawn again. */
const sameColumns = (a: Props, b: Props): boolean =>
  a.layout.phases === b.layout.phases &&
  a.layout.hotSpots === b.layout.hotSpots &&
  a.layout.stages === b.layout.stages &&
  a.layout.steps === b.layout.steps &&
  a.layout.width === b.layout.width &&
  a.pane === b.pane &&
  a.mover === b.mover;

/** The frozen rows above the lanes: phases, stages and steps. Moves sideways with the map. */
export const HeaderPane = memo(function HeaderPane({ layout, pane, mover }: Props): ReactNode {
  const theme = useMapTheme();
  const { from, to } = useRenderWindow((window) => window.steps);
  const k = useRenderWindow((window) => window.k);
  const rows = headerRows(layout);
  const shown = new Set(layout.steps.slice(from, to));
  const stages = layout.stages.filter((stage) => stage.steps.some((step) => shown.has(step)));
  return (
    <Pane side="columns" origin={layout.laneNameWidth} mover={mover}>
      <PhaseBand layout={layout} k={k} />
      <HotSpotBand layout={layout} k={k} />
      <div role="row" aria-rowindex={rows - 1}>
        {stages.map((box) => (
          <StageName
            key={box.stage.id}
            box={box}
            origin={layout.laneNameWidth}
            pane={pane}
            width={box.width * k}
            spot={layout.hotSpots.find(({ stageId }) => stageId === box.stage.id)?.spot}
          />
        ))}
      </div>
      <div role="row" aria-rowindex={rows}>
        {stages.flatMap((stage) =>
          stage.steps
            .filter((step) => shown.has(step))
            .map((box) => (
              <StepName
                key={box.step.id}
                box={box}
                colours={theme.hues[stage.stage.hue]}
                origin={layout.laneNameWidth}
                pane={pane}
                width={box.width * k}
              />
            )),
        )}
      </div>
      <div role="presentation" aria-hidden="true">
        {layout.steps.slice(from, to).map((box) => (
          <Edge
            key={box.step.id}
            of={{ kind: 'step', id: box.step.id }}
            style={{
              left: scaled(box.x + box.width - layout.laneNameWidth),
              top: scaled(box.y),
              height: scaled(box.height),
            }}
          />
        ))}
      </div>
      <div role="row">
        <div role="gridcell">
          {k > 0.3 &&
            stages.flatMap((stage) =>
              stage.steps
                .filter((step) => shown.has(step) && step !== stage.steps[0])
                .map(({ step, x, y }) => (
                  <AddBetween
                    key={step.id}
                    left={x - layout.laneNameWidth}
                    top={y}
                    label={t('Add a step before {{name}}', { name: step.name })}
                    onAdd={() => void addStepBefore(step.id, stage.stage.id)}
                  />
                )),
            )}
          {stages.map((stage) => (
            <AddBetween
              key={stage.stage.id}
              left={stage.x + stage.width - layout.laneNameWidth}
              top={stage.steps[0]?.y ?? 0}
              label={t('Add a step at the end of {{name}}', { name: stage.stage.name })}
              onAdd={() => void addStepBefore(null, stage.stage.id)}
            />
          ))}
          <button
            type="button"
            tabIndex={-1}
            className={styles.addStage}
            data-adds=""
            aria-label={t('Add a stage')}
            title={t('Add a stage')}
            style={{
              left: `calc(${layout.width - layout.laneNameWidth}px * var(--k) + 8px)`,
              top: layout.stages[0]?.y ?? 0,
              height: layout.stages[0]?.height ?? 0,
            }}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => void addStageAfter(layout.stages.at(-1)?.stage.id)}
          >
            <Plus />
          </button>
        </div>
      </div>
    </Pane>
  );
}, sameColumns);

function AddBetween({
  left,
  top,
  label,
  onAdd,
}: {
  readonly left: number;
  readonly top: number;
  readonly label: string;
  readonly onAdd: () => void;
}): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.addBetween}
      data-adds=""
      aria-label={label}
      title={label}
      style={{ left: scaled(left), top }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onAdd}
    >
      <Plus />
    </button>
  );
}
