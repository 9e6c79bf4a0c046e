import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { allAnswers, answersStore } from '../../session/answers-store.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { BackToMap } from '../parts/BackToMap.tsx';
import screen from '../parts/screen.module.css';
import classes from './AnswersScreen.module.css';

/** No answer fits the filter. */
export function NothingFound(): ReactNode {
  return (
    <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
      <p>{t('No answers match these filters.')}</p>
      <Button variant="default" onClick={() => answersStore.setState({ filter: allAnswers })}>
        {t('Clear filters')}
      </Button>
    </div>
  );
}

/** Before anything was imported. */
export function NoAnswers(): ReactNode {
  return (
    <div className={screen.screen} data-main-area="" tabIndex={-1}>
      <header className={screen.bar}>
        <h1 className={classes.title}>{t('Answers')}</h1>
        <BackToMap action="toggle-answers" />
      </header>
      <div className={classes.nothing} data-main-focus="" tabIndex={-1}>
        <p>
          {t(
            'No answers yet. Import survey answers, reviews or tickets: here you read them, place them on your stages and make evidence of them.',
          )}
        </p>
        <ActionTip action="import-feedback" label={t('Import feedback')}>
          {(control) => <Button {...control}>{t('Import feedback')}</Button>}
        </ActionTip>
      </div>
    </div>
  );
}
