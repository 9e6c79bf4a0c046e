import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { fullDayText, monthText, weekdayText } from '../../../shared/language/dates.ts';
import { shiftDay } from '../../../shared/language/days.ts';
import { t } from '../../../shared/language/translate.ts';
import classes from './Calendar.module.css';
import { dayByKey, weekStart, weeksOfMonth } from './month-grid.ts';

type Props = {
  /** The day that is set; null while none is. */
  readonly day: string | null;
  readonly today: string;
  /** Null: the day is cleared. */
  readonly onPick: (day: string | null) => void;
};

/** A month of days to choose from. Arrow keys go by days and weeks, page keys by months, with Shift by years. */
export function Calendar({ day, today, onPick }: Props): ReactNode {
  const id = useId();
  const grid = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState(day ?? today);
  /** True where the keyboard goes to the day: as the calendar opens, and after a key that moves in it. */
  const follows = useRef(true);
  useLayoutEffect(() => {
    if (follows.current) grid.current?.querySelector<HTMLElement>(`[data-day="${current}"]`)?.focus();
    follows.current = false;
  }, [current]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = dayByKey(current, event.key, event.shiftKey);
    if (next === null || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    follows.current = true;
    setCurrent(next);
  };
  const turn = (months: number): void => setCurrent(shiftDay(current, { months }));
  const monday = weekStart(current);
  return (
    <div className={classes.calendar}>
      <div className={classes.ends}>
        <ActionIcon aria-label={t('Previous month')} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} aria-hidden="true" />
        </ActionIcon>
        <strong id={id} aria-live="polite">
          {monthText(current)}
        </strong>
        <ActionIcon aria-label={t('Next month')} onClick={() => turn(1)}>
          <IconChevronRight size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose days the arrow keys go through */}
      <table ref={grid} role="grid" aria-labelledby={id} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((days) => {
              const { full, short } = weekdayText(shiftDay(monday, { days }));
              return (
                <th key={days} scope="col" abbr={full}>
                  {short}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOfMonth(current).map((week, row) => (
            <tr key={row}>
              {week.map((one, column) =>
                one === null ? (
                  <td key={column} />
                ) : (
                  <td key={one}>
                    <button
                      type="button"
                      data-day={one}
                      data-autofocus={one === current || undefined}
                      tabIndex={one === current ? 0 : -1}
                      aria-current={one === today ? 'date' : undefined}
                      aria-pressed={one === day}
                      aria-label={fullDayText(one)}
                      onClick={() => onPick(one)}
                    >
                      {Number(one.slice(8))}
                    </button>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <div className={classes.ends}>
        <Button size="compact-sm" variant="subtle" onClick={() => onPick(today)}>
          {t('Today')}
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => onPick(null)}>
          {t('No date')}
        </Button>
      </div>
    </div>
  );
}
