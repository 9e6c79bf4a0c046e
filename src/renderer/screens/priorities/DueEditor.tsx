import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Card } from '../../../shared/model/card.ts';
import { dayInField, DayInput } from '../../ui/date/DayInput.tsx';
import { dayProblem, dayTyped } from '../../ui/date/day-words.ts';
import { editCell } from './edit-cell.ts';
import classes from './PlanTable.module.css';
import { useCellText } from './use-cell-text.ts';

type Props = {
  readonly card: Card;
  readonly startWith: string | null;
  readonly label: string;
  readonly onEnd: (keepFocus: boolean) => void;
};

/** The key under which the due day of a card that is being typed is kept. */
export const dueDraftKey = (card: Card): string => `due:${card.id}`;

/** The field a due day is edited in. What is no day keeps the field, or waits in its cell where that is left. */
export function DueEditor({ card, startWith, label, onEnd }: Props): ReactNode {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { typed, type, send, giveUp } = useCellText(dueDraftKey(card), {
    saved: dayInField(card.due),
    startWith,
    save: (text) => editCell(card, { due: dayTyped(text) ?? null }),
    accepts: (text) => dayProblem(text) === null,
  });
  const [problem, setProblem] = useState<string | null>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    if (startWith !== null) field.current?.setSelectionRange(startWith.length, startWith.length);
  }, [startWith]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return;
    event.preventDefault();
    const wrong = event.key === 'Escape' ? null : dayProblem(typed);
    setProblem(wrong);
    if (wrong !== null) return;
    if (event.key === 'Escape') giveUp();
    else send();
    onEnd(true);
  };
  return (
    <>
      <DayInput
        ref={field}
        className={classes.field}
        aria-label={label}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : id}
        value={typed}
        maxLength={100}
        onType={(text) => {
          setProblem(null);
          type(text);
        }}
        onPick={(text) => {
          type(text);
          send();
          onEnd(true);
        }}
        onBlur={() => {
          send();
          onEnd(false);
        }}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <small className={classes.problem} id={id} role="alert">
          {problem}
        </small>
      )}
    </>
  );
}
