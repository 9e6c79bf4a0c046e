import { type ReactNode, useEffect, useState } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswersProgress } from '../../../shared/protocol/answers-api.ts';
import { askHost } from '../../session/project-store.ts';
import classes from './AnswersScreen.module.css';

/** How often it is asked how far the index is, ms. */
const EVERY = 250;

/** How far the index of the answers is, while a question waits for it. Shown while something is looked for. */
export function Progress(): ReactNode {
  const [progress, setProgress] = useState<AnswersProgress | null>(null);
  useEffect(() => {
    let ended = false;
    const timer = setInterval(() => {
      void askHost('answers-progress', {}).then((answer) => {
        if (!ended && answer.ok) setProgress(answer.value);
      });
    }, EVERY);
    return () => {
      ended = true;
      clearInterval(timer);
    };
  }, []);
  if (!progress || progress.total === 0) return null;
  const numbers = { done: numberText(progress.done), total: numberText(progress.total) };
  return (
    <div className={classes.progress}>
      <span>
        {progress.doing === 'reading'
          ? t('Reading answers: {{done}} of {{total}}', numbers)
          : t('Finding the tone of comments: {{done}} of {{total}}', numbers)}
      </span>
      <progress max={progress.total} value={progress.done} aria-label={t('Progress')} />
    </div>
  );
}
