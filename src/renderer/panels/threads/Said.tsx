import type { ReactNode } from 'react';
import { dayOfMoment, timeOfMoment } from '../../../shared/language/dates.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Comment } from '../../../shared/model/comment.ts';
import { howLongAgo } from '../../ui/dates.ts';

/** Who said something, and when. */
export const Said = ({
  comment: { author, createdAt },
}: {
  readonly comment: Pick<Comment, 'author' | 'createdAt'>;
}): ReactNode => (
  <>
    <strong dir="auto">{author || t('Someone')}</strong>
    {' · '}
    <time dateTime={createdAt} title={`${dayOfMoment(createdAt)}, ${timeOfMoment(createdAt)}`}>
      {howLongAgo(createdAt)}
    </time>
  </>
);
