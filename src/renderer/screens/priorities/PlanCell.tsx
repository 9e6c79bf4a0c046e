import { IconArrowUpRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { matrixOf, type PlanRow } from '../../../shared/priorities/action-plan.ts';
import type { PlanColumn } from '../../../shared/priorities/plan-query.ts';
import { planColumnNames } from '../../../shared/priorities/plan-words.ts';
import { scoresWords } from '../../../shared/priorities/words.ts';
import { cardTitle } from '../../../shared/words/titles.ts';
import { useFieldDraft } from '../../session/drafts.ts';
import { showCard } from '../../actions/show.ts';
import { dayText } from '../../../shared/language/dates.ts';
import { CardIcon } from '../../ui/kind-icons.tsx';
import { statusName } from '../../../shared/words/card-values.ts';
import { dayProblem } from '../../ui/date/day-words.ts';
import { CellEditor } from './CellEditor.tsx';
import { dueDraftKey } from './DueEditor.tsx';
import { isEditable } from './edit-cell.ts';
import classes from './PlanTable.module.css';

type Props = {
  readonly id: string;
  readonly row: PlanRow;
  readonly column: PlanColumn;
  readonly current: boolean;
  readonly editing: { readonly startWith: string | null } | null;
  readonly owners: readonly string[];
  readonly onGo: () => void;
  readonly onEdit: () => void;
  readonly onEnd: (keepFocus: boolean) => void;
};

/** A cell of the plan: its text, or the field it is edited in. A click goes to it, another one edits. */
export function PlanCell(props: Props): ReactNode {
  const { id, row, column, current, editing, owners, onGo, onEdit, onEnd } = props;
  const editable = isEditable(column);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the keys
    <div
      id={id}
      role="gridcell"
      className={classes.cell}
      aria-readonly={!editable}
      data-column={column}
      data-current={current || undefined}
      data-editing={editing !== null || undefined}
      onClick={() => {
        if (current && editable && editing === null) onEdit();
        else if (!current) onGo();
      }}
    >
      {editing !== null && editable ? (
        <CellEditor
          key={row.card.id}
          card={row.card}
          column={column}
          startWith={editing.startWith}
          owners={owners}
          label={t(planColumnNames[column])}
          onEnd={onEnd}
        />
      ) : (
        <CellText row={row} column={column} />
      )}
    </div>
  );
}

function CellText({ row, column }: { readonly row: PlanRow; readonly column: PlanColumn }): ReactNode {
  const { card, mapName, overdue } = row;
  switch (column) {
    case 'title':
      return (
        <>
          <span className={classes.icon} data-kind={card.kind}>
            <CardIcon kind={card.kind} />
          </span>
          <span className={classes.title} dir="auto">
            {cardTitle(card)}
          </span>
          <button
            type="button"
            className={classes.jump}
            tabIndex={-1}
            title={t('Show on map')}
            aria-label={t('Show “{{card}}” on its map', { card: cardTitle(card) })}
            onClick={(event) => {
              event.stopPropagation();
              showCard(card.id);
            }}
          >
            <IconArrowUpRight size={15} aria-hidden="true" />
          </button>
        </>
      );
    case 'map':
      return <span dir="auto">{mapName}</span>;
    case 'owner':
      return card.owner.trim() === '' ? <Empty /> : <span dir="auto">{card.owner}</span>;
    case 'due':
      return <DueText card={card} overdue={overdue} />;
    case 'status':
      return <span data-status={card.status}>{statusName(card.status)}</span>;
    case 'priority':
      return <span>{scoresWords(matrixOf(card), card) || t('Not rated yet')}</span>;
  }
}

function DueText({ card, overdue }: { readonly card: Card; readonly overdue: boolean }): ReactNode {
  const typed = useFieldDraft(dueDraftKey(card));
  const problem = typed === null ? null : dayProblem(typed);
  if (typed !== null && problem !== null) {
    return (
      <span className={classes.overdue}>
        {typed}
        <small>{problem}</small>
      </span>
    );
  }
  if (card.due === null) return <Empty />;
  return overdue ? (
    <span className={classes.overdue}>
      {dayText(card.due)}
      <small>{t('overdue')}</small>
    </span>
  ) : (
    <span>{dayText(card.due)}</span>
  );
}

const Empty = (): ReactNode => (
  <span className={classes.empty} aria-hidden="true">
    –
  </span>
);
