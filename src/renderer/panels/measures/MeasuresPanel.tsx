import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import type { PlaceMeasure } from '../../../shared/measures/place-measure.ts';
import { funnelOn } from '../../../shared/measures/place-measures.ts';
import { nameOf } from '../../../shared/words/titles.ts';
import { useMapView } from '../../map/open/map-view.ts';
import { useProject } from '../../session/project-store.ts';
import { useTallies } from '../../session/tally-store.ts';
import { Panel } from '../../ui/Panel.tsx';
import { Section } from '../../ui/Section.tsx';
import { FunnelView } from './FunnelView.tsx';
import { HotSpots } from './HotSpots.tsx';
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
