import { numberText, t } from '../language/translate.ts';
import type { Difference } from '../measures/combine.ts';

/** Why scores are shown apart: ‘Not comparable: different scales (0 to 10, 1 to 5)’. */
export const notComparableText = (differences: readonly Difference[]): string =>
  t('Not comparable: {{reasons}}', { reasons: differences.map(differenceText).join('; ') });

function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'instrument':
      return t('different measures');
    case 'wording':
      return t('different wording ({{wordings}})', {
        wordings: difference.wordings.map((wording) => t('“{{text}}”', { text: wording })).join(', '),
      });
    case 'scale':
      return t('different scales ({{scales}})', {
        scales: difference.scales
          .map(({ low, high }) => t('{{low}} to {{high}}', { low: numberText(low), high: numberText(high) }))
          .join(', '),
      });
    case 'direction':
      return t('high is good in one, low in another');
  }
}
