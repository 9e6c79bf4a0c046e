import { Button } from '@mantine/core';
import { IconMessageCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dayOfMoment, dayText } from '../../shared/language/dates.ts';
import { t } from '../../shared/language/translate.ts';
import { useProject } from '../session/project-store.ts';
import { sessionStore } from '../session/session-store.ts';
import classes from '../ui/bar.module.css';

/** Says that the file is a copy for review, what is asked, and what becomes of changes. */
export function ReviewBar(): ReactNode {
  const review = useProject(({ status }) => status?.review);
  if (!review) return null;
  const { author, createdAt, note, due } = review;
  const sent = { name: author || t('somebody'), day: dayOfMoment(createdAt) };
  return (
    <section className={classes.bar} role="status" aria-label={t('Copy for review')} data-area="review">
      <IconMessageCheck size={16} aria-hidden="true" />
      <span dir="auto">
        {due === null
          ? t('{{name}} asked you on {{day}} to review this.', sent)
          : t('{{name}} asked you on {{day}} to review this by {{due}}.', {
              ...sent,
              due: dayText(due),
            })}{' '}
        {note.trim() !== '' && <strong>{t('“{{text}}”', { text: note.trim() })} </strong>}
        {t('Comment, or change cards: each change becomes a suggestion. Save, and send the file back.')}
      </span>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => sessionStore.setState({ leftPanel: 'comments' })}
      >
        {t('Show comments')}
      </Button>
    </section>
  );
}
