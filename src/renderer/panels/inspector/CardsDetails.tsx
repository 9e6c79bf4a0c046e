import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { cardKind } from '../../../shared/kinds/card-kinds.ts';
import { t } from '../../../shared/language/translate.ts';
import type { Card } from '../../../shared/model/card.ts';
import { ActionTip } from '../../ui/ActionTip.tsx';
import { countedCards } from '../../../shared/words/cards.ts';
import { CardPlace } from './CardPlace.tsx';
import {
  OfWhich,
  OpportunitiesFields,
  PainPointsFields,
  StatusesFields,
  TouchpointsFields,
} from './CardsFields.tsx';
import { CardsPersonas, CardsTags } from './CardsLinks.tsx';
import { Head } from './Head.tsx';
import classes from './inspector.module.css';

/** Several cards at once: what they share, and setting it for all in one step. */
export function CardsDetails({ cards }: { readonly cards: readonly Card[] }): ReactNode {
  const pains = cards.filter((card) => card.kind === 'pain-point');
  const opportunities = cards.filter((card) => card.kind === 'opportunity');
  const touchpoints = cards.filter((card) => card.kind === 'touchpoint');
  const worked = cards.filter(({ kind }) => cardKind(kind).work === 'tracked');
  return (
    <>
      <Head>
        <p className={classes.note}>{kindsSummary(cards)}</p>
        {worked.length > 0 && <StatusesFields cards={worked} />}
        {pains.length > 0 && (
          <>
            <OfWhich some={pains} all={cards} kind="pain-point" />
            <PainPointsFields cards={pains} />
          </>
        )}
        {opportunities.length > 0 && (
          <>
            <OfWhich some={opportunities} all={cards} kind="opportunity" />
            <OpportunitiesFields cards={opportunities} />
          </>
        )}
        {touchpoints.length > 0 && (
          <>
            <OfWhich some={touchpoints} all={cards} kind="touchpoint" />
            <TouchpointsFields cards={touchpoints} />
          </>
        )}
        <ActionTip action="connect-cards">
          {(control) => (
            <Button variant="default" {...control}>
              {t('Connect in this order')}
            </Button>
          )}
        </ActionTip>
      </Head>
      <CardPlace cards={cards} />
      <CardsTags cards={cards} />
      <CardsPersonas cards={cards} />
    </>
  );
}

/** '2 pain points, 1 action' */
function kindsSummary(cards: readonly Card[]): string {
  return [...Map.groupBy(cards, (card) => card.kind)]
    .map(([kind, some]) => countedCards(kind, some.length))
    .join(', ');
}
