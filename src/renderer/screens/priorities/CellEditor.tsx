import {
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { type Card, cardStatuses } from '../../../shared/model/card.ts';
import { MAX_TITLE } from '../../../shared/model/fields.ts';
import { statusName } from '../../../shared/words/card-values.ts';
import { DueEditor } from './DueEditor.tsx';
import { editCell, type EditableColumn } from './edit-cell.ts';
import classes from './PlanTable.module.css';
import { useCellText } from './use-cell-text.ts';

type Props = {
  readonly card: Card;
  readonly column: EditableColumn;
  /** The key that began it, in place of what was there; null: what is there is edited. */
  readonly startWith: string | null;
  readonly owners: readonly string[];
  readonly label: string;
  /** The cell is shown again; `keepFocus` where the grid should have the keyboard. */
  readonly onEnd: (keepFocus: boolean) => void;
};

/** The field a cell is edited in. What was typed is sent once, when the field is left: one step of the history. */
export function CellEditor(props: Props): ReactNode {
  if (props.column === 'status') return <StatusEditor {...props} />;
  return props.column === 'due' ? <DueEditor {...props} /> : <TextEditor {...props} column={props.column} />;
}

type TextProps = Props & { readonly column: 'title' | 'owner' };

function TextEditor({ card, column, startWith, owners, label, onEnd }: TextProps): ReactNode {
  const { typed, type, send, giveUp } = useCellText(`${column}:${card.id}`, {
    saved: card[column],
    startWith,
    save: (text) => editCell(card, { [column]: text }),
  });
  const field = useRef<HTMLInputElement>(null);
  /** Where the text ends that was typed; the rest is a name that begins like it, and selected. */
  const [completedFrom, setCompletedFrom] = useState<number | null>(null);
  useLayoutEffect(() => {
    if (completedFrom !== null) field.current?.setSelectionRange(completedFrom, typed.length);
  }, [completedFrom, typed]);
  const onChange = ({ currentTarget: { value }, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    const known =
      column === 'owner' && isTyping(nativeEvent)
        ? owners.find((owner) => beginsWith(owner, value))
        : undefined;
    type(known ?? value);
    setCompletedFrom(known === undefined ? null : value.length);
  };
  useLayoutEffect(() => {
    field.current?.focus();
    if (startWith === null) field.current?.select();
  }, [startWith]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      giveUp();
      onEnd(true);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      send();
      onEnd(true);
    } else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className={classes.field}
      type="text"
      dir="auto"
      spellCheck={column === 'title'}
      aria-label={label}
      aria-autocomplete={column === 'owner' ? 'inline' : undefined}
      value={typed}
      maxLength={MAX_TITLE}
      onChange={onChange}
      onBlur={() => {
        send();
        onEnd(false);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

/** Letters being added, and not taken away, pasted or put together. */
const isTyping = (event: Event): boolean => event instanceof InputEvent && event.inputType === 'insertText';

const beginsWith = (owner: string, typed: string): boolean =>
  typed !== '' && owner.length > typed.length && owner.toLowerCase().startsWith(typed.toLowerCase());

function StatusEditor({ card, label, onEnd }: Props): ReactNode {
  const field = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const send = (): void => {
    const status = cardStatuses.find((one) => one === field.current?.value);
    if (status !== undefined && status !== card.status) void editCell(card, { status });
  };
  return (
    <select
      ref={field}
      className={classes.field}
      aria-label={label}
      defaultValue={card.status}
      onBlur={() => {
        send();
        onEnd(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && field.current) field.current.value = card.status;
        if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return;
        event.preventDefault();
        // Leaving the field sends what was chosen.
        onEnd(true);
      }}
    >
      {cardStatuses.map((status) => (
        <option key={status} value={status}>
          {statusName(status)}
        </option>
      ))}
    </select>
  );
}
