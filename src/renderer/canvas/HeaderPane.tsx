import { memo, type ReactNode, type Ref } from 'react';
import { headerPlaces } from '../../shared/layout/header.ts';
import type { PhaseBox, StageBox, StepBox } from '../../shared/layout/map-layout.ts';
import { textStyles } from '../../shared/layout/sizes.ts';
import type { Phase } from '../../shared/model/stage.ts';
import type { HueColours } from '../../shared/scene/theme.ts';
import { addStageAfter, addStepBefore } from './actions.ts';
import { useGesture } from './gesture-store.ts';
import { HeaderName } from './HeaderName.tsx';
import styles from './HeaderPane.module.css';
import type { OpenMap } from './map-store.ts';
import { useRenderWindow } from './render-window.ts';
import { ShapeIcon } from './ShapeIcon.tsx';
import { useMapTheme } from './theme-of-map.tsx';

const phaseNames: Readonly<Record<Phase, string>> = {
  'pre-purchase': 'Pre-purchase',
  purchase: 'Purchase',
  'post-purchase': 'Post-purchase',
};

/** Columns narrower than this on screen show no step names, px. */
const NARROW = 40;
/** Columns narrower than this show names in small letters and no counts, px. */
const SLIM = 150;
/** Small letters: size and line height, px. */
const SMALL = { size: 11, lineHeight: 13 } as const;

/** Places along the map scale with the zoom by the variable `--k`, which the camera sets; text keeps its size. */
const scaled = (px: number): string => `calc(${px}px * var(--k))`;

/** The frozen rows above the lanes: phases, stages and steps. Moves sideways with the map. */
export const HeaderPane = memo(function HeaderPane({
  open,
  pane,
  mover,
}: {
  readonly open: OpenMap;
  readonly pane: () => HTMLElement | null;
  readonly mover: Ref<HTMLDivElement>;
}): ReactNode {
  const { layout } = open;
  const theme = useMapTheme();
  const { from, to } = useRenderWindow((window) => window.steps);
  const k = useRenderWindow((window) => window.k);
  const shown = new Set(layout.steps.slice(from, to));
  const stages = layout.stages.filter((stage) => stage.steps.some((step) => shown.has(step)));
  return (
    <div className={styles.pane} role="rowgroup">
      <div ref={mover} className={styles.mover} role="presentation">
        <div role="presentation" aria-hidden="true">
          {layout.phases.map((phase) => (
            <PhaseBand key={phase.x} phase={phase} origin={layout.laneNameWidth} />
          ))}
        </div>
        <div role="row" aria-rowindex={1}>
          {stages.map((box) => (
            <StageName
              key={box.stage.id}
              box={box}
              origin={layout.laneNameWidth}
              pane={pane}
              width={box.width * k}
            />
          ))}
        </div>
        <div role="row" aria-rowindex={2}>
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
        <div role="row">
          <div role="gridcell">
            {k > 0.3 &&
              stages.flatMap((stage) =>
                stage.steps
                  .filter((step) => shown.has(step) && step !== stage.steps[0])
                  .map(({ step, x, y, height }) => (
                    <AddBetween
                      key={step.id}
                      left={x - layout.laneNameWidth}
                      top={y + height / 2}
                      label={`Add a step before ${step.name}`}
                      onAdd={() => void addStepBefore(step.id, stage.stage.id)}
                    />
                  )),
              )}
            {stages.map((stage) => (
              <AddBetween
                key={stage.stage.id}
                left={stage.x + stage.width - layout.laneNameWidth}
                top={(stage.steps[0]?.y ?? 0) + (stage.steps[0]?.height ?? 0) / 2}
                label={`Add a step at the end of ${stage.stage.name}`}
                onAdd={() => void addStepBefore(null, stage.stage.id)}
              />
            ))}
            <button
              type="button"
              tabIndex={-1}
              className={styles.addStage}
              aria-label="Add a stage"
              title="Add a stage"
              style={{
                left: `calc(${layout.width - layout.laneNameWidth}px * var(--k) + 8px)`,
                top: layout.stages[0]?.y ?? 0,
                height: layout.stages[0]?.height ?? 0,
              }}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => void addStageAfter(layout.stages.at(-1)?.stage.id)}
            >
              <span className={styles.plus} aria-hidden="true" />
            </button>
          </div>
        </div>
        <LandingLine origin={layout.laneNameWidth} />
      </div>
    </div>
  );
});

const PhaseBand = memo(function PhaseBand({
  phase,
  origin,
}: {
  readonly phase: PhaseBox;
  readonly origin: number;
}): ReactNode {
  return (
    <div
      className={styles.phase}
      style={{
        left: scaled(phase.x - origin),
        width: scaled(phase.width),
        top: phase.y,
        height: phase.height,
      }}
    >
      <span data-sticky={`${phase.x - origin} ${phase.width}`}>{phaseNames[phase.phase]}</span>
    </div>
  );
});

function StageName({
  box,
  origin,
  pane,
  width,
}: {
  readonly box: StageBox;
  readonly origin: number;
  readonly pane: () => HTMLElement | null;
  readonly width: number;
}): ReactNode {
  const { stage } = box;
  const slim = width < SLIM + 40;
  const colours = useMapTheme().hues[stage.hue];
  return (
    <HeaderName
      kind="stage"
      id={stage.id}
      name={stage.name}
      role="columnheader"
      detail={`stage, ${phaseNames[stage.phase]}`}
      index={box.steps[0]?.index ?? 0}
      span={box.steps.length}
      pane={pane}
      className={styles.stage}
      style={{
        left: scaled(box.x - origin),
        width: scaled(box.width),
        top: box.y,
        height: box.height,
        color: colours.onHeader,
        ...(slim ? { padding: '0 6px', fontSize: 12, lineHeight: '15px' } : {}),
      }}
      nameStyle={{ fontSize: textStyles.stage.size, fontWeight: textStyles.stage.weight }}
      marks={slim ? null : <Count count={box.evidenceCount} />}
    >
      <span className={styles.ground} style={{ background: colours.header, borderRadius: 6 }} />
      {width >= NARROW && (
        <Name
          text={stage.name}
          lines={slim ? Math.floor((box.height - 8) / 15) : box.nameLines.length}
          lineHeight={slim ? 15 : textStyles.stage.lineHeight}
          sticky={`${box.x - origin} ${box.width}`}
        />
      )}
    </HeaderName>
  );
}

function StepName({
  box,
  colours,
  origin,
  pane,
  width,
}: {
  readonly box: StepBox;
  readonly colours: HueColours;
  readonly origin: number;
  readonly pane: () => HTMLElement | null;
  readonly width: number;
}): ReactNode {
  const { step } = box;
  const theme = useMapTheme();
  const slim = width < SLIM;
  return (
    <HeaderName
      kind="step"
      id={step.id}
      name={step.name}
      role="columnheader"
      detail={step.momentOfTruth ? 'step, moment of truth' : 'step'}
      index={box.index}
      pane={pane}
      className={styles.step}
      style={{
        left: scaled(box.x - origin),
        width: scaled(box.width),
        top: box.y,
        height: box.height,
        color: colours.onSoft,
        padding: slim ? '0 5px' : `0 ${headerPlaces.side}px`,
        ...(slim ? { fontSize: SMALL.size, lineHeight: `${SMALL.lineHeight}px` } : {}),
      }}
      nameStyle={{ fontSize: textStyles.step.size, fontWeight: textStyles.step.weight }}
      marks={slim ? null : <Count count={box.evidenceCount} />}
    >
      <span className={styles.ground} style={{ background: colours.soft, borderRadius: 4 }} />
      {step.momentOfTruth && (!slim || width < NARROW) && (
        <span className={styles.star}>
          <ShapeIcon icon="star" size={16} colour={theme.star} />
        </span>
      )}
      {width >= NARROW && (
        <Name
          text={slim && step.momentOfTruth ? `★ ${step.name}` : step.name}
          lines={slim ? Math.floor((box.height - 4) / SMALL.lineHeight) : box.nameLines.length}
          lineHeight={slim ? SMALL.lineHeight : textStyles.step.lineHeight}
        />
      )}
    </HeaderName>
  );
}

function Name({
  text,
  lines,
  lineHeight,
  sticky,
}: {
  readonly text: string;
  readonly lines: number;
  readonly lineHeight: number;
  readonly sticky?: string;
}): ReactNode {
  return (
    <span
      className={styles.name}
      dir="auto"
      style={{ WebkitLineClamp: Math.max(1, lines), maxHeight: Math.max(1, lines) * lineHeight }}
      {...(sticky === undefined ? {} : { 'data-sticky': sticky })}
    >
      {text}
    </span>
  );
}

function Count({ count }: { readonly count: number }): ReactNode {
  if (count === 0) return null;
  return (
    <span
      className={styles.count}
      data-count=""
      title={count === 1 ? '1 piece of evidence' : `${count} pieces of evidence`}
    >
      <ShapeIcon icon="paperclip" size={14} />
      {count}
    </span>
  );
}

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
      aria-label={label}
      title={label}
      style={{ left: scaled(left), top }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={onAdd}
    >
      <span className={styles.plus} aria-hidden="true" />
    </button>
  );
}

function LandingLine({ origin }: { readonly origin: number }): ReactNode {
  const header = useGesture((state) => state.header);
  if (!header || header.kind === 'lane') return null;
  return <div className={styles.landing} style={{ left: scaled(header.at - origin) }} />;
}
