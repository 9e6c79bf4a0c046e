import { type ReactNode, useId } from 'react';
import { t } from '../../../shared/language/translate.ts';
import { drawingNames, prioritiesDrawings } from '../../../shared/priorities/drawings.ts';
import { switchMap } from '../../actions/show.ts';
import { useProject } from '../../session/project-store.ts';
import { mapsInOrder } from '../../session/select-records.ts';
import { useSession } from '../../session/session-store.ts';
import { nameOf } from '../../ui/words.ts';
import { Carried } from './Carried.tsx';
import { MatrixView } from './MatrixView.tsx';
import { PlanView } from './PlanView.tsx';
import { prioritiesStore, usePriorities } from '../../session/priorities-store.ts';
import classes from '../parts/screen.module.css';
import { BackToMap } from '../parts/BackToMap.tsx';
import { ScreenTabs } from '../parts/ScreenTabs.tsx';

/** The screen beside the map: what is most urgent, what is worth its effort, and who does it by when. */
export function PrioritiesScreen(): ReactNode {
  const tab = usePriorities((state) => state.tab);
  const id = useId();
  return (
    <div className={classes.screen} data-main-area="" tabIndex={-1}>
      <header className={classes.bar}>
        <ScreenTabs
          label={t('Priorities')}
          tabs={prioritiesDrawings.map((one) => ({ id: one, label: t(drawingNames[one]) }))}
          value={tab}
          onChange={(next) => prioritiesStore.setState({ tab: next })}
          idPrefix={id}
        />
        <ScopeField />
        <BackToMap action="toggle-priorities" />
      </header>
      <div className={classes.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === 'action-plan' ? <PlanView /> : <MatrixView key={tab} kind={tab} />}
      </div>
      <Carried />
    </div>
  );
}

const ALL = 'all';

/** Whose cards are shown: those of one map, or of all together. */
function ScopeField(): ReactNode {
  const id = useId();
  const maps = useProject(({ records }) => mapsInOrder(records));
  const mapId = useSession((state) => state.mapId);
  const allMaps = usePriorities((state) => state.allMaps);
  return (
    <div className={classes.scope}>
      <label htmlFor={id}>{t('Cards from')}</label>
      <select
        id={id}
        value={allMaps ? ALL : (mapId ?? ALL)}
        onChange={({ currentTarget: { value } }) => {
          prioritiesStore.setState({ allMaps: value === ALL });
          if (value !== ALL) switchMap(value);
        }}
      >
        <option value={ALL}>{t('All maps')}</option>
        {maps.map((map) => (
          <option key={map.id} value={map.id}>
            {nameOf(map, t('Untitled map'))}
          </option>
        ))}
      </select>
    </div>
  );
}
