import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { FlowLayout } from '../../../shared/graphs/flow/flow-layout.ts';
import { namesOf } from '../../../shared/graphs/flow/flow-shapes.ts';
import { emptyFlowWords } from '../../../shared/graphs/flow/flow-scene.ts';
import type { Place } from '../../../shared/graphs/layered.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { measureOnMap } from '../../map/open/map-store.ts';
import { useMapTheme } from '../../map/open/theme-of-map.tsx';
import { showCard } from '../../actions/show.ts';
import { handKeyboardTo } from '../../keyboard/hand-over.ts';
import { thenGo } from '../../selection/then-go.ts';
import { useGraph } from '../../session/graph-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { select } from '../../session/session-store.ts';
import { type DrawnGraph, type Item, sameItem } from './drawn-graph.ts';
import { drawFlow, edgesWhile } from './draw-flow.ts';
import { EdgeEditor } from './EdgeEditor.tsx';
import { FlowItems } from './FlowItems.tsx';
import { moveByKey, placeNodes, toggleStage } from './flow-actions.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import type { Anchor } from './use-graph-camera.ts';
import { GraphMenu } from './GraphMenu.tsx';
import { FlowList } from './FlowList.tsx';
import classes from './GraphScreen.module.css';
import { useActive } from './use-active.ts';
import { useFlow } from './use-flow.ts';
import { useLitCards } from './use-lit-cards.ts';

/** How customers go from card to card, with what is edited on it. */
export function FlowView({ view }: { readonly view: MapView }): ReactNode {
  const layout = useFlow(view);
  if (!layout) return <div className={classes.waiting} aria-busy="true" />;
  if (layout.graph.nodes.length === 0) {
    return (
      <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
        <p>{emptyFlowWords()}</p>
      </div>
    );
  }
  return <Flow view={view} layout={layout} />;
}

type Opened = { readonly item: Item; readonly at: Anchor };

function Flow({ view, layout }: { readonly view: MapView; readonly layout: FlowLayout }): ReactNode {
  const theme = useMapTheme();
  const rows = useGraph((state) => state.flow.swimLanes);
  const lit = useLitCards(view);
  const look = useMemo(() => ({ measure: measureOnMap, theme, lit }), [theme, lit]);
  const whole = useMemo(() => drawFlow(layout, look), [layout, look]);
  const [dragged, setDragged] = useState<{ of: FlowLayout; places: ReadonlyMap<string, Place> } | null>(null);
  const graph = useMemo(() => {
    if (dragged?.of !== layout || dragged.places.size === 0) return whole;
    const own = edgesWhile(layout, dragged.places, look);
    return { ...whole, edges: whole.edges.map((edge) => own.get(edge.id) ?? edge) };
  }, [whole, dragged, layout, look]);
  const { active, setActive } = useActive(graph);
  const [menu, setMenu] = useState<Opened | null>(null);
  const [editor, setEditor] = useState<Opened | null>(null);
  /** The card that the next one gone to is connected with. */
  const [connecting, setConnecting] = useState<string | null>(null);
  const edit = (opened: Opened): void => {
    setEditor(opened);
    handKeyboardTo('[data-edge-editor] input');
  };
  const open = (item: Item, at: Anchor): void => {
    if (connecting !== null) {
      setConnecting(null);
      if (isCard(layout, item)) void connect(connecting, item.id);
      return;
    }
    const stage = layout.graph.nodes.find(({ id, kind }) => kind === 'stage' && id === item.id);
    if (stage) toggleStage(stage.id);
    else if (item.kind === 'node') showCard(item.id);
    else if (selectsConnection(graph, item)) edit({ item, at });
  };
  const onKey = (event: KeyboardEvent, item: Item | null): boolean => {
    if (item?.kind === 'node') return moveByKey(event, layout, item.id);
    if (item?.kind === 'edge' && event.key === 'F2' && selectsConnection(graph, item)) {
      open(item, menuPlace(event));
      return true;
    }
    return false;
  };
  return (
    <>
      <GraphCanvas
        // In rows it is another picture, which comes on screen from its beginning.
        key={rows}
        label={t('Flow of {{name}}', { name: view.map.name.trim() || t('Untitled map') })}
        graph={graph}
        active={active}
        onActive={(item) => {
          // Escape, or a press beside it.
          if (item === null) setConnecting(null);
          setActive(item);
        }}
        onOpen={open}
        onMenu={(item, at) => setMenu({ item, at })}
        onKey={onKey}
        onDrag={(places) => setDragged({ of: layout, places })}
        onDrop={(places) => void placeNodes(places)}
        onConnect={(fromCardId, toCardId) => void connect(fromCardId, toCardId)}
      />
      <FlowList graph={layout.graph} />
      {connecting !== null && (
        <p className={classes.connecting} role="status" data-connecting="">
          {t('Go to the card that {{card}} leads to, and press Enter. Escape cancels.', {
            card: namesOf(layout.graph).get(connecting) ?? '',
          })}
        </p>
      )}
      <GraphMenu at={menu?.at ?? null} onClose={() => setMenu(null)}>
        {menu && (
          <FlowItems
            layout={layout}
            item={menu.item}
            onEdit={() => edit(menu)}
            onConnect={() => setConnecting(menu.item.id)}
          />
        )}
      </GraphMenu>
      {editor && sameItem(editor.item, active) && (
        <EdgeEditor id={editor.item.id} at={editor.at} onClose={() => setEditor(null)} />
      )}
    </>
  );
}

const isCard = ({ graph }: FlowLayout, { kind, id }: Item): boolean =>
  kind === 'node' && graph.nodes.some((node) => node.id === id && node.kind === 'card');

const selectsConnection = ({ edges }: DrawnGraph, { kind, id }: Item): boolean =>
  kind === 'edge' && edges.some((edge) => edge.id === id && edge.selection !== null);

function menuPlace({ currentTarget }: KeyboardEvent): Anchor {
  const { x, y, width, height } = currentTarget.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** A way that was drawn by its handles is selected, so that what it says can be typed at once. */
async function connect(fromCardId: string, toCardId: string): Promise<void> {
  await thenGo(
    runOrNotice([{ command: 'add-connection', input: { fromCardId, toCardId, kind: 'flow' } }]),
    ({ values: [made] }) => {
      if (made?.id !== undefined) select({ kind: 'connection', id: made.id });
    },
  );
}
