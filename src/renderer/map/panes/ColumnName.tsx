import type { ReactNode } from 'react';
import styles from './ColumnNames.module.css';

/** Columns narrower than this on screen show no names, px. */
export const NARROW = 40;

/** The name in a header above columns, on as many lines as there is room for. A sticky one stays in view with its header. */
export function ColumnName({
  text,
  lines,
  lineHeight,
  room,
  sticky,
}: {
  readonly text: string;
  readonly lines: number;
  readonly lineHeight: number;
  /** The room that it has on paper, px: lines break there. */
  readonly room: number | undefined;
  readonly sticky?: string;
}): ReactNode {
  return (
    <span
      className={styles.name}
      dir="auto"
      style={{
        WebkitLineClamp: Math.max(1, lines),
        maxHeight: Math.max(1, lines) * lineHeight,
        maxWidth: room,
      }}
      {...(sticky === undefined ? {} : { 'data-sticky': sticky })}
    >
      {text}
    </span>
  );
}
