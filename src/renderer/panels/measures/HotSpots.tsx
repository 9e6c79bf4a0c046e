import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { type ReactNode, useId, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { hotSpotsOf } from '../../../shared/layout/stage-hot-spots.ts';
import type { MapView } from '../../../shared/layout/view.ts';
import { hotSpotSentence } from '../../../shared/words/hot-spots.ts';
import { beginOpportunity, hasOpportunity } from '../../actions/begin-opportunity.ts';
import { showPlace } from '../../actions/show.ts';
import { Section } from '../../ui/Section.tsx';
import { toggleAllSpots, useAllSpots } from './spots-store.ts';
import classes from './measures.module.css';

/** So many, two lines each, leave room for measures below them in a low window. */
const FIRST = 3;

/** The stages of a map that need attention most, each with its reason: the first few on two lines each, and all in full on request. */
export function HotSpots({ view }: { readonly view: MapView }): ReactNode {
  const spots = useMemo(() => [...hotSpotsOf(view)], [view]);
  const all = useAllSpots();
  const id = useId();
  const folded = spots.length > FIRST && !all;
  if (spots.length === 0) return null;
  return (
    <Section title={t('Hot spots')} count={spots.length}>
      <ol id={id} className={classes.spots} data-folded={folded || undefined} aria-label={t('Hot spots')}>
        {spots.slice(0, folded ? FIRST : undefined).map(([stageId, spot]) => (
          <li key={stageId}>
            <button
              type="button"
              title={folded ? hotSpotSentence(spot.reason) : undefined}
              onClick={() => showPlace('stage', stageId, 'stays')}
            >
              <strong>{spot.rank}</strong>
              <span>{hotSpotSentence(spot.reason)}.</span>
            </button>
            {!hasOpportunity(view, stageId) && (
              <Button
                size="compact-xs"
                variant="light"
                leftSection={<IconBulb size={14} aria-hidden="true" />}
                onClick={() => beginOpportunity(stageId)}
              >
                {t('Add opportunity here')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {spots.length > FIRST && (
        <Button
          className={classes.more ?? ''}
          size="compact-xs"
          variant="subtle"
          aria-expanded={all}
          aria-controls={id}
          onClick={toggleAllSpots}
        >
          {all ? t('Show fewer') : t('Show all {{count}}', { count: spots.length })}
        </Button>
      )}
    </Section>
  );
}
