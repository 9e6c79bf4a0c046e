import { type CSSProperties, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { MAX_TITLE } from '../../../shared/model/fields.ts';
import { draftStore } from '../../session/drafts.ts';
import { endEditing, giveUpEditing, typeText } from '../open/editing.ts';
import { useSession } from '../../session/session-store.ts';
import { moveToStep } from '../open/actions.ts';
import { focusGrid } from '../open/focus-grid.ts';
import styles from './NameEditor.module.css';

/**
 * The field in which a phase, a stage, a step or a lane is named. Enter and a click elsewhere keep the name, Tab also goes on to the
 * next header; Escape leaves the name as it was.
 */
export function NameEditor({
  label,
  style,
}: {
  readonly label: string;
  readonly style: CSSProperties;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const name = useStore(draftStore, ({ onMap }) => (onMap && onMap.kind !== 'card' ? onMap.name : ''));
  const begun = useSession(({ editing }) => editing !== null && 'startWith' in editing);
  useLayoutEffect(() => {
    const input = field.current;
    // While an input method composes the first letters the grid keeps the focus, or they would be cut off.
    if (!input || input.closest('[data-composing]')) return;
    input.focus({ preventScroll: true });
    input.setSelectionRange(begun ? input.value.length : 0, input.value.length);
  }, [begun]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') giveUpEditing();
    else endEditing();
    focusGrid(event.currentTarget);
    if (event.key === 'Tab') moveToStep(event.shiftKey ? -1 : 1);
  };
  return (
    <input
      ref={field}
      className={styles.field}
      data-name-editor=""
      style={style}
      aria-label={label}
      maxLength={MAX_TITLE}
      value={name}
      dir="auto"
      onChange={(event) => typeText({ name: event.currentTarget.value })}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={endEditing}
      onKeyDown={onKeyDown}
    />
  );
}
