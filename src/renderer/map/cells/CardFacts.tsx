import { memo, type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { badgesOf } from '../../../shared/layout/badges.ts';
import { useSession } from '../../session/session-store.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import { elementIds } from '../open/describe.ts';
import { useMapMenu } from '../open/map-menu-store.ts';
import type { OpenMap } from '../open/map-store.ts';
import { onCamera } from '../open/view-camera.ts';
import styles from './CardFacts.module.css';
import { ShapeIcon } from './ShapeIcon.tsx';

/** How long the pointer or the keyboard rests on a card before its facts show, ms. */
const REST_MS = 350;
/** Room below a card that its facts need to be shown there, px. */
const LEAST_ROOM = 160;

type Shown = { readonly id: string; readonly place: DOMRect };

/**
 * What a card of a dense map shows as signs, or not at all, in words: for the card under the pointer, and for the selected one
 * while the inspector does not show it. The pointer goes through it.
 */
export const CardFacts = memo(function CardFacts({ open }: { readonly open: OpenMap }): ReactNode {
  const id = useCardInQuestion(open.view.map.density !== 'comfortable');
  const shown = useRest(id);
  const view = shown && shown.id === id ? open.view.cards.get(shown.id) : undefined;
  if (!shown || !view) return null;
  const facts = badgesOf(view);
  const body = open.layout.cards.get(view.card.id)?.content.body ? '' : view.card.body.trim();
  if (facts.length === 0 && body === '') return null;
  const { left, bottom, top, width } = shown.place;
  const isBelow = innerHeight - bottom >= LEAST_ROOM;
  // In the page itself: the map's pane would place and cut it.
  return createPortal(
    <div
      className={styles.facts}
      data-card-facts=""
      aria-hidden="true"
      style={{
        left,
        minWidth: width,
        ...(isBelow ? { top: bottom + 6 } : { bottom: innerHeight - top + 6 }),
      }}
    >
      {body !== '' && <p className={styles.body}>{body}</p>}
      {facts.map((fact, index) => (
        <p key={index} className={styles.fact}>
          <span className={styles.icon}>{fact.icon && <ShapeIcon icon={fact.icon} size={14} />}</span>
          {fact.text}
        </p>
      ))}
    </div>,
    document.body,
  );
});

/** The card whose facts are wanted; null while something is being done to the map. */
function useCardInQuestion(dense: boolean): string | null {
  const hovered = useGesture(({ hover, carried, band, arrow }) =>
    hover?.kind === 'card' && !carried && !band && !arrow ? hover.id : null,
  );
  const selected = useSession(({ selection, inspectorOpen }) =>
    !inspectorOpen && selection?.kind === 'cards' && selection.ids.length === 1
      ? (selection.ids[0] ?? null)
      : null,
  );
  const editing = useSession((state) => state.editing !== null);
  const { opened } = useMapMenu();
  return dense && !editing && !opened ? (hovered ?? selected) : null;
}

/** The card once it was the same for a while and the map stands still; gone with the next key, press or movement. */
function useRest(id: string | null): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    if (id === null) return;
    let timer = 0;
    const show = (): void => {
      const place = document.getElementById(elementIds.card(id))?.getBoundingClientRect();
      if (place) setShown({ id, place });
    };
    const wait = (): void => {
      setShown(null);
      clearTimeout(timer);
      timer = window.setTimeout(show, REST_MS);
    };
    const hide = (): void => {
      setShown(null);
      clearTimeout(timer);
    };
    wait();
    const end = onCamera(wait);
    addEventListener('keydown', hide, true);
    addEventListener('pointerdown', hide, true);
    return () => {
      hide();
      end();
      removeEventListener('keydown', hide, true);
      removeEventListener('pointerdown', hide, true);
    };
  }, [id]);
  return shown;
}
