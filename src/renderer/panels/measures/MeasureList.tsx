import type { ReactNode } from 'react';
import { numberText, t } from '../../../shared/language/translate.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import { measureName, shortEstimate } from '../../../shared/words/measures.ts';
import { leftOutTexts, measureWords } from '../../../shared/words/place-measures.ts';
import { MeasureDrawing } from './MeasureDrawing.tsx';
import { GroupList } from './GroupList.tsx';
import type { Split } from './use-groups.ts';
import classes from './measures.module.css';

/** The measures of a place, drawn and in words, each apart by group where they are told apart; `children` are further items. */
export function MeasureList({
  measures,
  label,
  split = null,
  children,
}: {
  readonly measures: readonly PlaceMeasure[];
  readonly label: string;
  readonly split?: Split | null;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <ul className={classes.measures} aria-label={label}>
      {measures.map((measure) => {
        const [first, ...others] = measureWords(measure);
        const groups = split?.of.get(measure.key);
        return (
          <li key={measure.key}>
            <strong>{first}</strong>
            <MeasureDrawing measure={measure} />
            {[...others, ...leftOutTexts(measure)].map((words) => (
              <p key={words}>{words}</p>
            ))}
            {measure.waves.map(({ wave, estimate }) => (
              <p key={wave}>
                {t('{{name}}: {{value}}', {
                  name: wave || measureName(measure.measure),
                  value: shortEstimate(measure.measure, estimate),
                })}
              </p>
            ))}
            {split && groups && <GroupList whole={measure} role={split.role} groups={groups} />}
            {split && groups && split.others.groups > 0 && (
              <p className={classes.note}>
                {t('{{count}} more groups are not listed, with {{answers}} answers.', {
                  count: split.others.groups,
                  answers: numberText(split.others.answers),
                })}
              </p>
            )}
          </li>
        );
      })}
      {split?.failure && (
        <li>
          <p>{split.failure}</p>
        </li>
      )}
      {children}
    </ul>
  );
}
