import { type CSSProperties, type ReactNode, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { MAX_TITLE } from '../../../shared/model/fields.ts';
import { draftStore } from '../open/drafts.ts';
import { endEditing, typeText } from '../open/editing.ts';
import { focusGrid } from '../open/focus-grid.ts';
import styles from './NameEditor.module.css';

/** The field in which a stage, a step or a lane is named. Enter, Escape, Tab and a click elsewhere keep the name. */
export function NameEditor({
  label,
  style,
}: {
  readonly label: string;
  readonly style: CSSProperties;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const name = useStore(draftStore, ({ text }) => (text && text.kind !== 'card' ? text.name : ''));
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);
  return (
    <input
      ref={field}
      className={styles.field}
      style={style}
      aria-label={label}
      maxLength={MAX_TITLE}
      value={name}
      dir="auto"
      onChange={(event) => typeText({ name: event.currentTarget.value })}
      onPointerDown={(event) => event.stopPropagation()}
      onBlur={endEditing}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
        focusGrid(event.currentTarget);
        endEditing();
      }}
    />
  );
}
