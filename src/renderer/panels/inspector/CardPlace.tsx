import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { cardKindOfLane } from '../../../shared/model/lane.ts';
import { useProject } from '../../session/project-store.ts';
import { runOrNotice } from '../../session/run-or-notice.ts';
import { lanesOfMap, stagesOfMap, stepsOfStage } from '../../session/select-records.ts';
import { Section } from '../../ui/Section.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { nameOf } from '../../ui/words.ts';
import { CardReach } from './CardReach.tsx';

/** The value all records share, or 'mixed'. */
export function shared<T, V>(records: readonly T[], value: (record: T) => V): V | 'mixed' {
  const [first, ...rest] = records.map(value);
  return first !== undefined && rest.every((other) => other === first) ? first : 'mixed';
}

/** Where cards lie; another place moves them to the end of that cell. */
export function CardPlace({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const records = useProject((state) => state.records);
  const [only, ...rest] = cards;
  const mapId = cards[0]?.mapId ?? '';
  const steps = stagesOfMap(records, mapId).flatMap((stage) =>
    stepsOfStage(records, stage.id).map((step) => ({
      value: step.id,
      label: `${nameOf(stage, t('Stage'))} · ${nameOf(step, t('Step'))}`,
    })),
  );
  const lanes = lanesOfMap(records, mapId)
    .filter((lane) => cardKindOfLane[lane.kind] !== null)
    .map((lane) => ({ value: lane.id, label: nameOf(lane, t('Lane')) }));
  return (
    <Section title={t('Position')}>
      <SelectField
        label={t('Step')}
        value={shared(cards, (card) => card.stepId)}
        options={steps}
        onChange={(stepId) => void moveTo(cards, { stepId })}
      />
      <SelectField
        label={t('Lane')}
        value={shared(cards, (card) => card.laneId)}
        options={lanes}
        onChange={(laneId) => void moveTo(cards, { laneId })}
      />
      {only && rest.length === 0 && <CardReach card={only} />}
    </Section>
  );
}

/** Each card keeps its own lane or step where only the other is chosen. */
async function moveTo(cards: readonly Card[], to: { stepId?: string; laneId?: string }): Promise<void> {
  const byCell = Map.groupBy(cards, (card) => `${to.laneId ?? card.laneId}:${to.stepId ?? card.stepId}`);
  await runOrNotice(
    [...byCell].map(([cell, group]) => {
      const [toLaneId = '', toStepId = ''] = cell.split(':');
      return { command: 'move-cards', input: { cardIds: group.map(({ id }) => id), toLaneId, toStepId } };
    }),
  );
}
