import { numberText, t } from '../language/translate.ts';
import type { EvidenceEmotion } from '../measures/evidence-emotion.ts';
import { few } from '../measures/estimate.ts';
import { signed } from './figures.ts';
import { fewAnswers } from './measures.ts';

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };

/** How it felt by answers: ‘+0.8, spread 1.2, from 57 answers’, with ‘few answers’ where they are. */
export const feltText = ({ value, spread, n }: EvidenceEmotion): string =>
  [
    t('{{value}}, spread {{spread}}', {
      value: signed(Math.round(value * 10) / 10),
      spread: numberText(spread, oneDecimal),
    }),
    t('from {{count}} answers', { count: n }),
    ...(few({ n }) ? [fewAnswers()] : []),
  ].join(', ');
