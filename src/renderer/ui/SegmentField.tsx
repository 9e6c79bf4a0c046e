import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import classes from './fields.module.css';

export type Segment<V> = {
  readonly value: V;
  readonly label: string;
  /** The whole name where the label is a sign: '3' is 'Major'. */
  readonly name?: string;
  readonly tone?: 'good' | 'warn' | 'bad';
};

type Props<V extends string | number> = {
  readonly label: string;
  readonly value: V | null;
  readonly segments: readonly Segment<V>[];
  /** Choosing the chosen one again takes it off, where `clearable`. */
  readonly onChange: (next: V | null) => void;
  readonly clearable?: boolean;
  /** What stands after the label: the chosen value in words. */
  readonly words?: string;
  readonly row?: boolean;
};

/** One value of a few, all in view. Arrow keys choose, as in any group of radio buttons; a score's digit does too. */
export function SegmentField<V extends string | number>({
  label,
  value,
  segments,
  onChange,
  clearable = false,
  words,
  row = false,
}: Props<V>): ReactNode {
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const chosen = segments.findIndex((segment) => segment.value === value);
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (event.key === 'Delete' && clearable) onChange(null);
    // What a segment is called by one sign, that key chooses at once.
    const called = segments.findIndex((segment) => segment.label === event.key);
    if (called === -1 && by === 0) return;
    event.preventDefault();
    // From where the keyboard is: nothing may be chosen yet, and the answer to the last key may be on its way.
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    const next = called === -1 ? Math.min(segments.length - 1, Math.max(0, at + by)) : called;
    const segment = segments[next];
    if (segment) onChange(segment.value);
    buttons[next]?.focus();
  };
  return (
    <div className={`${classes.field ?? ''} ${row ? (classes.row ?? '') : ''}`}>
      <span className={classes.label} id={id}>
        {label}
        {words !== undefined && words !== '' && ` · ${words}`}
      </span>
      <div
        className={classes.segments}
        role="radiogroup"
        aria-labelledby={id}
        ref={group}
        onKeyDown={onKeyDown}
      >
        {segments.map((segment, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a segment can be taken off again, which a radio input cannot
          <button
            key={segment.value}
            type="button"
            role="radio"
            aria-checked={index === chosen}
            aria-label={segment.name ?? segment.label}
            title={segment.name ?? segment.label}
            data-tone={segment.tone}
            tabIndex={index === Math.max(0, chosen) ? 0 : -1}
            onClick={() => onChange(clearable && index === chosen ? null : segment.value)}
          >
            {segment.label}
          </button>
        ))}
      </div>
    </div>
  );
}
