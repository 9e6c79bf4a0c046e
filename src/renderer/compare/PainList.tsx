import type { ReactNode } from 'react';
import type { Comparison } from '../../shared/compare/comparison.ts';
import { painsOf } from '../../shared/compare/marks/answer-labels.ts';
import { answerRule, answerText } from '../../shared/compare/words/answer-words.ts';
import { t } from '../../shared/language/translate.ts';
import { cardTitle } from '../../shared/words/titles.ts';
import { select } from '../session/session-store.ts';
import classes from './ComparePanel.module.css';

/** Of two maps: what the future one says to each pain point of the current one. */
export function PainList({ comparison }: { readonly comparison: Comparison }): ReactNode {
  const pains = painsOf(comparison);
  if (pains.length === 0) return null;
  const answered = pains.filter(({ answers }) => answers.length > 0).length;
  const title = t('Pain points of the current map');
  return (
    <details className={classes.pains}>
      <summary>
        <span>{title}</span>
        <small>{t('{{answered}} of {{all}} are answered.', { answered, all: pains.length })}</small>
      </summary>
      <ul aria-label={title}>
        {pains.map((one) => (
          <li key={one.pain.id} className={classes.item}>
            <button
              type="button"
              className={classes.change}
              onClick={() => select({ kind: 'cards', ids: [one.pain.id] })}
            >
              <span className={classes.words}>
                <span dir="auto">{cardTitle(one.pain)}</span>
                <small dir="auto" data-answered={one.answers.length > 0}>
                  {answerText(one)}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p>{answerRule()}</p>
    </details>
  );
}
