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
import { fieldDraft, keepFieldDraft, registerSender } from '../../session/drafts.ts';
import { statusName } from '../../../shared/words/card-values.ts';
import { editCell, type EditableColumn } from './edit-cell.ts';
import classes from './PlanTable.module.css';

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
export const CellEditor = (props: Props): ReactNode =>
  props.column === 'status' ? <StatusEditor {...props} /> : <TextEditor {...props} />;

function TextEditor({ card, column, startWith, owners, label, onEnd }: Props): ReactNode {
  const saved = column === 'due' ? (card.due ?? '') : column === 'owner' ? card.owner : card.title;
  const key = `${column}:${card.id}`;
  const [typed, setTyped] = useState(() =>
    column === 'due' || startWith === null ? (fieldDraft(key) ?? saved) : startWith,
  );
  const field = useRef<HTMLInputElement>(null);
  const latest = useRef(typed);
  latest.current = typed;
  /** What the project holds or is about to; null: nothing more is sent. */
  const sent = useRef<string | null>(saved);
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
    setTyped(known ?? value);
    setCompletedFrom(known === undefined ? null : value.length);
  };
  const send = (): void => {
    if (sent.current === null || sent.current === latest.current) return;
    const text = latest.current;
    sent.current = text;
    keepFieldDraft(key, text);
    // What was refused is there when the cell is edited again.
    void editCell(card, patchOf(column, text)).then((done) => {
      if (done && fieldDraft(key) === text) keepFieldDraft(key, null);
    });
  };
  const sendLatest = useRef(send);
  sendLatest.current = send;
  useLayoutEffect(() => {
    field.current?.focus();
    if (startWith === null && field.current?.type === 'text') field.current.select();
    const unregister = registerSender(() => sendLatest.current());
    return () => {
      unregister();
      sendLatest.current();
    };
  }, [startWith]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      sent.current = null;
      keepFieldDraft(key, null);
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
      type={column === 'due' ? 'date' : 'text'}
      dir="auto"
      spellCheck={column === 'title'}
      aria-label={label}
      aria-autocomplete={column === 'owner' ? 'inline' : undefined}
      value={typed}
      maxLength={column === 'due' ? undefined : MAX_TITLE}
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

function patchOf(column: EditableColumn, text: string): Parameters<typeof editCell>[1] {
  if (column === 'due') return { due: text === '' ? null : text };
  return column === 'owner' ? { owner: text } : { title: text };
}

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
