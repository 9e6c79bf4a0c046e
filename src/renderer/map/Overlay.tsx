import { memo, type CSSProperties, type ReactNode, useMemo } from 'react';
import { t } from '../../shared/language/translate.ts';
import { headerRows } from '../../shared/layout/band.ts';
import { cardsIn } from '../../shared/layout/hit.ts';
import { cellKey, type Rect } from '../../shared/layout/map-layout.ts';
import { CELL_GAP, cardWidth } from '../../shared/layout/sizes.ts';
import { laneKind } from '../../shared/kinds/lane-kinds.ts';
import { cardKindOfLane } from '../../shared/model/lane.ts';
import { useSession } from '../session/session-store.ts';
import { EmotionHint } from './cells/EmotionHint.tsx';
import { describeCard, describeCell, describeFacts, elementIds } from './open/describe.ts';
import { type DropTarget, useGesture } from './gestures/gesture-store.ts';
import { useLit } from './open/lit-store.ts';
import { Edge } from './panes/Edge.tsx';
import type { OpenMap } from './open/map-store.ts';
import { roomInCell } from './gestures/make-room.ts';
import { useIsNear } from './camera/near-cells.ts';
import styles from './Overlay.module.css';
import { useRenderWindow } from './camera/render-window.ts';
import { dragConnection } from './gestures/connect-drag.ts';
import { useMapTheme } from './open/theme-of-map.tsx';

const at = ({ x, y, width, height }: Rect): CSSProperties => ({ left: x, top: y, width, height });
const grown = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** The layer above the cards: selection, focus, where things land, the frame, the arrow being drawn. */
export const Overlay = memo(function Overlay({
  open,
  pane,
}: {
  readonly open: OpenMap;
  readonly pane: () => HTMLElement | null;
}): ReactNode {
  const k = useRenderWindow((window) => window.k);
  return (
    // A line of --px is one px on screen at every zoom.
    <div role="presentation" style={{ '--px': `${1 / k}px` } as CSSProperties}>
      <Invitation open={open} />
      <EmotionHint open={open} />
      <SelectedCards open={open} />
      <FocusedCell open={open} />
      <Landing open={open} />
      <EvidenceLanding open={open} />
      <Handles open={open} pane={pane} />
      <Arrow open={open} />
      <Band />
    </div>
  );
});

/** A faint plus and what belongs there, in the empty cell under the pointer or the keyboard. */
function Invitation({ open }: { readonly open: OpenMap }): ReactNode {
  const hover = useGesture((state) => state.hover);
  const busy = useGesture((state) => state.carried !== null || state.evidenceOver !== null);
  const selection = useSession((state) => state.selection);
  const editing = useSession((state) => state.editing);
  const near = useRenderWindow((window) => window.mode === 'cards');
  if (busy || !near || editing?.kind === 'new-card') return null;
  const cells = [hover?.kind === 'cell' ? hover : null, selection?.kind === 'cell' ? selection : null];
  const keys = new Set(cells.flatMap((cell) => (cell ? [cellKey(cell.laneId, cell.stepId)] : [])));
  return [...keys].map((key) => {
    const cell = open.layout.cellBoxes.get(key);
    const lane = cell && open.records.lane.get(cell.laneId);
    if (!cell || !lane || lane.collapsed || cell.cards.length > 0) return null;
    if (
      lane.kind === 'emotion' ||
      open.layout.funnels.some(({ laneId }) => laneId === lane.id) ||
      [...open.layout.evidence, ...open.layout.evidenceCounts, ...open.layout.measures].some(
        (box) => box.laneId === lane.id && box.stepId === cell.stepId,
      )
    ) {
      return null;
    }
    return (
      <div
        key={key}
        className={styles.invitation}
        style={{
          left: cell.x + CELL_GAP,
          top: cell.y + CELL_GAP,
          width: cardWidth(cell.width),
          minHeight: cell.height - 2 * CELL_GAP,
        }}
      >
        {cardKindOfLane[lane.kind] !== null && <span className={styles.plus} aria-hidden="true" />}
        {t(laneKind(lane.kind).invitation)}
      </div>
    );
  });
}

function SelectedCards({ open }: { readonly open: OpenMap }): ReactNode {
  const selection = useSession((state) => state.selection);
  const carried = useGesture((state) => state.carried);
  const editing = useSession((state) => state.editing);
  const { steps, top, bottom } = useRenderWindow((window) => window);
  const selected = useMemo(() => new Set(selection?.kind === 'cards' ? selection.ids : []), [selection]);
  if (selected.size === 0) return null;
  const left = open.layout.steps[steps.from]?.x ?? 0;
  const last = open.layout.steps[steps.to - 1];
  const right = last ? last.x + last.width : 0;
  const hidden = (id: string): boolean =>
    (carried !== null && !carried.copy && carried.ids.has(id)) ||
    (editing?.kind === 'card' && editing.id === id);
  // Thousands may be selected; what is in view is little.
  return cardsIn(open.layout, { x: left, y: top, width: right - left, height: bottom - top })
    .filter(({ card }) => selected.has(card.id) && !hidden(card.id))
    .map((box) => <div key={box.card.id} className={styles.selected} style={at(grown(box, 2))} />);
}

/**
 * The cell the keyboard is in. Where its element is not in the page (the map is one picture, or looks elsewhere) this
 * is also what a screen reader says.
 */
function FocusedCell({ open }: { readonly open: OpenMap }): ReactNode {
  const selection = useSession((state) => state.selection);
  const editing = useSession((state) => state.editing);
  const drawn = useRenderWindow((window) => window.mode === 'cards');
  const cardId = selection?.kind === 'cards' ? selection.ids.at(-1) : undefined;
  const card = open.records.card.get(cardId ?? '');
  const place = selection?.kind === 'cell' ? selection : card;
  const cell = place && open.layout.cellBoxes.get(cellKey(place.laneId, place.stepId));
  const column = open.layout.steps.find(({ step }) => step.id === cell?.stepId)?.index ?? 0;
  const lane = open.layout.lanes.find((one) => one.lane.id === cell?.laneId)?.index ?? 0;
  const position = card && cell ? cell.cards.findIndex((one) => one.card.id === card.id) : null;
  const box = position === null ? undefined : cell?.cards[position];
  const dim = useLit((lit) => box !== undefined && lit !== null && !lit.has(box.card.id));
  const near = useIsNear(cell?.laneId ?? '', column, position);
  if (!cell || (editing && editing.kind === 'new-card')) return null;
  return (
    <>
      {selection?.kind === 'cell' && <div className={styles.focusedCell} style={at(grown(cell, -2))} />}
      {!(drawn && near) && (
        <div role="row" aria-rowindex={lane + headerRows(open.layout) + 1}>
          <div
            role="gridcell"
            id={card ? elementIds.card(card.id) : elementIds.cell(cell.laneId, cell.stepId)}
            aria-colindex={column + 2}
            aria-label={
              box ? describeCard(box, open.view.cards.get(box.card.id), dim) : describeCell(open, cell)
            }
            aria-description={card && describeFacts(open.view.cards.get(card.id), open.view.map.density)}
            className={styles.unseen}
            style={at(cell)}
          />
        </div>
      )}
    </>
  );
}

/** Where carried cards would land. */
function Landing({ open }: { readonly open: OpenMap }): ReactNode {
  const carried = useGesture((state) => state.carried);
  return carried?.drop?.landings.flatMap(({ laneId, stepId }) => {
    const key = cellKey(laneId, stepId);
    const cell = open.layout.cellBoxes.get(key);
    const step = open.layout.steps.find((one) => one.step.id === stepId);
    const room = cell && roomInCell({ carried }, cell, step?.column);
    return room?.landings.map((place, index) => (
      <div key={`${key} ${index}`} className={styles.landing} data-landing="" style={at(place)} />
    ));
  });
}

function rectOfTarget({ layout }: OpenMap, target: DropTarget): Rect | null {
  if (target.kind === 'card') return layout.cards.get(target.id) ?? null;
  if (target.kind === 'cell') return layout.cellBoxes.get(cellKey(target.laneId, target.stepId)) ?? null;
  return null;
}

function EvidenceLanding({ open }: { readonly open: OpenMap }): ReactNode {
  const over = useGesture((state) => state.evidenceOver);
  const rect = over && rectOfTarget(open, over);
  return (
    rect && <div className={styles.evidenceLanding} style={at(grown(rect, over.kind === 'cell' ? -2 : 2))} />
  );
}

/** The dot an arrow is drawn from, on the card under the pointer and on the one selected. */
function Handles({
  open,
  pane,
}: {
  readonly open: OpenMap;
  readonly pane: () => HTMLElement | null;
}): ReactNode {
  const hover = useGesture((state) => (state.hover?.kind === 'card' ? state.hover.id : null));
  const busy = useGesture((state) => state.carried !== null || state.arrow !== null || state.band !== null);
  const selected = useSession(({ selection }) =>
    selection?.kind === 'cards' && selection.ids.length === 1 ? selection.ids[0] : null,
  );
  const editing = useSession((state) => state.editing !== null);
  const near = useRenderWindow((window) => window.mode === 'cards');
  if (busy || editing || !near) return null;
  const boxes = [...new Set([hover, selected])].flatMap((id) => open.layout.cards.get(id ?? '') ?? []);
  return boxes.flatMap((box) => [
    <Edge
      key={`${box.card.id} edge`}
      of={{ kind: 'card', id: box.card.id }}
      style={{ left: box.x + box.width, top: box.y, height: box.height }}
    />,
    <div
      key={box.card.id}
      className={styles.handle}
      data-adds=""
      data-handle={box.card.id}
      title={t('Drag onto another card to connect them')}
      style={{ left: box.x + box.width, top: box.y + box.height / 2 }}
      onPointerDown={(event) => {
        const body = pane();
        if (event.button !== 0 || !body) return;
        event.stopPropagation();
        dragConnection(event.nativeEvent, body, box.card.id);
      }}
    />,
  ]);
}

/** The arrow being drawn. */
function Arrow({ open }: { readonly open: OpenMap }): ReactNode {
  const arrow = useGesture((state) => state.arrow);
  const theme = useMapTheme();
  const k = useRenderWindow((window) => window.k);
  const from = arrow && open.layout.cards.get(arrow.fromCardId);
  if (!from) return null;
  const to = arrow.toCardId === null ? null : open.layout.cards.get(arrow.toCardId);
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const bend = Math.max(40, Math.abs(arrow.x - start.x) / 2);
  return (
    <>
      {to && <div className={styles.selected} style={at(grown(to, 2))} />}
      <svg className={styles.arrow} width={1} height={1} role="presentation">
        <path
          d={`M${start.x} ${start.y}C${start.x + bend} ${start.y} ${arrow.x - bend} ${arrow.y} ${arrow.x} ${arrow.y}`}
          fill="none"
          stroke={theme.accent}
          strokeWidth={2 / k}
        />
        <circle cx={arrow.x} cy={arrow.y} r={4 / k} fill={theme.accent} />
      </svg>
    </>
  );
}

function Band(): ReactNode {
  const band = useGesture((state) => state.band);
  return band && <div className={styles.band} style={at(band)} />;
}
