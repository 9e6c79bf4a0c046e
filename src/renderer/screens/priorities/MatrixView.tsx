import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { cellKey, type MatrixKind, type Place, priorityValue } from '../../../shared/priorities/matrix.ts';
import { missingWords, partsWords, placeWords } from '../../../shared/priorities/words.ts';
import { useProject } from '../../session/project-store.ts';
import { useAnnounced } from './announce.ts';
import { CardList, type ListEntry } from './CardList.tsx';
import { useCarried } from './drag-card.ts';
import { MATRIX_ID, MatrixGrid } from './MatrixGrid.tsx';
import classes from './MatrixView.module.css';
import { moveToTray } from './move-card.ts';
import { mapNameIn, useMatrix, useScope } from './use-cards.ts';

/** A matrix with its ranking and the cards that are not rated yet. */
export function MatrixView({ kind }: { readonly kind: MatrixKind }): ReactNode {
  const matrix = useMatrix(kind);
  const [cell, setCell] = useState<Place | null>(null);
  const mapName = useMapName();
  const shown = cell === null ? matrix.ranked : (matrix.cells.get(cellKey(cell)) ?? []);
  const ranked = shown.map(({ card, rank }): ListEntry => ({ card, rank }));
  const waiting = matrix.waiting.map((card): ListEntry => ({ card, rank: null }));
  const about = ({ card, rank }: ListEntry): string => {
    const value = priorityValue(kind, card);
    const scores =
      rank === null || value === null ? missingWords(kind, card) : partsWords(kind, { card, value });
    return [scores, mapName(card)].filter((part) => part !== '').join(' · ');
  };
  if (matrix.ranked.length + matrix.waiting.length === 0) return <Nothing kind={kind} />;
  return (
    <div className={classes.view}>
      <div className={classes.main}>
        <MatrixGrid matrix={matrix} onShowCell={setCell} />
        <StatusLine kind={kind} />
      </div>
      <div className={classes.lists}>
        <Tray kind={kind} entries={waiting} about={about} />
        <RankingPart title={t('Ranking')} count={ranked.length}>
          {cell !== null && (
            <p className={classes.only}>
              {t('Only {{cell}}', { cell: placeWords(kind, cell) })}
              <Tooltip label={t('Show the whole ranking')}>
                <ActionIcon aria-label={t('Show the whole ranking')} onClick={() => setCell(null)}>
                  <IconX size={14} aria-hidden="true" />
                </ActionIcon>
              </Tooltip>
            </p>
          )}
          {ranked.length > 0 ? (
            <CardList
              key={cell === null ? 'all' : cellKey(cell)}
              label={t('Ranking')}
              kind={kind}
              entries={ranked}
              about={about}
              onRemove={(id) => void moveToTray(kind, id)}
            />
          ) : (
            <p className={classes.note}>{t('Nothing rated yet.')}</p>
          )}
        </RankingPart>
      </div>
    </div>
  );
}

/** The name of a card's map where cards of several are shown. */
function useMapName(): (card: Card) => string {
  const scope = useScope();
  const maps = useProject(({ records }) => records.map);
  const nameOf = mapNameIn(maps);
  return ({ mapId }) => (scope === null ? nameOf(mapId) : '');
}

type TrayProps = {
  readonly kind: MatrixKind;
  readonly entries: readonly ListEntry[];
  readonly about: (entry: ListEntry) => string;
};

/** The cards not rated yet: from here they are dragged or moved into the matrix, and back. */
function Tray({ kind, entries, about }: TrayProps): ReactNode {
  const over = useCarried((carried) => carried?.over === 'tray');
  const carrying = useCarried((carried) => carried !== null);
  const title = t('Not rated yet');
  if (entries.length === 0 && !carrying) return null;
  return (
    <div className={classes.tray} data-tray="" data-over={over || undefined}>
      <RankingPart title={title} count={entries.length}>
        <p className={classes.note}>
          {entries.length === 0
            ? t('Drop here to clear the scores.')
            : t('Drag into the matrix, or press Alt and an arrow key.')}
        </p>
        {entries.length > 0 && (
          <CardList
            label={title}
            kind={kind}
            entries={entries}
            about={about}
            onMoved={() => document.getElementById(MATRIX_ID)?.focus()}
          />
        )}
      </RankingPart>
    </div>
  );
}

type PartProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

function RankingPart({ title, count, children }: PartProps): ReactNode {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h3 id={id}>
        {title} <span>{count}</span>
      </h3>
      {children}
    </section>
  );
}

/** What the last move did; before that, how to move. */
function StatusLine({ kind }: { readonly kind: MatrixKind }): ReactNode {
  const announced = useAnnounced();
  const carriedTo = useCarried((carried) =>
    carried !== null && typeof carried.over === 'object' && carried.over !== null
      ? placeWords(kind, carried.over)
      : null,
  );
  return (
    <p className={classes.status}>
      <span role="status" data-announced="">
        {carriedTo ?? announced}
      </span>
      <span className={classes.keys} aria-hidden="true">
        {t('Arrow keys: scores · Page Up, Page Down: other card · Enter: show on map · Delete: clear scores')}
      </span>
    </p>
  );
}

function Nothing({ kind }: { readonly kind: MatrixKind }): ReactNode {
  return (
    <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
      <p>
        {kind === 'impact-effort'
          ? t('No opportunities yet. Add them in the opportunities lane on the map.')
          : t('No pain points yet. Add them in the pain points lane on the map.')}
      </p>
    </div>
  );
}
