import { Button, Group } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { t } from '../../shared/language/translate.ts';
import classes from './ChooseFiles.module.css';
import { pickFiles } from './pick-files.ts';

type Props = {
  readonly onFiles: (files: readonly File[]) => unknown;
  /** Endings of what is offered, with their dots. */
  readonly types: readonly string[];
  /** Which files are meant, in a sentence. */
  readonly what: string;
  /** How else they come in. */
  readonly note: string;
  /** Why the last file could not be read. */
  readonly failure: string | null;
  /** Goes on with the next of several files after one that could not be read; the keyboard is on it. */
  readonly onNext?: (() => unknown) | null;
  /** What stands before the button. */
  readonly children?: ReactNode;
};

/** The beginning of an import: a button that has the keyboard, and what to choose. */
export function ChooseFiles({
  onFiles,
  types,
  what,
  note,
  failure,
  onNext = null,
  children,
}: Props): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  // It comes back where a file could not be read: what was pressed meanwhile is gone, and the keyboard with it.
  useLayoutEffect(() => button.current?.focus(), []);
  const pick = async (): Promise<unknown> =>
    onFiles(await pickFiles({ multiple: true, accept: types.join(',') }));
  return (
    <div className={classes.choose}>
      {failure !== null && (
        <p role="alert" className={classes.failure}>
          {failure}
        </p>
      )}
      <p>{what}</p>
      <Group justify="center" gap="sm">
        {children}
        {onNext && (
          <Button ref={button} data-autofocus onClick={() => onNext()}>
            {t('Next file')}
          </Button>
        )}
        <Button
          ref={onNext ? null : button}
          data-autofocus={!onNext || undefined}
          variant={onNext ? 'default' : 'filled'}
          onClick={() => void pick()}
        >
          {t('Choose files…')}
        </Button>
      </Group>
      <p className={classes.note}>{note}</p>
    </div>
  );
}
