import { type ReactNode, useEffect, useState } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswersProgress } from '../../../shared/protocol/answers-api.ts';
import { askHost } from '../../session/project-store.ts';
import classes from './AnswersScreen.module.css';

/** How often it is asked how far the index is, ms. */
const EVERY = 250;

/** How far the index of the answers is, while a question waits for it; null where nothing is built. */
function useProgress(): AnswersProgress | null {
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
  return progress?.total === 0 ? null : progress;
}

/** Above the answers that were found before. */
export function Progress(): ReactNode {
  const progress = useProgress();
  return progress && <div className={classes.progress}>{barOf(progress)}</div>;
}

/** In place of the table, until there is one. */
export function Waiting(): ReactNode {
  const progress = useProgress();
  return (
    <div className={classes.nothing}>
      {progress && (
        <>
          <div className={classes.waiting}>{barOf(progress)}</div>
          <p role="status">
            {t(
              'After a project is opened, its answers are read once so that searching is quick. You can go on with the map meanwhile.',
            )}
          </p>
        </>
      )}
    </div>
  );
}

function barOf({ doing, done, total }: AnswersProgress): ReactNode {
  const numbers = { done: numberText(done), total: numberText(total) };
  return (
    <>
      <span>
        {doing === 'reading'
          ? t('Reading answers: {{done}} of {{total}}', numbers)
          : t('Finding the tone of comments: {{done}} of {{total}}', numbers)}
      </span>
      <progress max={total} value={done} aria-label={t('Progress')} />
    </>
  );
}
