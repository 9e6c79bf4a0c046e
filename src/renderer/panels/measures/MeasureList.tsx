import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import { measureName, shortEstimate } from '../../../shared/words/measures.ts';
import { leftOutTexts, measureWords } from '../../../shared/words/place-measures.ts';
import { MeasureDrawing } from './MeasureDrawing.tsx';
import classes from './measures.module.css';

/** The measures of a place, drawn and in words; `children` are further items. */
export function MeasureList({
  measures,
  label,
  children,
}: {
  readonly measures: readonly PlaceMeasure[];
  readonly label: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <ul className={classes.measures} aria-label={label}>
      {measures.map((measure) => {
        const [first, ...others] = measureWords(measure);
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
          </li>
        );
      })}
      {children}
    </ul>
  );
}
