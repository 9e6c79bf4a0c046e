import { useComputedColorScheme } from '@mantine/core';
import {
  type CSSProperties,
  memo,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { t } from '../../shared/language/translate.ts';
import { bandPart, headerRows } from '../../shared/layout/band.ts';
import { fontStack } from '../../shared/scene/fonts.ts';
import { type Theme, themes } from '../../shared/scene/theme.ts';
import { listenToClipboard } from './listen-to-clipboard.ts';
import { useSession } from '../session/session-store.ts';
import { loadFonts } from '../text/load-fonts.ts';
import { doubleClickBody, pressBody } from './gestures/body-pointer.ts';
import { CardEditor } from './editing/CardEditor.tsx';
import { CardFacts } from './cells/CardFacts.tsx';
import { CarriedCards } from './cells/Carried.tsx';
import { ChangeMarks } from './changes/ChangeMarks.tsx';
import { elementIds } from './open/describe.ts';
import { followEditing } from './open/editing.ts';
import { listenToEvidence } from './gestures/evidence-drop.ts';
import { Bars } from './Bars.tsx';
import { useGesture } from './gestures/gesture-store.ts';
import { MapMenu } from './menus/MapMenu.tsx';
import { HeaderPane } from './panes/HeaderPane.tsx';
import { endHover, hoverAt } from './gestures/hover.ts';
import { followFilter } from './open/lit-store.ts';
import { pressKey } from './keyboard.ts';
import { openMenuAt } from './menus/open-menu.ts';
import { ABOVE_COLUMNS } from './panes/Pane.tsx';
import { LanePane } from './panes/LanePane.tsx';
import { Lanes } from './cells/Lanes.tsx';
import styles from './MapCanvas.module.css';
import { followProject, type OpenMap, useOpenMap } from './open/map-store.ts';
import { Minimap } from './overview/Minimap.tsx';
import { goBackAfterEditing } from './camera/come-near.ts';
import { useHasCards } from './camera/near-cells.ts';
import { markMapData, markMapPainted } from './open/paint-marks.ts';
import { NamesInView, usePaneMovement } from './camera/pane-movement.tsx';
import { Overlay } from './Overlay.tsx';
import { Overview } from './overview/Overview.tsx';
import { followCamera, useRenderWindow } from './camera/render-window.ts';
import { MapThemeContext } from './open/theme-of-map.tsx';
import { listenToTyping } from './editing/type-on-map.ts';
import { notePointer, useRevealSelection } from './camera/use-reveal-selection.ts';
import { useViewSize } from './camera/use-view-size.ts';
import { turnScrollIntoCamera } from './camera/scroll-to-camera.ts';
import { listenToPinch, listenToWheel } from './camera/viewport.ts';

/** The open map: panes, zoom control and minimap. Takes the map to show from the session. */
export function MapCanvas(): ReactNode {
  const scheme = useComputedColorScheme('light');
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    markMapData();
    void loadFonts().then(() => wanted && setReady(true));
    return () => {
      wanted = false;
    };
  }, []);
  return (
    <MapThemeContext value={themes[scheme]}>
      <div className={styles.room} style={variablesOf(themes[scheme])}>
        {ready && <Following />}
      </div>
    </MapThemeContext>
  );
}

/** Colours of the theme for style sheets. */
const variablesOf = (theme: Theme): CSSProperties =>
  ({
    '--map-paper': theme.paper,
    '--map-band': theme.band,
    '--map-frame': theme.frame,
    '--map-line': theme.line,
    '--map-faint-line': theme.faintLine,
    '--map-ink': theme.ink,
    '--map-soft-ink': theme.softInk,
    '--map-accent': theme.accent,
    '--map-evidence': theme.evidence.edge,
    '--map-claim-left': theme.hues.amber.strong,
    '--map-gone': theme.signs.rose.strong,
    '--map-drop': theme.paper,
    '--map-phase': theme.hues.slate.soft,
    '--map-on-phase': theme.hues.slate.onSoft,
    fontFamily: fontStack,
  }) as CSSProperties;

/** Keeps map, camera and edits in step while a map is on screen. */
function Following(): ReactNode {
  useLayoutEffect(() => {
    const ends = [followProject(), followEditing(), goBackAfterEditing(), followCamera(), followFilter()];
    return () => {
      for (const end of ends.reverse()) end();
    };
  }, []);
  const open = useOpenMap((state) => state);
  return open && <Panes open={open} />;
}

function Panes({ open }: { readonly open: OpenMap }): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const bars = useRef<HTMLDivElement>(null);
  const bodyMover = useRef<HTMLDivElement>(null);
  const headerMover = useRef<HTMLDivElement>(null);
  const laneMover = useRef<HTMLDivElement>(null);
  const k = useRenderWindow((window) => window.k);
  const carrying = useGesture((state) => state.carried !== null);
  const minimapOpen = useSession((state) => state.minimapOpen);
  const pane = useCallback(() => body.current, []);
  const { layout, view } = open;
  useViewSize(body, bars);
  useRevealSelection(open);
  usePaneMovement({ root, body: bodyMover, header: headerMover, lanes: laneMover });
  const space = useGestures(root, body);
  return (
    <>
      <div
        ref={root}
        role="grid"
        tabIndex={0}
        data-map-grid=""
        className={styles.grid}
        aria-label={t('Map {{name}}', { name: view.map.name })}
        aria-rowcount={layout.lanes.length + headerRows(layout)}
        aria-colcount={layout.steps.length + 1}
        aria-activedescendant={useActiveElement(open)}
        aria-multiselectable="true"
        style={{
          gridTemplateColumns: `${layout.laneNameWidth}px minmax(0, 1fr)`,
          gridTemplateRows: `${layout.headerHeight + ABOVE_COLUMNS}px minmax(0, 1fr)`,
        }}
        onPointerDownCapture={notePointer}
        onPointerUpCapture={notePointer}
        onKeyDown={(event) => {
          if (event.target === event.currentTarget && pressKey(event.nativeEvent)) event.preventDefault();
        }}
      >
        <div className={styles.corner} role="presentation">
          <span>{t(view.map.state === 'future' ? 'Future state' : 'Current state')}</span>
        </div>
        <HeaderPane layout={layout} pane={pane} mover={headerMover} />
        <LanePane open={open} pane={pane} mover={laneMover} />
        <NamesInView header={headerMover} lanes={laneMover} open={open} />
        <div
          ref={body}
          className={carrying ? `${styles.body} ${styles.carrying}` : styles.body}
          role="rowgroup"
          data-map-body=""
          data-map-pane="body"
          onPointerDown={(event) => {
            root.current?.focus({ preventScroll: true });
            if (body.current) pressBody(event.nativeEvent, body.current, space.current);
          }}
          onPointerMove={(event) => body.current && hoverAt(body.current, event.nativeEvent)}
          onPointerLeave={endHover}
          onDoubleClick={(event) => body.current && doubleClickBody(event.nativeEvent, body.current)}
          onContextMenu={(event) => body.current && openMenuAt(event.nativeEvent, body.current)}
        >
          <div ref={bodyMover} className={styles.mover} role="presentation">
            <div
              className={styles.scaler}
              role="presentation"
              style={{
                transform: `scale(${k}) translate(${-layout.laneNameWidth}px, ${-layout.headerHeight}px)`,
              }}
            >
              <Content open={open} />
              <ChangeMarks open={open} />
              <Overlay open={open} pane={pane} />
              <CardEditor open={open} />
            </div>
          </div>
          <CarriedCards open={open} />
          <CardFacts open={open} />
        </div>
      </div>
      <div className={styles.tools} style={cornersOf(open)}>
        {minimapOpen && <Minimap open={open} />}
        <Bars open={open} place={bars} />
      </div>
      <MapMenu open={open} />
    </>
  );
}

/** The top left corner of the cells, for the style sheet. */
const cornersOf = ({ layout }: OpenMap): CSSProperties =>
  ({
    '--map-left': `${layout.laneNameWidth}px`,
    '--map-top': `${layout.headerHeight}px`,
  }) as CSSProperties;

/** Near: elements. Far: a picture, and elements until it is drawn. */
const Content = memo(function Content({ open }: { readonly open: OpenMap }): ReactNode {
  const mode = useRenderWindow((window) => window.mode);
  const [drawn, setDrawn] = useState(false);
  const onReady = useCallback(() => {
    setDrawn(true);
    markMapPainted();
  }, []);
  const inPage = useHasCards();
  useEffect(() => {
    if (mode !== 'cards') return;
    setDrawn(false);
    if (inPage) markMapPainted();
  }, [mode, inPage]);
  return (
    <>
      {mode === 'overview' && <Overview open={open} onReady={onReady} />}
      {(mode === 'cards' || !drawn) && <Lanes open={open} />}
    </>
  );
});

function useActiveElement({ layout }: OpenMap): string | undefined {
  const steps = useRenderWindow((window) => window.steps);
  const lanes = useRenderWindow((window) => window.lanes);
  const isShown = (id: string): boolean =>
    layout.steps.slice(steps.from, steps.to).some(({ step, stageId }) => step.id === id || stageId === id) ||
    layout.lanes.slice(lanes.from, lanes.to).some(({ lane }) => lane.id === id);
  return useSession(({ selection }) => {
    if (selection?.kind === 'cards') {
      const id = selection.ids.at(-1);
      return id !== undefined && layout.cards.has(id) ? elementIds.card(id) : undefined;
    }
    if (selection?.kind === 'cell') return elementIds.cell(selection.laneId, selection.stepId);
    if (selection?.kind === 'stage' || selection?.kind === 'step' || selection?.kind === 'lane') {
      return isShown(selection.id) ? elementIds.header(selection.id) : undefined;
    }
    if (selection?.kind === 'phase') {
      const first = bandPart(layout, selection.id)?.stages[0];
      return first && elementIds.phase(first.stage.id);
    }
    return undefined;
  });
}

/** Wheel, pinch, dropped evidence, clipboard, typed text, and the space bar held to drag the map. */
function useGestures(
  root: React.RefObject<HTMLDivElement | null>,
  body: React.RefObject<HTMLDivElement | null>,
): React.RefObject<boolean> {
  const space = useRef(false);
  useEffect(() => {
    const [grid, pane] = [root.current, body.current];
    if (!grid || !pane) return;
    const hold = (event: KeyboardEvent): void => {
      if (event.key !== ' ') return;
      space.current = event.type === 'keydown' && event.target === grid;
      grid.classList.toggle(styles.holding ?? '', space.current);
      if (space.current) event.preventDefault();
    };
    addEventListener('keydown', hold);
    addEventListener('keyup', hold);
    const ends = [
      listenToWheel(grid, pane),
      listenToPinch(pane),
      turnScrollIntoCamera(grid),
      listenToEvidence(grid, pane),
      listenToTyping(grid),
      listenToClipboard(grid),
    ];
    return () => {
      removeEventListener('keydown', hold);
      removeEventListener('keyup', hold);
      for (const end of ends) end();
    };
  }, [root, body]);
  return space;
}
