import type { CSSProperties, ReactNode } from 'react';
import { phrase, t } from '../../../shared/language/translate.ts';
import { select, startEditing, useSession } from '../../session/session-store.ts';
import { dragHeader } from '../gestures/drag-header.ts';
import { HeaderDifference } from '../changes/HeaderDifference.tsx';
import { differenceText, useDifference } from '../open/compared.ts';
import { elementIds } from '../open/describe.ts';
import { endEditing } from '../open/editing.ts';
import { focusGrid } from '../open/focus-grid.ts';
import { useGesture } from '../gestures/gesture-store.ts';
import styles from './HeaderName.module.css';
import { type HeaderKind, openMapMenu } from '../open/map-menu-store.ts';
import { MenuButton } from './MenuButton.tsx';
import { NameEditor } from '../editing/NameEditor.tsx';

/** What is said of a header of each kind. */
const words = {
  stage: {
    unnamed: phrase('Untitled stage'),
    name: phrase('Stage name'),
    menu: phrase('Menu for this stage'),
  },
  step: {
    unnamed: phrase('Untitled step'),
    name: phrase('Step name'),
    menu: phrase('Menu for this step'),
  },
  lane: {
    unnamed: phrase('Untitled lane'),
    name: phrase('Lane name'),
    menu: phrase('Menu for this lane'),
  },
} as const satisfies Readonly<Record<HeaderKind, object>>;

/**
 * The header of a stage, a step or a lane: selects, drags to another place, is renamed by a double click, and
 * has a menu for everything else.
 */
export function HeaderName(props: {
  readonly kind: HeaderKind;
  readonly id: string;
  readonly name: string;
  readonly role: 'columnheader' | 'rowheader';
  /** The accessible description besides the name. */
  readonly detail?: string;
  /** What a screen reader says after the name, where there is more to say. */
  readonly description?: string | undefined;
  readonly className: string | undefined;
  readonly style: CSSProperties;
  readonly nameStyle: CSSProperties;
  readonly pane: () => HTMLElement | null;
  readonly index: number;
  readonly span?: number;
  readonly children: ReactNode;
  /** Marks and counts after the name. */
  readonly marks?: ReactNode;
}): ReactNode {
  const { kind, id, name, pane } = props;
  const editing = useSession((state) => state.editing?.kind === kind && state.editing.id === id);
  const selected = useSession(({ selection }) => selection?.kind === kind && selection.id === id);
  const over = useGesture(
    ({ evidenceOver }) => evidenceOver !== null && evidenceOver.kind === kind && evidenceOver.id === id,
  );
  const dragged = useGesture((state) => state.header?.id === id);
  const states = useDifference(id);
  const choose = (): void => select({ kind, id });
  return (
    <div
      role={props.role}
      aria-colindex={props.role === 'columnheader' ? props.index + 2 : 1}
      id={elementIds.header(id)}
      data-header={`${kind} ${id}`}
      aria-label={[name.trim() || t(words[kind].unnamed), props.detail, differenceText(states)]
        .filter(Boolean)
        .join(', ')}
      aria-description={props.description}
      aria-selected={selected}
      data-gone={states.includes('gone') || undefined}
      {...(props.span === undefined ? {} : { 'aria-colspan': props.span })}
      className={`${styles.header} ${props.className ?? ''} ${dragged ? styles.dragged : ''}`}
      style={props.style}
      title={editing ? undefined : name}
      onPointerDown={(event) => {
        const body = pane();
        if (event.button !== 0 || !body) return;
        event.stopPropagation();
        endEditing();
        focusGrid(event.currentTarget);
        choose();
        dragHeader(event.nativeEvent, body, { kind, id }, () => {});
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        startEditing({ kind, id });
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        choose();
        openMapMenu({
          of: { kind, id },
          anchor: { x: event.clientX, y: event.clientY, width: 0, height: 0 },
        });
      }}
    >
      {editing ? (
        <NameEditor label={t(words[kind].name)} style={props.nameStyle} />
      ) : (
        <>
          {props.children}
          {props.marks}
          <MenuButton
            label={name.trim() === '' ? t(words[kind].menu) : t('Menu for {{name}}', { name: name.trim() })}
            of={{ kind, id }}
            onOpen={choose}
          />
        </>
      )}
      <HeaderDifference kind={kind} states={states} />
      {(selected || over) && <span className={over ? styles.over : styles.ring} />}
    </div>
  );
}
