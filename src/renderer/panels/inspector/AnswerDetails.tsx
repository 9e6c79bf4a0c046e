import { Button } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import { dayOfMoment, timeOfMoment } from '../../../shared/language/dates.ts';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { RecipeColumn } from '../../../shared/model/column.ts';
import type { WholeAnswer } from '../../../shared/protocol/answers-api.ts';
import { instrumentName, roleName } from '../../../shared/words/import/role-words.ts';
import { answerDay } from '../../answers/answer-words.ts';
import { openAnswersDialog } from '../../answers/chosen-answers.ts';
import { useAnswers } from '../../session/answers-store.ts';
import { useProject } from '../../session/project-store.ts';
import { Section } from '../../ui/Section.tsx';
import { AnswerEvidence } from './AnswerEvidence.tsx';
import classes from './AnswerDetails.module.css';
import { AnswerPerson } from './AnswerPerson.tsx';
import { AnswerPlace } from './AnswerPlace.tsx';
import { AnswerTone } from './AnswerTone.tsx';
import inspector from './inspector.module.css';
import { useWholeAnswer } from './use-whole-answer.ts';

type Cell = WholeAnswer['cells'][number] & { readonly of: RecipeColumn };

/** The answer the keyboard is at in the table, in full, with all that a person can say about it. */
export function AnswerDetails(): ReactNode {
  const active = useAnswers((state) => state.active);
  const answer = useWholeAnswer(active);
  const set = useProject(({ records }) => records.responseSet.get(answer?.setId ?? ''));
  if (!answer || !set) {
    return (
      <div className={inspector.head}>
        <p className={inspector.note}>{t('Choose an answer in the table to read it in full.')}</p>
      </div>
    );
  }
  const cells = answer.cells.flatMap((cell): readonly Cell[] => {
    const of = set.recipe.columns[cell.column];
    return of ? [{ ...cell, of }] : [];
  });
  const comments = cells.filter(({ of }) => of.role.kind === 'comment');
  const scores = cells.filter(({ of }) => of.role.kind === 'score');
  const others = cells.filter(({ of }) => of.role.kind !== 'comment' && of.role.kind !== 'score');
  const about = [set.name, t('row {{number}}', { number: numberText(answer.line) }), answerDay(answer)];
  return (
    <div data-answer-details="" tabIndex={-1} className={classes.details}>
      <div className={inspector.head}>
        {comments.length === 0 && <p className={inspector.note}>{t('This answer has no comment.')}</p>}
        {comments.map(({ column, of, value }) => (
          <Fragment key={column}>
            <p className={classes.question} dir="auto">
              {questionOf(of)}
            </p>
            <blockquote className={classes.comment} dir="auto">
              {value}
            </blockquote>
          </Fragment>
        ))}
        <p className={inspector.note}>{about.filter(Boolean).join(' · ')}</p>
        {comments.length > 0 && (
          <Button
            size="compact-xs"
            variant="default"
            className={classes.mask ?? ''}
            leftSection={<IconEyeOff size={14} aria-hidden="true" />}
            onClick={() => void openAnswersDialog('mask-answers', [{ setId: answer.setId, row: answer.row }])}
          >
            {t('Mask words…')}
          </Button>
        )}
      </div>
      {scores.length > 0 && (
        <Section title={t('Scores')} count={scores.length}>
          <Values cells={scores} />
        </Section>
      )}
      <AnswerTone answer={answer} />
      <AnswerPlace answer={answer} />
      <AnswerPerson answer={answer} />
      <AnswerEvidence answer={answer} />
      {others.length > 0 && (
        <Section title={t('Other columns')} count={others.length}>
          <Values cells={others} />
        </Section>
      )}
    </div>
  );
}

const Values = ({ cells }: { readonly cells: readonly Cell[] }): ReactNode => (
  <dl className={classes.values}>
    {cells.map((cell) => (
      <div key={cell.column}>
        <dt dir="auto">{questionOf(cell.of)}</dt>
        <dd dir="auto">{valueText(cell)}</dd>
      </div>
    ))}
  </dl>
);

const questionOf = ({ question, header, role }: RecipeColumn): string =>
  question || header || roleName(role.kind);

/** What a cell holds, in words: a score with its scale, a date as it is written here. */
function valueText({ value, of: { role } }: Cell): string {
  if (role.kind === 'score') {
    if (value === null) return t('Not on the scale');
    return t('{{name}} {{value}}, from {{low}} to {{high}}', {
      name: instrumentName(role.instrument),
      value: typeof value === 'number' ? numberText(value) : value,
      low: numberText(role.scale.low),
      high: numberText(role.scale.high),
    });
  }
  if (value === null) return t('Unreadable');
  if (typeof value === 'number') return numberText(value);
  const isMoment = role.kind === 'date' || role.kind === 'created' || role.kind === 'first-answer';
  return isMoment ? momentText(value) : value;
}

/** A day, with its time unless that is midnight in UTC: then the file had no time. */
const momentText = (moment: string): string =>
  moment.endsWith('T00:00:00.000Z')
    ? answerDay({ at: moment })
    : `${dayOfMoment(moment)}, ${timeOfMoment(moment)}`;
