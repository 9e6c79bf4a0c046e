import { Button, Menu } from '@mantine/core';
import { IconFileText, IconMap, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { emptyProofWords } from '../../../shared/graphs/proof/empty-proof.ts';
import { type OutlineItem, proofOutline } from '../../../shared/graphs/proof/proof-outline.ts';
import { proofTitle } from '../../../shared/graphs/proof/proof-scene.ts';
import type { ProofGraph, ProofNode } from '../../../shared/graphs/proof/proof-types.ts';
import { t } from '../../../shared/language/translate.ts';
import type { MapView } from '../../../shared/layout/map-view.ts';
import { showCard } from '../../actions/show.ts';
import { measureOnMap } from '../../map/open/map-store.ts';
import { useMapTheme } from '../../map/open/theme-of-map.tsx';
import { graphStore, useGraph } from '../../session/graph-store.ts';
import { select, sessionStore } from '../../session/session-store.ts';
import screen from '../parts/screen.module.css';
import { drawProof } from './draw-proof.ts';
import type { Item } from './drawn-graph.ts';
import { GraphCanvas } from './GraphCanvas.tsx';
import { GraphMenu } from './GraphMenu.tsx';
import classes from './GraphScreen.module.css';
import { useActive } from './use-active.ts';
import type { Anchor } from './use-graph-camera.ts';
import { useLitCards } from './use-lit-cards.ts';
import { useProof } from './use-proof.ts';

const look = { size: 16, 'aria-hidden': true } as const;
const showProofOf = (proofOf: string | null): void => graphStore.setState({ proofOf });

/** Whose proof is shown, where it is that of one card, and the way back to all. */
export function ProofOptions({ view }: { readonly view: MapView }): ReactNode {
  const proofOf = useGraph((state) => state.proofOf);
  const chosen = proofOf === null ? undefined : view.cards.get(proofOf);
  if (proofOf === null) return <span className={screen.room} />;
  return (
    <>
      {chosen && (
        <span className={screen.named}>{proofTitle({ chosen: { id: proofOf, view: chosen } })}</span>
      )}
      <Button variant="default" onClick={() => showProofOf(null)}>
        {t('Show the proof of all')}
      </Button>
      <span className={screen.room} />
    </>
  );
}

/** What the claims of the map, or one of its cards, stand on. */
export function ProofView({ view }: { readonly view: MapView }): ReactNode {
  const proofOf = useGraph((state) => state.proofOf);
  const proof = useProof(view, proofOf);
  const theme = useMapTheme();
  const lit = useLitCards(view);
  const graph = useMemo(() => drawProof(proof, { measure: measureOnMap, theme, lit }), [proof, theme, lit]);
  const { active, setActive } = useActive(graph);
  const [menu, setMenu] = useState<{ readonly item: Item; readonly at: Anchor } | null>(null);
  const empty = emptyProofWords(proof.graph);
  if (empty !== null) {
    return (
      <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
        <p>{empty}</p>
      </div>
    );
  }
  const nodeOf = ({ kind, id }: Item): ProofNode | undefined =>
    kind === 'node' ? proof.graph.nodes.find((node) => node.id === id) : undefined;
  return (
    <>
      <GraphCanvas
        // Another card's proof is another graph, which comes on screen whole.
        key={proofOf}
        label={`${proofTitle(proof.graph)}, ${view.map.name.trim() || t('Untitled map')}`}
        graph={graph}
        active={active}
        onActive={setActive}
        onOpen={(item) => open(nodeOf(item))}
        onMenu={(item, at) => nodeOf(item) && setMenu({ item, at })}
      />
      <ProofList graph={proof.graph} />
      <GraphMenu at={menu?.at ?? null} onClose={() => setMenu(null)}>
        {menu && <ProofItems node={nodeOf(menu.item)} alone={proofOf !== null} />}
      </GraphMenu>
    </>
  );
}

/** A card on its map, a piece of evidence in the list of all. */
function open(node: ProofNode | undefined): void {
  if (node?.kind === 'card') showCard(node.id);
  else if (node?.kind === 'evidence') showPiece(node.id);
}

function showPiece(id: string): void {
  select({ kind: 'evidence', id });
  sessionStore.setState({ leftPanel: 'evidence', inspectorOpen: true });
}

type ItemsProps = { readonly node: ProofNode | undefined; readonly alone: boolean };

function ProofItems({ node, alone }: ItemsProps): ReactNode {
  return (
    <>
      {node?.kind === 'card' && (
        <>
          <Menu.Item leftSection={<IconMap {...look} />} onClick={() => showCard(node.id)}>
            {t('Show on map')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconRosetteDiscountCheck {...look} />}
            onClick={() => showProofOf(node.id)}
          >
            {t('Show its proof')}
          </Menu.Item>
        </>
      )}
      {node?.kind === 'evidence' && (
        <Menu.Item leftSection={<IconFileText {...look} />} onClick={() => showPiece(node.id)}>
          {t('Show in the list of evidence')}
        </Menu.Item>
      )}
      {(alone || node?.kind === 'source') && (
        <Menu.Item leftSection={<IconRosetteDiscountCheck {...look} />} onClick={() => showProofOf(null)}>
          {t('Show the proof of all')}
        </Menu.Item>
      )}
    </>
  );
}

/** The proof as nested lists, for who reads it rather than looks at it. */
function ProofList({ graph }: { readonly graph: ProofGraph }): ReactNode {
  return (
    <ol className={classes.spoken} aria-label={t('Proof as a list')} data-graph-list="">
      {proofOutline(graph).map(({ kind, words, items }) => (
        <li key={kind}>
          {words}
          <Items items={items} />
        </li>
      ))}
    </ol>
  );
}

const Items = ({ items }: { readonly items: readonly OutlineItem[] }): ReactNode =>
  items.length > 0 && (
    <ol>
      {items.map(({ id, words, marks, stance, items: below }) => (
        <li key={id}>
          {[
            words,
            ...(stance === 'contradicts' ? [t('contradicts it')] : []),
            ...(stance === 'context' ? [t('context')] : []),
            ...marks,
          ].join(', ')}
          <Items items={below} />
        </li>
      ))}
    </ol>
  );
