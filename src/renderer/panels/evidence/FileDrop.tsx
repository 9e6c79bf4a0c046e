import { type ReactNode, useState } from 'react';
import classes from './FileDrop.module.css';
import { dragsFiles, dropFiles } from '../../attach/drop-files.ts';

type Props = {
  readonly onFiles: (files: readonly File[]) => Promise<unknown>;
  /** Said where nothing is there yet; null says nothing. */
  readonly hint: string | null;
  readonly children: ReactNode;
  readonly fill?: boolean;
};

/** A place that takes files dropped on it. */
export function FileDrop({ onFiles, hint, children, fill = false }: Props): ReactNode {
  const [over, setOver] = useState(false);
  const { onDragOver, onDrop } = dropFiles(onFiles);
  return (
    // Files come by drop, by the button beside it, or by paste: nothing here needs keys of its own.
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: a place to drop on
    <div
      className={classes.drop}
      data-over={over || undefined}
      data-fill={fill || undefined}
      onDragOver={(event) => {
        onDragOver(event);
        if (dragsFiles(event)) setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        onDrop(event);
      }}
    >
      {children}
      {hint !== null && <p className={classes.hint}>{hint}</p>}
    </div>
  );
}
