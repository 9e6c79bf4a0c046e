import type { Estimate } from '../../shared/measures/estimate.ts';
import { t } from '../../shared/language/translate.ts';
import type { ToneSource } from '../../shared/tone/tone.ts';
import { percent, percentRange, roundShare } from '../../shared/words/figures.ts';

/** Who says what a comment sounds like. `agreement`: of the model learned from this project's own scored comments, 0..100. */
export function toneSourceText(from: ToneSource | null, agreement: Estimate | null): string {
  switch (from) {
    case null:
      return t('Nothing says what it sounds like.');
    case 'person':
      return t('Set by hand');
    case 'score':
      return t('From its own score');
    case 'file':
      return t('From the imported file');
    case 'english':
      return t('Suggested by the English model that comes with the app');
    case 'project':
      return agreement
        ? t(
            'Suggested by what was learned in this project: agrees with {{share}} of your scored comments ({{range}})',
            {
              share: percent(roundShare(agreement.value / 100)),
              range: percentRange(roundShare(agreement.low / 100), roundShare(agreement.high / 100)),
            },
          )
        : t('Suggested by what was learned in this project');
  }
}
