import { Button, Modal } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { t } from '../../shared/language/translate.ts';
import { askMainOrNotice } from '../session/bridge.ts';
import { notify } from '../session/notices.ts';
import { showDialog } from '../session/show-dialog.ts';
import { dayProblem, dayTyped } from '../ui/date/day-words.ts';
import type { DialogProps } from './dialog.ts';
import classes from './SendReviewDialog.module.css';
import fields from '../ui/fields.module.css';

/** Two ways to ask for a review without an account: a page for any browser, and a copy for who has the program. */
export function SendReviewDialog({ onClose }: DialogProps): ReactNode {
  const [note, setNote] = useState('');
  const [due, setDue] = useState('');
  const problem = due.trim() === '' ? null : dayProblem(due);
  return (
    <Modal opened onClose={onClose} title={t('Send for review')} size={620}>
      <div className={classes.ways}>
        <section className={classes.way}>
          <h3>{t('A page for any browser')}</h3>
          <p>
            {t(
              'Takes comments on cards, steps and stages. It opens by a double click, needs no program and sends nothing. What it may show is chosen as for every export.',
            )}
          </p>
          <Button
            data-autofocus
            onClick={() => {
              showDialog({ kind: 'export', format: 'review' });
            }}
          >
            {t('Choose what it shows…')}
          </Button>
        </section>
        <section className={classes.way}>
          <h3>{t('A copy of the project')}</h3>
          <p>
            {t(
              'For people who have Throughline: they comment and suggest changes, which you accept or reject. The map in the copy stays as it is.',
            )}
          </p>
          <p className={classes.warning}>
            {t('The copy holds the whole project with all evidence, files and its history.')}
          </p>
          <div className={fields.field}>
            <label htmlFor="review-note">{t('What you ask for')}</label>
            <textarea
              id="review-note"
              rows={2}
              dir="auto"
              spellCheck
              maxLength={2_000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          </div>
          <div className={fields.field}>
            <label htmlFor="review-due">{t('Due')}</label>
            <input
              id="review-due"
              dir="auto"
              placeholder={t('dd/mm/yyyy')}
              value={due}
              aria-describedby={problem === null ? undefined : 'review-due-problem'}
              aria-invalid={problem !== null || undefined}
              onChange={(event) => setDue(event.currentTarget.value)}
            />
            {problem !== null && <small id="review-due-problem">{problem}</small>}
          </div>
          <Button
            variant="default"
            disabled={problem !== null}
            onClick={() => {
              onClose();
              void saveCopy({ note, due: dayTyped(due) ?? null });
            }}
          >
            {t('Save the copy…')}
          </Button>
        </section>
      </div>
    </Modal>
  );
}

async function saveCopy(asked: { readonly note: string; readonly due: string | null }): Promise<void> {
  const sent = await askMainOrNotice('save-review', asked);
  if (sent?.saved)
    notify(
      'info',
      t('The copy for review was saved. When it comes back, bring its comments in with File → Merge a copy.'),
    );
}
