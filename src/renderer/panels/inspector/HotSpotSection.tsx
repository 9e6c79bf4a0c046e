import { IconBulb } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { hotSpotsOf } from '../../../shared/layout/stage-hot-spots.ts';
import { hotSpotParts } from '../../../shared/measures/hot-spots.ts';
import {
  hotSpotPartName,
  hotSpotSentence,
  hotSpotTitle,
  partInWords,
} from '../../../shared/words/hot-spots.ts';
import { beginOpportunity, hasOpportunity } from '../../actions/begin-opportunity.ts';
import { useMapView } from '../../map/open/map-view.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './inspector.module.css';

/** How a stage ranks as a hot spot, why, and what speaks for it; a stage without an opportunity is offered one. */
export function HotSpotSection({ stageId }: { readonly stageId: string }): ReactNode {
  const view = useMapView();
  const spot = useMemo(() => (view ? hotSpotsOf(view).get(stageId) : undefined), [view, stageId]);
  if (!view || !spot) return null;
  const { hotSpot } = spot;
  return (
    <Section title={hotSpotTitle(spot)}>
      <p className={classes.sentence}>{hotSpotSentence(spot.reason)}.</p>
      <ul className={classes.parts} aria-label={t('Parts of the hot spot')}>
        {hotSpotParts.map((part) => {
          const value = hotSpot.parts[part];
          return (
            value !== undefined && (
              <li key={part} aria-label={partInWords(part, hotSpot)}>
                <span>{hotSpotPartName(part)}</span>
                <span className={classes.bar} aria-hidden="true">
                  <span style={{ width: `${100 * value}%` }} />
                </span>
                <span>{partInWords(part, hotSpot).split(': ').at(-1)}</span>
              </li>
            )
          );
        })}
      </ul>
      {!hasOpportunity(view, stageId) && (
        <Button
          size="xs"
          variant="light"
          leftSection={<IconBulb size={15} aria-hidden="true" />}
          onClick={() => beginOpportunity(stageId)}
        >
          {t('Add opportunity here')}
        </Button>
      )}
    </Section>
  );
}
