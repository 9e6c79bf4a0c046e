import { t } from '../../language/translate.ts';
import type { MapComparison } from '../comparison.ts';

/** Whether the emotion curves of a map differ. */
export const hasOtherEmotions = ({ stages }: MapComparison): boolean =>
  stages.some(({ emotions, steps }) => emotions.length > 0 || steps.some(hasPoints));

const hasPoints = ({ attached }: MapComparison['stages'][number]['steps'][number]): boolean =>
  attached.some(({ kind }) => kind === 'emotionPoint');

/** What the curves of two states over each other mean. */
export const emotionLegend = (): string =>
  t(
    'Emotion curves: dotted is before. Between the two it is green where it is better now, and red where it is worse; figures say by how much.',
  );
