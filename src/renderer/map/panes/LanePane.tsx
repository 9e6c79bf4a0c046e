import { memo, type ReactNode, type Ref } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { headerRows } from '../../../shared/layout/band.ts';
import type { LaneBox } from '../../../shared/layout/map-layout.ts';
import { emotionY } from '../../../shared/layout/emotion.ts';
import { faceOf } from '../../../shared/icons/icons.ts';
import { followsAnswers } from '../../../shared/layout/answered-emotion.ts';
import { axisValues, curveBand } from '../../../shared/scene/curve-shapes.ts';
import { laneNamePlaces, textStyles } from '../../../shared/layout/sizes.ts';
import { laneKind } from '../../../shared/kinds/lane-kinds.ts';
import { showDialog } from '../../session/show-dialog.ts';
import { collapseLane } from '../open/actions.ts';
import { setActivePersona, useActivePersona } from '../open/active-persona.ts';
import { Edge } from './Edge.tsx';
import { HeaderName } from './HeaderName.tsx';
import styles from './LanePane.module.css';
import type { OpenMap } from '../open/map-store.ts';
import { Pane, Plus, scaled } from './Pane.tsx';
import { useRenderWindow } from '../camera/render-window.ts';
import { ShapeIcon } from '../cells/ShapeIcon.tsx';
import { useMapTheme } from '../open/theme-of-map.tsx';

/** Lanes lower than this on screen show their name on one line, px. */
const LOW = 22;
/** Lanes lower than this on screen cannot show a line of text, px. */
const FLAT = 12;

type Props = {
  readonly open: OpenMap;
  readonly pane: () => HTMLElement | null;
  readonly mover: Ref<HTMLDivElement>;
};

/** A key typed in a card leaves the lanes where they are most of the time; then their names are not drawn again. */
const sameLanes = (a: Props, b: Props): boolean =>
  a.open.layout.lanes === b.open.layout.lanes &&
  a.open.layout.headerHeight === b.open.layout.headerHeight &&
  headerRows(a.open.layout) === headerRows(b.open.layout) &&
  a.open.view.personas === b.open.view.personas &&
  a.open.view.emotions === b.open.view.emotions &&
  a.pane === b.pane &&
  a.mover === b.mover;

/** The frozen column of lane names. Moves up and down with the map. */
export const LanePane = memo(function LanePane({ open, pane, mover }: Props): ReactNode {
  const { layout } = open;
  const { from, to } = useRenderWindow((window) => window.lanes);
  const k = useRenderWindow((window) => window.k);
  return (
    <Pane side="lanes" origin={layout.headerHeight} mover={mover}>
      {layout.lanes.slice(from, to).map((box) => (
        <div key={box.lane.id} role="row" aria-rowindex={box.index + headerRows(layout) + 1}>
          <LaneName box={box} open={open} pane={pane} k={k} />
        </div>
      ))}
      <div role="presentation" aria-hidden="true">
        {layout.lanes
          .slice(from, to)
          .filter(({ lane }) => !lane.collapsed)
          .map((box) => (
            <Edge
              key={box.lane.id}
              of={{ kind: 'lane', id: box.lane.id }}
              style={{ left: 0, right: 0, top: scaled(box.y + box.height - layout.headerHeight) }}
            />
          ))}
      </div>
      <div role="row">
        <div role="gridcell">
          <button
            type="button"
            tabIndex={-1}
            className={styles.addLane}
            data-adds=""
            style={{ top: `calc(${layout.height - layout.headerHeight}px * var(--k) + 8px)` }}
            onPointerDown={(event) => event.stopPropagation()}
            onClick={() => showDialog({ kind: 'add-lane' })}
          >
            <Plus />
            {t('Add a lane')}
          </button>
        </div>
      </div>
    </Pane>
  );
}, sameLanes);

function LaneName({
  box,
  open,
  pane,
  k,
}: {
  readonly box: LaneBox;
  readonly open: OpenMap;
  readonly pane: () => HTMLElement | null;
  readonly k: number;
}): ReactNode {
  const { lane } = box;
  const theme = useMapTheme();
  const hue = lane.hue === null ? null : theme.hues[lane.hue];
  const colours = hue ? { background: hue.soft, boxShadow: `inset 4px 0 ${hue.strong}` } : {};
  const height = box.height * k;
  const padding =
    lane.collapsed || height < 44 ? Math.max(0, (Math.min(height, 32) - 18) / 2) : laneNamePlaces.top;
  const below = box.visibilityLine && height >= LOW ? laneNamePlaces.visibility : 0;
  const lines = Math.max(1, Math.floor((height - below - 2 * padding) / textStyles.lane.lineHeight));
  return (
    <HeaderName
      kind="lane"
      id={lane.id}
      name={lane.name}
      role="rowheader"
      detail={t(lane.collapsed ? 'lane, collapsed' : 'lane')}
      index={box.index}
      pane={pane}
      className={`${styles.lane} ${box.index % 2 === 1 ? styles.band : ''} ${box.visibilityLine ? styles.backstage : ''}`}
      style={{ top: scaled(box.y - open.layout.headerHeight), height: scaled(box.height), ...colours }}
      nameStyle={{ marginTop: 6, fontSize: textStyles.lane.size, fontWeight: textStyles.lane.weight }}
    >
      {below > 0 && <span className={styles.line}>{t('Line of visibility')}</span>}
      <div
        className={styles.inside}
        style={{ paddingTop: padding + below, visibility: height < FLAT ? 'hidden' : 'visible' }}
        data-sticky-y={`${box.y - open.layout.headerHeight} ${box.height}`}
      >
        <button
          type="button"
          tabIndex={-1}
          className={styles.icon}
          aria-label={t(lane.collapsed ? 'Expand {{name}}' : 'Collapse {{name}}', { name: lane.name })}
          aria-expanded={!lane.collapsed}
          title={t(lane.collapsed ? 'Expand' : 'Collapse')}
          onPointerDown={(event) => event.stopPropagation()}
          onDoubleClick={(event) => event.stopPropagation()}
          onClick={() => void collapseLane(lane.id, !lane.collapsed)}
        >
          <span className={styles.kind}>
            <ShapeIcon icon={laneKind(lane.kind).icon} size={16} colour={hue?.text ?? theme.softInk} />
          </span>
          <span className={lane.collapsed ? `${styles.chevron} ${styles.closed}` : styles.chevron} />
        </button>
        <span className={styles.name} dir="auto" style={{ WebkitLineClamp: height < LOW ? 1 : lines }}>
          {lane.name}
        </span>
      </div>
      {lane.kind === 'emotion' && !lane.collapsed && height > 90 && (
        <>
          <Axis box={box} />
          <Personas open={open} />
        </>
      )}
    </HeaderName>
  );
}

/** The faces at the best, neutral and worst of the scale, where the exports have them. */
function Axis({ box }: { readonly box: LaneBox }): ReactNode {
  const theme = useMapTheme();
  const band = curveBand(box);
  if (!band) return null;
  return axisValues.map((value) => (
    <span
      key={value}
      className={styles.axis}
      data-axis={value}
      style={{ top: scaled(emotionY(band, value) - box.y) }}
    >
      <ShapeIcon icon={faceOf(value)} size={16} colour={theme.softInk} />
    </span>
  ));
}

/** Whose curve is drawn next, or lies on top where answers draw it. */
function Personas({ open }: { readonly open: OpenMap }): ReactNode {
  const theme = useMapTheme();
  const active = useActivePersona(open.view);
  const answered = followsAnswers(open.view);
  const drawn = open.view.emotions.map(({ persona }) => persona);
  const personas = answered
    ? open.view.personas.filter((persona) => drawn.includes(persona))
    : open.view.personas;
  if (answered && personas.length === 0) {
    return <span className={styles.personas}>{t('From answers')}</span>;
  }
  if (personas.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={t(answered ? 'Bring the curve forward of' : 'Draw the curve of')}
      className={styles.personas}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {answered && <span className={styles.from}>{t('From answers')}</span>}
      {personas.slice(0, 4).map((persona) => (
        <button
          key={persona.id}
          type="button"
          tabIndex={-1}
          aria-pressed={persona.id === active?.id}
          className={styles.persona}
          title={t(answered ? 'Bring the curve of {{name}} forward' : 'Draw the curve of {{name}}', {
            name: persona.name,
          })}
          onClick={() => setActivePersona(persona.id)}
        >
          <span className={styles.dot} style={{ background: theme.hues[persona.hue].strong }} />
          <span className={styles.personaName}>{persona.name}</span>
        </button>
      ))}
    </div>
  );
}
