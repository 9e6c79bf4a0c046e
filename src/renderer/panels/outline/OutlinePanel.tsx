import { IconPlus, IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { goToMap, showPlace } from '../../actions/show.ts';
import { useProject } from '../../session/project-store.ts';
import { cardsIn, lanesOfMap, mapsInOrder, stagesOfMap, stepsOfStage } from '../../session/select-records.ts';
import { useSession } from '../../session/session-store.ts';
import { LaneIcon } from '../../ui/kind-icons.tsx';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { nameOf, stateWords } from '../../ui/words.ts';
import { StepCards } from './StepCards.tsx';
import classes from './OutlinePanel.module.css';

/** The maps of the project, and of the one that is shown its stages, steps and lanes. */
export function OutlinePanel(): ReactNode {
  const maps = useProject(({ records }) => mapsInOrder(records));
  const mapId = useSession((state) => state.mapId);
  return (
    <Panel
      title={t('Maps and outline')}
      side="left"
      toggle="toggle-outline"
      actions={<ActionButton action="add-map" size={28} icon={<IconPlus size={17} aria-hidden="true" />} />}
    >
      <ul className={classes.maps}>
        {maps.map((map) => (
          <li key={map.id}>
            <button
              type="button"
              className={classes.map}
              aria-current={map.id === mapId}
              onClick={() => goToMap(map.id)}
            >
              <span>{nameOf(map, t('Untitled map'))}</span>
              <small>{t(stateWords[map.state])}</small>
            </button>
          </li>
        ))}
      </ul>
      {mapId !== null && <MapOutline mapId={mapId} />}
    </Panel>
  );
}

function MapOutline({ mapId }: { readonly mapId: string }): ReactNode {
  const records = useProject((state) => state.records);
  const selection = useSession((state) => state.selection);
  const isSelected = (id: string): boolean =>
    selection !== null && selection.kind !== 'phase' && 'id' in selection && selection.id === id;
  return (
    <>
      <section className={classes.part} aria-labelledby="outline-stages">
        <h3 id="outline-stages">{t('Stages')}</h3>
        <ul>
          {stagesOfMap(records, mapId).map((stage) => (
            <li key={stage.id}>
              <button
                type="button"
                className={classes.row}
                aria-current={isSelected(stage.id)}
                onClick={() => showPlace('stage', stage.id)}
              >
                <i data-hue={stage.hue} />
                <span>{nameOf(stage, t('Untitled stage'))}</span>
                <small>{cardsIn(records, 'stage', stage.id).length}</small>
              </button>
              <ul className={classes.steps}>
                {stepsOfStage(records, stage.id).map((step) => (
                  <li key={step.id}>
                    <button
                      type="button"
                      className={classes.row}
                      aria-current={isSelected(step.id)}
                      onClick={() => showPlace('step', step.id)}
                    >
                      <span>
                        {nameOf(step, t('Untitled step'))}
                        {step.momentOfTruth && <IconStarFilled size={12} aria-label={t('Moment of truth')} />}
                      </span>
                      <small>{cardsIn(records, 'step', step.id).length}</small>
                    </button>
                    <StepCards step={step} />
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.part} aria-labelledby="outline-lanes">
        <h3 id="outline-lanes">{t('Lanes')}</h3>
        <ul>
          {lanesOfMap(records, mapId).map((lane) => (
            <li key={lane.id}>
              <button
                type="button"
                className={classes.row}
                aria-current={isSelected(lane.id)}
                onClick={() => showPlace('lane', lane.id)}
              >
                <LaneIcon kind={lane.kind} size={15} />
                <span>{nameOf(lane, t('Untitled lane'))}</span>
                <small>{cardsIn(records, 'lane', lane.id).length || ''}</small>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
