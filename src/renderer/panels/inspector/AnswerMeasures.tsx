import { ActionIcon, Tooltip } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { measureText } from '../../../shared/layout/card-content.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import { placeMeasures } from '../../../shared/measures/place-measures.ts';
import { cardTitle } from '../../../shared/words/titles.ts';
import { showAnswers } from '../../actions/show-answers.ts';
import { useProject } from '../../session/project-store.ts';
import { cardsIn } from '../../session/select-records.ts';
import { useTallies } from '../../session/tally-store.ts';
import { Section } from '../../ui/Section.tsx';
import { MeasureList } from '../measures/MeasureList.tsx';
import { SplitField } from '../measures/SplitField.tsx';
import { setsOf, useGroups } from '../measures/use-groups.ts';

type Props = {
  readonly kind: 'stage' | 'step' | 'card';
  readonly id: string;
};

const none: readonly PlaceMeasure[] = [];

/** What imported answers say of a stage, a step or a touchpoint, then what was entered by hand. Nothing where there is neither. */
export function AnswerMeasures({ kind: place, id }: Props): ReactNode {
  const records = useProject((state) => state.records);
  const tallies = useTallies();
  const measures = useMemo(() => placeMeasures(records, tallies).get(id) ?? none, [records, tallies, id]);
  const split = useGroups(place, id, measures);
  const cards = place === 'card' ? [] : cardsIn(records, place, id);
  const byHand = cards.filter(({ kind, value }) => kind === 'measure' && value !== null);
  if (measures.length + byHand.length === 0) return null;
  return (
    <Section
      title={t('Measures')}
      count={measures.length + byHand.length}
      actions={
        measures.length > 0 && (
          <Tooltip label={t('Read the answers')}>
            <ActionIcon
              size={24}
              aria-label={t('Read the answers')}
              onClick={() => showAnswers({ places: [{ kind: place, id }] })}
            >
              <IconMessages size={16} stroke={1.7} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      {measures.length > 0 && <SplitField sets={setsOf(records, measures)} />}
      <MeasureList measures={measures} label={t('Measures')} split={split}>
        {byHand.map((card) => (
          <li key={card.id}>
            <strong>{t('{{name}}: {{value}}', { name: cardTitle(card), value: measureText(card) })}</strong>
            <p>{t('Entered by hand')}</p>
          </li>
        ))}
      </MeasureList>
    </Section>
  );
}
