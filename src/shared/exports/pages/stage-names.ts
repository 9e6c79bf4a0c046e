import { t } from '../../language/translate.ts';
import type { Stage } from '../../model/stage.ts';

/** A stage's name as pages say it. */
export const nameOfStage = ({ name }: Pick<Stage, 'name'>): string =>
  name.trim() === '' ? t('Untitled stage') : name;
