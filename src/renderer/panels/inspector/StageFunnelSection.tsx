import { type ReactNode, useMemo } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { funnelOn } from '../../../shared/measures/place-measures.ts';
import type { Stage } from '../../../shared/model/stage.ts';
import { useProject } from '../../session/project-store.ts';
import { useTallies } from '../../session/tally-store.ts';
import { Section } from '../../ui/Section.tsx';
import { FunnelView } from '../measures/FunnelView.tsx';

/** The funnel of a stage's map, in which the stage stands out; nothing where nobody was counted. */
export function StageFunnelSection({ stage }: { readonly stage: Stage }): ReactNode {
  const records = useProject((state) => state.records);
  const tallies = useTallies();
  const funnel = useMemo(() => funnelOn(records, tallies, stage.mapId), [records, tallies, stage.mapId]);
  return (
    funnel && (
      <Section title={t('Funnel')}>
        <FunnelView funnel={funnel} stageId={stage.id} />
      </Section>
    )
  );
}
