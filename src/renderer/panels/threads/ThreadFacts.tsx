import type { ReactNode } from 'react';
import { dayText } from '../../../shared/language/dates.ts';
import { todayHere } from '../../../shared/language/days.ts';
import { t } from '../../../shared/language/translate.ts';
import { isOverdue, type Thread, type ThreadState } from '../../../shared/review/threads.ts';
import classes from './Threads.module.css';

/** Where a thread stands, in words; nothing is said of one that is simply open. */
export function standing(state: ThreadState): string {
  switch (state) {
    case 'open':
      return '';
    case 'answered':
      return t('Answered');
    case 'done':
      return t('Done', { context: 'comments' });
  }
}

/** Whom a thread asks, until when, and where it stands: in words, an overdue day also by its sign. */
export function ThreadFacts({ thread }: { readonly thread: Thread }): ReactNode {
  const { addressee, due } = thread.first;
  const late = isOverdue(thread, todayHere());
  const state = standing(thread.state);
  if (addressee === '' && due === null && state === '') return null;
  return (
    <span className={classes.facts}>
      {state !== '' && <span data-state={thread.state}>{state}</span>}
      {addressee !== '' && <span dir="auto">{t('To {{name}}', { name: addressee })}</span>}
      {due !== null && (
        <span data-late={late || undefined}>
          {late ? t('Overdue since {{day}}', { day: dayText(due) }) : t('Due {{day}}', { day: dayText(due) })}
        </span>
      )}
    </span>
  );
}
