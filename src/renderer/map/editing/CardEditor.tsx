import {
  memo,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { t } from '../../../shared/language/translate.ts';
import { cardPlaces, textPlace } from '../../../shared/layout/card-content.ts';
import { textStyles } from '../../../shared/layout/sizes.ts';
import { handKeyboardTo } from '../../keyboard/hand-over.ts';
import { select, startEditing, useSession } from '../../session/session-store.ts';
import { moveToStep } from '../open/actions.ts';
import styles from './CardEditor.module.css';
import { CardField, type CardPart } from './CardField.tsx';
import { draftStore } from '../../session/drafts.ts';
import { endEditing, giveUpEditing } from '../open/editing.ts';
import { focusGrid } from '../open/focus-grid.ts';
import { measureOnMap, type OpenMap } from '../open/map-store.ts';
import { comeNear } from '../camera/come-near.ts';
import { CardFace } from '../cells/CardFace.tsx';
import type { CardBox } from '../../../shared/layout/map-layout.ts';

/**
 * The text field over a card. The map behind it already holds what is typed, so the field's lines break where the
 * card's do and the cards below make room.
 */
export const CardEditor = memo(function CardEditor({ open }: { readonly open: OpenMap }): ReactNode {
  const draft = useStore(draftStore, ({ onMap }) => (onMap?.kind === 'card' ? onMap : null));
  const editing = useSession((state) => state.editing?.kind === 'card' || state.editing?.kind === 'new-card');
  const begun = useSession(({ editing }) => editing?.kind === 'new-card');
  const box = draft ? open.layout.cards.get(draft.id) : undefined;
  if (!draft || !box || !editing) return null;
  return (
    <Fields
      key={draft.id}
      box={box}
      title={draft.title}
      body={draft.body}
      isNew={draft.place !== null}
      begun={begun}
      open={open}
    />
  );
});

function Fields({
  box,
  title,
  body,
  isNew,
  begun,
  open,
}: {
  readonly box: CardBox;
  readonly title: string;
  readonly body: string;
  readonly isNew: boolean;
  /** Typing goes on after the text that is there, instead of replacing it. */
  readonly begun: boolean;
  readonly open: OpenMap;
}): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  const [withBody, setWithBody] = useState(body !== '');
  const titleField = useRef<HTMLTextAreaElement>(null);
  const bodyField = useRef<HTMLTextAreaElement>(null);

  useLayoutEffect(() => {
    const field = titleField.current;
    if (!field) return;
    // While an input method composes the first letters the grid keeps the focus, or they would be cut off.
    if (field.closest('[data-composing]')) return;
    field.focus({ preventScroll: true });
    field.setSelectionRange(begun ? field.value.length : 0, field.value.length);
  }, [begun]);
  useEffect(() => comeNear(box), [box]);

  const cell = open.layout.cells.get(`${box.card.laneId}:${box.card.stepId}`) ?? [];
  const below = cell[cell.indexOf(box.card.id) + 1] ?? null;
  const next = (): void => {
    const { laneId, stepId } = box.card;
    const empty = `${title}${body}`.trim() === '';
    if (empty) {
      leave();
      return;
    }
    startEditing({ kind: 'new-card', laneId, stepId, beforeCardId: below });
    select({ kind: 'cell', laneId, stepId });
  };
  const leave = (): void => {
    focusGrid(root.current);
    endEditing();
  };
  const key = (event: KeyboardEvent<HTMLTextAreaElement>, part: CardPart): void => {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && command && part === 'title') {
      setWithBody(true);
      handKeyboardTo(() => bodyField.current, { caret: 'end' });
    } else if (event.key === 'Enter' && (command || (part === 'title' && !event.shiftKey))) next();
    else if (event.key === 'Escape') {
      giveUpEditing();
      focusGrid(root.current);
    } else if (event.key === 'Tab') {
      const { laneId, stepId } = box.card;
      focusGrid(root.current);
      endEditing();
      select({ kind: 'cell', laneId, stepId });
      moveToStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'ArrowDown' && part === 'title' && withBody && atEnd(event.currentTarget)) {
      bodyField.current?.focus({ preventScroll: true });
    } else if (event.key === 'ArrowUp' && part === 'body' && event.currentTarget.selectionEnd === 0) {
      titleField.current?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const { content } = box;
  const titleTop = content.title?.y ?? content.image?.y ?? cardPlaces.top;
  const titleHeight =
    Math.max(1, box.titleLines.length, trailingLines(title)) * textStyles.cardTitle.lineHeight;
  const bodyTop = content.body?.y ?? titleTop + titleHeight + 2;
  // Dense maps do not show details: only while they are written.
  const bodyLines = content.body
    ? box.bodyLines
    : measureOnMap(body, textStyles.cardBody, textPlace(box.card, box.width).width).lines;
  const bodyHeight = Math.max(1, bodyLines.length, trailingLines(body)) * textStyles.cardBody.lineHeight;
  const badges = withBody && !content.body ? [] : content.badges;
  const height = Math.max(
    box.height,
    (withBody ? bodyTop + bodyHeight : titleTop + titleHeight) + cardPlaces.bottom,
  );
  return (
    <div role="row">
      <div role="gridcell">
        <div
          ref={root}
          className={styles.editor}
          data-editor=""
          style={{ left: box.x, top: box.y, width: box.width, height }}
          onPointerDown={(event) => event.stopPropagation()}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (to instanceof Node && event.currentTarget.contains(to)) return;
            // Another program's window in front does not end the edit; the text is sent when this one closes.
            if (document.hasFocus()) endEditing();
          }}
        >
          <div className={styles.face}>
            <CardFace
              box={{ ...box, height, content: { ...content, title: null, body: null, badges, height } }}
            />
          </div>
          <CardField
            ref={titleField}
            part="title"
            label={t(isNew ? 'New card' : 'Card title')}
            text={title}
            place={place(box, titleTop, titleHeight)}
            onKeyDown={key}
          />
          {withBody && (
            <CardField
              ref={bodyField}
              part="body"
              label={t('Card details')}
              placeholder={t('Details')}
              text={body}
              place={place(box, bodyTop, bodyHeight)}
              onKeyDown={key}
            />
          )}
          {/* Over the next card it would hide what people compare with. */}
          {below === null && (
            <div className={styles.hint} aria-hidden="true">
              {t(withBody ? 'Ctrl+Enter: next card' : 'Enter: next card · Ctrl+Enter: details')}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}

// One px more than the card's text has: a field breaks a line that fits to the last hundredth.
const place = (box: CardBox, top: number, height: number) => {
  const { x, width } = textPlace(box.card, box.width);
  return { left: x, top, width: width + 1, height };
};

const atEnd = (field: HTMLTextAreaElement): boolean => field.selectionStart === field.value.length;

/** A line begun by a line break at the end has no text yet, and so no line in the card. */
const trailingLines = (text: string): number => (text.endsWith('\n') ? text.split('\n').length : 1);
