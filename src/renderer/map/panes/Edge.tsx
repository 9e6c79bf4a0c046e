import type { CSSProperties, ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import { dragEdge } from '../gestures/drag-edge.ts';
import { type EdgeOf, fitEdge } from '../open/edges.ts';
import styles from './Edge.module.css';

const tips: Readonly<Record<EdgeOf['kind'], string>> = {
  step: phrase('Drag to change the width, double-click for the default'),
  lane: phrase('Drag to change the height, double-click to fit'),
  phase: phrase('Drag to change which stages the phase covers'),
  card: phrase('Drag across the steps that the card spans'),
};

/** An edge that can be dragged; a double click takes the change back. Keys do the same by the menu of the map. */
export const Edge = ({ of, style }: { readonly of: EdgeOf; readonly style: CSSProperties }): ReactNode => (
  <div
    role="presentation"
    className={of.kind === 'lane' ? `${styles.edge} ${styles.level}` : styles.edge}
    data-edge={`${of.kind} ${of.id}`}
    title={t(tips[of.kind])}
    style={style}
    onPointerDown={(event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.preventDefault();
      dragEdge(event.nativeEvent, of);
    }}
    onDoubleClick={(event) => {
      event.stopPropagation();
      fitEdge(of);
    }}
  />
);
