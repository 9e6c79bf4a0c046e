import { type ReactNode, useEffect, useId, useState } from 'react';
import { DayInput, dayInField } from '../../ui/date/DayInput.tsx';
import { dayProblem, dayTyped } from '../../ui/date/day-words.ts';
import classes from './Filters.module.css';

type Props = {
  readonly label: string;
  /** YYYY-MM-DD; null is open. */
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
};

/** One end of a span of days, typed as the language of the app writes it or chosen from a calendar. */
export function DayField({ label, day, onChange }: Props): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(dayInField(day));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setTyped(dayInField(day));
    setProblem(null);
  }, [day]);
  const send = (text: string): void => {
    const wrong = dayProblem(text);
    setProblem(wrong);
    if (wrong === null) onChange(dayTyped(text) ?? null);
  };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        value={typed}
        maxLength={100}
        onType={setTyped}
        onPick={(text) => {
          setTyped(text);
          send(text);
        }}
        onBlur={() => send(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send(typed);
        }}
      />
      {problem !== null && (
        <small className={classes.problem} id={`${id}-problem`} role="alert">
          {problem}
        </small>
      )}
    </>
  );
}
