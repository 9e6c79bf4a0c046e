import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { panelId } from '../ui/Panel.tsx';
import { trackDrag } from '../ui/track-drag.ts';
import {
  giveUpPanelWidths,
  keepPanelWidths,
  LEAST_WIDTH,
  type PanelWidth,
  showPanelWidth,
  type Side,
} from './panel-widths.ts';
import classes from './PanelEdge.module.css';

/** Px a key changes the width by, and with Shift. */
const STEP = 16;
const LONG_STEP = 64;

type Props = { readonly side: Side } & PanelWidth;

/** The edge between a panel and the map: dragged, moved by keys, and taken back by a double click or Enter. */
export function PanelEdge({ side, width, most }: Props): ReactNode {
  /** The width when the edge is so far to the right of where it is. */
  const widthAfter = (by: number): number =>
    Math.min(most, Math.max(LEAST_WIDTH, width + (side === 'left' ? by : -by)));
  const press = (event: PointerEvent<HTMLElement>): void => {
    if (event.button !== 0) return;
    // The pointer looks the same wherever it is dragged.
    event.currentTarget.setPointerCapture(event.pointerId);
    const move = ({ clientX }: { readonly clientX: number }): void =>
      showPanelWidth(side, Math.round(widthAfter(clientX - event.clientX)));
    trackDrag(event.nativeEvent, {
      onMove: move,
      onDrop: (drop) => {
        move(drop);
        void keepPanelWidths();
      },
      onCancel: (started) => started && giveUpPanelWidths(),
    });
  };
  const key = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.shiftKey ? LONG_STEP : STEP;
    if (event.key === 'ArrowLeft') showPanelWidth(side, widthAfter(-step));
    else if (event.key === 'ArrowRight') showPanelWidth(side, widthAfter(step));
    else if (event.key === 'Home') showPanelWidth(side, LEAST_WIDTH);
    else if (event.key === 'End') showPanelWidth(side, most);
    else if (event.key === 'Enter') showPanelWidth(side, null);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of <hr> cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className={classes.edge}
      data-panel-edge={side}
      aria-label={side === 'left' ? t('Panel width') : t('Inspector width')}
      aria-orientation="vertical"
      aria-controls={panelId(side)}
      aria-valuenow={width}
      aria-valuemin={LEAST_WIDTH}
      aria-valuemax={most}
      title={t('Drag to change the width, double-click for the default')}
      // A drag leaves the keyboard where it is.
      onMouseDown={(event) => event.preventDefault()}
      onPointerDown={press}
      onDoubleClick={() => {
        showPanelWidth(side, null);
        void keepPanelWidths();
      }}
      onKeyDown={key}
      // Once for a key that is held down.
      onKeyUp={() => void keepPanelWidths()}
      onBlur={() => void keepPanelWidths()}
    />
  );
}
