import { type ReactNode, useId } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { AnswersFacets, AnswersFilter } from '../../../shared/protocol/answers-api.ts';
import { instrumentName } from '../../../shared/words/import/role-words.ts';
import { filterAnswers } from '../../session/answers-store.ts';
import classes from './Filters.module.css';

type Scale = AnswersFacets['scores'][number];
type Props = { readonly scales: readonly Scale[]; readonly score: AnswersFilter['score'] };

/** Most values of a scale that one chooses the ends from by name; on longer ones the ends are typed. */
const MOST = 101;

/** Which scores are looked for: of which kind, and from which value to which. */
export function ScoreFilter({ scales, score }: Props): ReactNode {
  const id = useId();
  const known = scales.filter(
    (scale, at) => scales.findIndex(({ instrument }) => instrument === scale.instrument) === at,
  );
  const instruments = known.map(({ instrument }) => instrument);
  if (score && !instruments.includes(score.instrument)) instruments.push(score.instrument);
  if (instruments.length === 0) return null;
  const own = scales.filter(({ instrument }) => instrument === score?.instrument);
  const low = Math.min(...own.map((scale) => scale.low), score?.low ?? 0);
  const high = Math.max(...own.map((scale) => scale.high), score?.high ?? 0);
  const values =
    high - low < MOST ? Array.from({ length: high - low + 1 }, (_, at) => low + at) : [low, high];
  const count = new Map(
    instruments.map((instrument) => [
      instrument,
      scales.reduce((sum, scale) => sum + (scale.instrument === instrument ? scale.count : 0), 0),
    ]),
  );
  return (
    <fieldset className={classes.group}>
      <legend>{t('Score')}</legend>
      <select
        aria-label={t('Kind of score')}
        value={score?.instrument ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const scale = scales.filter(({ instrument }) => instrument === value);
          const instrument = scale[0]?.instrument;
          filterAnswers({
            score: instrument
              ? {
                  instrument,
                  low: Math.min(...scale.map((one) => one.low)),
                  high: Math.max(...scale.map((one) => one.high)),
                }
              : null,
          });
        }}
      >
        <option value="">{t('Any score')}</option>
        {instruments.map((instrument) => (
          <option key={instrument} value={instrument}>
            {t('{{name}}: {{value}}', {
              name: instrumentName(instrument),
              value: numberText(count.get(instrument) ?? 0),
            })}
          </option>
        ))}
      </select>
      {score && (
        <div className={classes.ends}>
          <label htmlFor={`${id}-low`}>{t('From', { context: 'range' })}</label>
          <select
            id={`${id}-low`}
            value={score.low}
            onChange={({ currentTarget: { value } }) =>
              filterAnswers({
                score: { ...score, low: Number(value), high: Math.max(score.high, Number(value)) },
              })
            }
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {numberText(value)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-high`}>{t('to', { context: 'range' })}</label>
          <select
            id={`${id}-high`}
            value={score.high}
            onChange={({ currentTarget: { value } }) =>
              filterAnswers({
                score: { ...score, high: Number(value), low: Math.min(score.low, Number(value)) },
              })
            }
          >
            {values.map((value) => (
              <option key={value} value={value}>
                {numberText(value)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
}
