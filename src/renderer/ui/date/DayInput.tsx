import { Popover } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import {
  type ComponentPropsWithRef,
  type KeyboardEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { dayText } from '../../../shared/language/dates.ts';
import { todayHere } from '../../../shared/language/days.ts';
import { readDay } from '../../../shared/language/read-day.ts';
import { language, t } from '../../../shared/language/translate.ts';
import { Calendar } from './Calendar.tsx';
import classes from './DayInput.module.css';

type Props = Omit<ComponentPropsWithRef<'input'>, 'onChange' | 'type' | 'value' | 'role'> & {
  /** What is typed, which may be no day. */
  readonly value: string;
  readonly onType: (text: string) => void;
  /** A day was chosen in the calendar, as it is written; empty: none. */
  readonly onPick: (text: string) => void;
};

/** A day as it stands in a field; with ordinary spaces, so that it can be typed over. */
export const dayInField = (day: string | null): string =>
  day === null ? '' : dayText(day).replaceAll('\u00a0', ' ');

/** The text field of a day. It takes any text; arrow down or the button opens a calendar, which has the keyboard then. */
export function DayInput({
  value,
  onType,
  onPick,
  onBlur,
  onKeyDown,
  onFocus,
  ref,
  ...input
}: Props): ReactNode {
  const calendar = useId();
  const [open, setOpen] = useState(false);
  // The calendar takes the keyboard as it is drawn, before the state of this turn can be read.
  const opening = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const refs = useMergedRef(field, ref);
  /** True from the moment the field takes the keyboard until a click or a key in it. */
  const entered = useRef(false);
  const show = (shown: boolean): void => {
    opening.current = shown;
    setOpen(shown);
    // It comes back to the field; a click elsewhere takes it on from there, and the field counts as left.
    if (!shown) field.current?.focus();
  };
  const today = todayHere();
  const keys = (event: KeyboardEvent<HTMLInputElement>): void => {
    entered.current = false;
    if (event.key === 'ArrowDown' && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      show(true);
    } else onKeyDown?.(event);
  };
  return (
    <div className={classes.day}>
      <Popover opened={open} onChange={show} position="bottom-end" withRoles={false} closeOnEscape={false}>
        <Popover.Target>
          <input
            {...input}
            ref={refs}
            type="text"
            role="combobox"
            aria-haspopup="dialog"
            aria-expanded={open}
            aria-controls={open ? calendar : undefined}
            autoComplete="off"
            spellCheck={false}
            value={value}
            onChange={(event) => onType(event.currentTarget.value)}
            onFocus={(event) => {
              entered.current = true;
              // The whole date, so that typing replaces it and Delete empties the field.
              event.currentTarget.select();
              onFocus?.(event);
            }}
            onMouseUp={(event) => {
              // A click that came into the field put the caret somewhere.
              const { selectionStart, selectionEnd } = event.currentTarget;
              if (entered.current && selectionStart === selectionEnd) event.currentTarget.select();
              entered.current = false;
            }}
            onBlur={(event) => {
              if (!opening.current) onBlur?.(event);
            }}
            onKeyDown={keys}
          />
        </Popover.Target>
        <Popover.Dropdown
          p={0}
          id={calendar}
          role="dialog"
          aria-modal="true"
          aria-label={t('Calendar')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // Not of the panel it stands over.
            event.stopPropagation();
            show(false);
          }}
        >
          <Calendar
            day={readDay(value, language(), today)?.day ?? null}
            today={today}
            onPick={(day) => {
              show(false);
              onPick(dayInField(day));
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <button
        type="button"
        // As in the pattern of a combobox: the field itself opens it by key.
        tabIndex={-1}
        aria-label={t('Open calendar')}
        // The keyboard stays in the field, which otherwise counts as left.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => show(!open)}
      >
        <IconCalendar size={15} stroke={1.7} aria-hidden="true" />
      </button>
    </div>
  );
}
