import { t } from '../../../language/translate.ts';
import type { EmotionLine, MapView, StageView } from '../../../layout/view.ts';
import { feltText } from '../../../words/evidence-emotion.ts';
import { signed } from '../../../words/figures.ts';
import { judgementWords } from '../../../words/judgements.ts';
import { nameOf } from '../../../words/titles.ts';
import { type Block, plainRun, type Run, soft, strong } from './block.ts';

/** How each step of a stage feels to each persona, as a table; nothing where nobody has said. */
export function emotionTable(
  { emotions }: Pick<MapView, 'emotions'>,
  { steps }: StageView,
): readonly Block[] {
  const lines = emotions.filter(({ points }) => steps.some(({ step }) => points.has(step.id)));
  const felt = steps.filter(({ step }) => lines.some(({ points }) => points.has(step.id)));
  if (felt.length === 0) return [];
  return [
    {
      kind: 'table',
      about: t('How each step feels, from −2 (very bad) to +2 (very good)'),
      columns: [
        { name: t('Step'), share: 30 },
        ...lines.map(({ persona }) => ({
          name: nameOf(persona, t('Unnamed persona')),
          share: 70 / lines.length,
        })),
      ],
      rows: felt.map(({ step }) => [
        [plainRun(nameOf(step, t('Untitled step')))],
        ...lines.map((line) => feltRuns(line, step.id)),
      ]),
    },
  ];
}

/** A value with its word; where it comes from answers their spread and number. */
function feltRuns({ points, felt }: EmotionLine, stepId: string): readonly Run[] {
  const point = points.get(stepId);
  if (!point) return [plainRun('–')];
  const answered = felt?.get(stepId);
  const word = judgementWords('emotion', point.value);
  if (answered) return [plainRun(word), soft(`\n${feltText(answered)}`)];
  const value = signed(Math.round(point.value * 10) / 10);
  return [strong(value), plainRun(` ${word}`)];
}
