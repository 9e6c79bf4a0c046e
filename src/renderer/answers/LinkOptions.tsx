import type { ReactNode } from 'react';
import { t } from '../../shared/language/translate.ts';
import { cardKindName } from '../../shared/words/cards.ts';
import { cardTitle, nameOf } from '../../shared/words/titles.ts';
import { findBy } from '../session/find-by.ts';
import { useProject } from '../session/project-store.ts';
import { mapsInOrder, stagesOfMap, stepsOfStage } from '../session/select-records.ts';
import { placeText } from './place-text.ts';

/** The options of a list of what a piece of evidence can be linked to: nothing, then stages, steps and all cards, map by map. */
export function LinkOptions(): ReactNode {
  const records = useProject((state) => state.records);
  return (
    <>
      <option value="">{t('Not linked')}</option>
      {mapsInOrder(records).map((map) => (
        <optgroup key={map.id} label={nameOf(map, t('Untitled map'))}>
          {stagesOfMap(records, map.id).flatMap((stage) => [
            <option key={stage.id} value={placeText({ kind: 'stage', id: stage.id })}>
              {nameOf(stage, t('Untitled stage'))}
            </option>,
            ...stepsOfStage(records, stage.id).flatMap((step) => [
              <option key={step.id} value={placeText({ kind: 'step', id: step.id })}>
                {`\u2003${nameOf(step, t('Untitled step'))}`}
              </option>,
              ...findBy(records.card, 'stepId', step.id).map((card) => (
                <option key={card.id} value={placeText({ kind: 'card', id: card.id })}>
                  {`\u2003\u2003${cardTitle(card)} (${cardKindName(card.kind)})`}
                </option>
              )),
            ]),
          ])}
        </optgroup>
      ))}
    </>
  );
}
