import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { hotSpotsOf } from '../../../shared/layout/stage-hot-spots.ts';
import type { MapView } from '../../../shared/layout/view.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import { funnelOn } from '../../../shared/measures/place-measures.ts';
import { hotSpotSentence } from '../../../shared/words/hot-spots.ts';
import { nameOf } from '../../../shared/words/titles.ts';
import { beginOpportunity, hasOpportunity } from '../../actions/begin-opportunity.ts';
import { showPlace } from '../../actions/show.ts';
import { useMapView } from '../../map/open/map-view.ts';
import { useProject } from '../../session/project-store.ts';
import { useTallies } from '../../session/tally-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { FunnelView } from './FunnelView.tsx';
import { MeasureList } from './MeasureList.tsx';
import { SplitField } from './SplitField.tsx';
import { useGroups } from './use-groups.ts';
import classes from './measures.module.css';

/** What was measured on the map that is shown: hot spots with their reasons, the funnel, and the measures of each stage. */
export function MeasuresPanel(): ReactNode {
  const view = useMapView();
  const records = useProject((state) => state.records);
  const tallies = useTallies();
  const funnel = view && funnelOn(records, tallies, view.map.id);
  const stages = view?.stages.filter(({ stage }) => view.measures.has(stage.id)) ?? [];
  return (
    <Panel title={t('Measures')} side="left" toggle="toggle-measures">
      {view && <HotSpots view={view} />}
      {funnel && (
        <Section title={t('Funnel')}>
          <FunnelView funnel={funnel} />
        </Section>
      )}
      {stages.length > 0 && (
        <div className={classes.split}>
          <SplitField sets={[...records.responseSet.values()]} />
        </div>
      )}
      {stages.map(({ stage }) => {
        const own = view?.measures.get(stage.id) ?? [];
        const name = nameOf(stage, t('Untitled stage'));
        return <StageMeasures key={stage.id} id={stage.id} name={name} measures={own} />;
      })}
      {stages.length === 0 && (
        <p className={classes.empty}>
          {t('Nothing was measured on this map yet. Import feedback and place it on its stages.')}
        </p>
      )}
    </Panel>
  );
}

type StageProps = {
  readonly id: string;
  readonly name: string;
  readonly measures: readonly PlaceMeasure[];
};

function StageMeasures({ id, name, measures }: StageProps): ReactNode {
  const split = useGroups('stage', id, measures);
  return (
    <Section title={name} count={measures.length}>
      <MeasureList measures={measures} label={t('Measures of {{name}}', { name })} split={split} />
    </Section>
  );
}

function HotSpots({ view }: { readonly view: MapView }): ReactNode {
  const spots = useMemo(() => [...hotSpotsOf(view)], [view]);
  if (spots.length === 0) return null;
  return (
    <Section title={t('Hot spots')} count={spots.length}>
      <ol className={classes.spots} aria-label={t('Hot spots')}>
        {spots.map(([stageId, spot]) => (
          <li key={stageId}>
            <button type="button" onClick={() => showPlace('stage', stageId, 'stays')}>
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
    </Section>
  );
}
