import type { CSSProperties, ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { headerPlaces } from '../../../shared/layout/header.ts';
import type { PhaseBox } from '../../../shared/layout/map-layout.ts';
import { shortenWords } from '../../../shared/layout/shorten-words.ts';
import { textStyles } from '../../../shared/layout/sizes.ts';
import { select, sessionStore, startEditing, useSession } from '../../session/session-store.ts';
import { createMeasureText } from '../../text/measure-text.ts';
import { NameEditor } from '../editing/NameEditor.tsx';
import { describePhase, elementIds } from '../open/describe.ts';
import { endEditing } from '../open/editing.ts';
import { focusGrid } from '../open/focus-grid.ts';
import { openMapMenu } from '../open/map-menu-store.ts';
import { ColumnName, NARROW } from './ColumnName.tsx';
import header from './HeaderName.module.css';
import { MenuButton } from './MenuButton.tsx';
import { Plus, scaled } from './Pane.tsx';
import styles from './PhasePart.module.css';

const measure = createMeasureText();

/** A phase narrower than this on screen has its name nearer to its edge, as the stages below have, px. */
const SLIM = 190;
const sideOf = (width: number): number => (width < SLIM ? 6 : headerPlaces.side);

/**
 * A part of the band over the stages: a phase, or a gap that begins one when it is clicked. Selects, is renamed by a double
 * click, and has a menu for everything else.
 */
export function PhasePart({
  part,
  origin,
  width,
}: {
  readonly part: PhaseBox;
  readonly origin: number;
  /** On screen, px. */
  readonly width: number;
}): ReactNode {
  const { name, stages } = part;
  const has = (id: string): boolean => stages.some(({ stage }) => stage.id === id);
  const id = stages[0]?.stage.id ?? '';
  const editing = useSession((state) => state.editing?.kind === 'phase' && has(state.editing.id));
  const selected = useSession(({ selection }) => selection?.kind === 'phase' && has(selection.id));
  const choose = (): void => {
    // One that is selected keeps the stage to which the keyboard goes back.
    const { selection } = sessionStore.getState();
    if (selection?.kind !== 'phase' || !has(selection.id)) select({ kind: 'phase', id });
  };
  const isGap = name === '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it has the keys
    <div
      role={isGap ? 'gridcell' : 'columnheader'}
      aria-colindex={(stages[0]?.steps[0]?.index ?? 0) + 2}
      aria-colspan={stages.reduce((sum, { steps }) => sum + steps.length, 0)}
      id={elementIds.phase(id)}
      data-phase={id}
      aria-label={describePhase(part)}
      aria-selected={selected}
      className={`${header.header} ${styles.phase} ${isGap ? styles.gap : ''}`}
      style={
        {
          left: scaled(part.x - origin),
          width: scaled(part.width),
          top: part.y,
          height: part.height,
          '--side': `${sideOf(width)}px`,
          ...(editing ? { padding: '0 4px' } : {}),
        } as CSSProperties
      }
      title={editing ? undefined : isGap ? t('Start a phase over these stages') : name}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        endEditing();
        focusGrid(event.currentTarget);
        choose();
      }}
      onClick={() => {
        if (isGap && !editing) startEditing({ kind: 'phase', id });
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (!editing) startEditing({ kind: 'phase', id });
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        choose();
        openMapMenu({
          of: { kind: 'phase', id },
          anchor: { x: event.clientX, y: event.clientY, width: 0, height: 0 },
        });
      }}
    >
      {editing ? (
        <NameEditor label={t('Phase name')} style={{ padding: '0 6px' }} />
      ) : (
        <>
          <span className={styles.ground} />
          {width >= NARROW &&
            (isGap ? (
              <Invitation part={part} origin={origin} />
            ) : (
              <Named part={part} origin={origin} width={width} />
            ))}
          <MenuButton
            label={isGap ? t('Menu for these stages') : t('Menu for {{name}}', { name })}
            low
            of={{ kind: 'phase', id }}
            onOpen={choose}
          />
        </>
      )}
      {selected && !editing && <span className={header.ring} />}
    </div>
  );
}

type PartProps = { readonly part: PhaseBox; readonly origin: number };

function Named({ part, origin, width }: PartProps & { readonly width: number }): ReactNode {
  const { size, lineHeight } = textStyles.phase;
  // Where the band is narrower than on paper, its words are shortened for it.
  const isNarrow = width < part.width;
  return (
    <ColumnName
      text={
        isNarrow ? shortenWords(part.name, textStyles.phase, width - 2 * sideOf(width), measure) : part.name
      }
      lines={isNarrow ? Math.floor((part.height - size / 2) / lineHeight) : part.nameLines.length}
      lineHeight={lineHeight}
      room={isNarrow ? undefined : part.width - 2 * headerPlaces.side}
      sticky={`${part.x - origin} ${part.width}`}
    />
  );
}

/** What a gap says while it is pointed at or selected. */
const Invitation = ({ part, origin }: PartProps): ReactNode => (
  <span className={styles.invitation} data-sticky={`${part.x - origin} ${part.width}`} aria-hidden="true">
    <Plus />
    {t('Phase')}
  </span>
);
