import { t } from '../../shared/language/translate.ts';
import type { AnswerKey } from '../../shared/protocol/answers-api.ts';
import type { TakenOut } from '../../shared/protocol/source-api.ts';
import { announce } from '../session/announcer.ts';
import { flushDrafts } from '../session/drafts.ts';
import { notify, valueOrNotice } from '../session/notices.ts';
import { askHost } from '../session/project-store.ts';
import { bySet } from './change-answers.ts';

/** Masks words of answers, or the personal data in them, and says whether the file is without them. */
export async function maskAnswers(answers: readonly AnswerKey[], words: string | null): Promise<void> {
  flushDrafts();
  const done = valueOrNotice(await askHost('mask-answers', { answers: bySet(answers), words }));
  if (!done) return;
  announce(t('Masked'));
  notify('info', outcome(done));
}

function outcome({ isScrubbed, saved }: TakenOut): string {
  if (saved === 'not-saved')
    return t('The words were masked, but the file could not be saved: it still has them. Save it.');
  if (!isScrubbed)
    return t(
      'The words were masked. The disk is full, so traces may be left in the working copy until the project is closed.',
    );
  return saved === 'saved'
    ? t('The words were masked, and the file was saved without them.')
    : t('The words were masked.');
}
