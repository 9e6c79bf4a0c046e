import { cardTitle } from '../../../shared/words/titles.ts';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useId } from 'react';
import { t } from '../../../shared/language/translate.ts';
import {
  cellKey,
  type Matrix,
  type MatrixKind,
  matrixShapes,
  type Place,
  type RankedCard,
  scoresOf,
} from '../../../shared/priorities/matrix.ts';
import { cellWeight } from '../../../shared/priorities/scene/matrix-grid.ts';
import {
  axisNames,
  cornerName,
  matrixNames,
  placeWords,
  scoreWords,
} from '../../../shared/priorities/words.ts';
import { showCard } from '../../actions/show.ts';
import { thenGo } from '../../selection/then-go.ts';
import { activate, useActiveCard } from './active-card.ts';
import { type CellMarks, markWidth, marksInCell } from './cell-room.ts';
import { dragCard, useCarried } from './drag-card.ts';

import classes from './MatrixGrid.module.css';
import { directionOf, moveByStep, moveToTray } from './move-card.ts';

export const MATRIX_ID = 'priorities-matrix';

type Props = {
  readonly matrix: Matrix;
  /** Called with the cell whose cards the list is to show. */
  readonly onShowCell: (place: Place) => void;
};

/** The five by five cells with their axes, and a mark for each card. One stop for Tab; arrow keys change scores. */
export function MatrixGrid({ matrix, onShowCell }: Props): ReactNode {
  const { kind } = matrix;
  const columns = scoresOf(matrixShapes[kind].x);
  const rows = scoresOf(matrixShapes[kind].y).toReversed();
  return (
    <div className={classes.matrix} data-kind={kind}>
      <span className={classes.yName}>{t(axisNames[kind].y)}</span>
      <div className={classes.yScores}>
        {rows.map((score) => (
          <ScoreName key={score} kind={kind} axis="y" score={score} />
        ))}
      </div>
      <Cells matrix={matrix} columns={columns} rows={rows} onShowCell={onShowCell} />
      <div className={classes.xScores}>
        {columns.map((score) => (
          <ScoreName key={score} kind={kind} axis="x" score={score} />
        ))}
      </div>
      <span className={classes.xName}>{t(axisNames[kind].x)}</span>
    </div>
  );
}

type ScoreProps = { readonly kind: MatrixKind; readonly axis: 'x' | 'y'; readonly score: number };

function ScoreName({ kind, axis, score }: ScoreProps): ReactNode {
  const about = scoreWords(kind, axis, score);
  return (
    <span className={classes.score}>
      <strong>{score}</strong>
      {about !== '' && <small>{about}</small>}
    </span>
  );
}

type CellsProps = Props & { readonly columns: readonly number[]; readonly rows: readonly number[] };

function Cells({ matrix, columns, rows, onShowCell }: CellsProps): ReactNode {
  const { kind, ranked } = matrix;
  const { ref, width, height } = useElementSize();
  const active = useActiveCard();
  const id = useId();
  const mark = markWidth(ranked.length);
  const room = { width: width / columns.length, height: height / rows.length, mark };
  const places = rows.flatMap((y) => columns.map((x): Place => ({ x, y })));
  const cells = places.map((place) => ({
    place,
    marks: marksInCell(matrix.cells.get(cellKey(place)) ?? [], active, {
      ...room,
      captioned: cornerName(kind, place) !== '',
    }),
  }));
  const at = ranked.findIndex(({ card }) => card.id === active);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const current = ranked[at];
    const direction = directionOf(event.key);
    const next = nextIndex(event.key, at, ranked.length);
    if (next !== undefined) {
      const to = ranked[next];
      if (to) activate(to.card.id);
    } else if (!current) return;
    else if (direction) void moveByStep(kind, current.card.id, ...direction);
    else if (event.key === 'Enter') showCard(current.card.id);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      const after = ranked[at + 1] ?? ranked[at - 1];
      void thenGo(moveToTray(kind, current.card.id), () => after && activate(after.card.id));
    } else return;
    event.preventDefault();
  };
  return (
    <div ref={ref} className={classes.cells} data-matrix-cells="">
      {cells.map(({ place, marks }) => (
        <Ground
          key={cellKey(place)}
          kind={kind}
          place={place}
          more={marks.more}
          onMore={() => onShowCell(place)}
        />
      ))}
      {ranked.length > 0 && (
        <div
          id={MATRIX_ID}
          className={classes.marks}
          role="listbox"
          data-main-focus=""
          tabIndex={0}
          aria-label={t(matrixNames[kind])}
          aria-describedby={`${id}-keys`}
          aria-activedescendant={at === -1 ? undefined : markId(active ?? '')}
          onFocus={() => {
            const [first] = ranked;
            if (at === -1 && first) activate(first.card.id);
          }}
          onKeyDown={onKeyDown}
        >
          {cells.map(({ place, marks }) => (
            <Marks
              key={cellKey(place)}
              kind={kind}
              place={place}
              marks={marks}
              active={active}
              count={ranked.length}
            />
          ))}
        </div>
      )}
      <span id={`${id}-keys`} className={classes.spoken}>
        {t(
          'Arrow keys change the scores, Page Up and Page Down go to another card, Enter shows it on its map.',
        )}
      </span>
    </div>
  );
}

const markId = (cardId: string): string => `mark-${cardId}`;

/** The place in the ranking that a key goes to; undefined for keys that stay. */
export function nextIndex(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'PageDown':
      return Math.min(count - 1, at + 1);
    case 'PageUp':
      return Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

type GroundProps = {
  readonly kind: MatrixKind;
  readonly place: Place;
  readonly more: number;
  readonly onMore: () => void;
};

/** A cell without its marks: its tint, its name, and how many more lie in it. */
function Ground({ kind, place, more, onMore }: GroundProps): ReactNode {
  const over = useCarried(
    (carried) =>
      carried !== null &&
      typeof carried.over === 'object' &&
      carried.over?.x === place.x &&
      carried.over.y === place.y,
  );
  const name = cornerName(kind, place);
  const weight = { '--weight': `${Math.round(cellWeight(kind, place) * 18)}%` } as CSSProperties;
  return (
    <div
      className={classes.cell}
      style={{ ...placeStyle(kind, place), ...weight }}
      data-over={over || undefined}
    >
      {name !== '' && <span className={classes.corner}>{name}</span>}
      {more > 0 && (
        <button
          type="button"
          className={classes.more}
          aria-label={t('+{{more}}: show all cards of this cell, {{cell}}', {
            more,
            cell: placeWords(kind, place),
          })}
          onClick={onMore}
        >
          +{more}
        </button>
      )}
    </div>
  );
}

function placeStyle(kind: MatrixKind, { x, y }: Place): CSSProperties {
  const { x: columns, y: rows } = matrixShapes[kind];
  return { gridColumn: x - columns.least + 1, gridRow: rows.most - y + 1 };
}

type MarksProps = {
  readonly kind: MatrixKind;
  readonly place: Place;
  readonly marks: CellMarks;
  readonly active: string | null;
  readonly count: number;
};

function Marks({ kind, place, marks, active, count }: MarksProps): ReactNode {
  if (marks.shown.length === 0) return null;
  return (
    <div
      className={classes.marksOfCell}
      role="presentation"
      data-look={marks.look}
      data-captioned={cornerName(kind, place) !== '' || undefined}
      style={
        {
          ...placeStyle(kind, place),
          '--mark': `${markWidth(count)}px`,
          '--lines': marks.lines,
        } as CSSProperties
      }
    >
      {marks.shown.map((ranked) => (
        <Mark
          key={ranked.card.id}
          kind={kind}
          ranked={ranked}
          titled={marks.look === 'titles'}
          active={ranked.card.id === active}
          count={count}
        />
      ))}
    </div>
  );
}

type MarkProps = {
  readonly kind: MatrixKind;
  readonly ranked: RankedCard;
  readonly titled: boolean;
  readonly active: boolean;
  readonly count: number;
};

function Mark({ kind, ranked, titled, active, count }: MarkProps): ReactNode {
  const { card, rank, place } = ranked;
  const title = cardTitle(card);
  return (
    <div
      id={markId(card.id)}
      role="option"
      aria-selected={active}
      aria-posinset={rank}
      aria-setsize={count}
      title={title}
      className={classes.mark}
      data-card={card.id}
      onPointerDown={(event) => {
        activate(card.id);
        dragCard(event.nativeEvent, kind, card);
      }}
      onDoubleClick={() => showCard(card.id)}
    >
      <span className={classes.rank}>{rank}</span>{' '}
      <span className={titled ? classes.title : classes.spoken} dir="auto">
        {title}
      </span>{' '}
      <span className={classes.spoken}>{placeWords(kind, place)}</span>
    </div>
  );
}
