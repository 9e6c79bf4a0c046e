import { useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { graphDrawings, graphNames } from '../../../shared/graphs/drawings.ts';
import { t } from '../../../shared/language/translate.ts';
import { themes } from '../../../shared/scene/theme.ts';
import { MapThemeContext } from '../../map/open/theme-of-map.tsx';
import { graphStore, useGraph } from '../../session/graph-store.ts';
import { BackToMap } from '../parts/BackToMap.tsx';
import { ScreenTabs } from '../parts/ScreenTabs.tsx';
import classes from '../parts/screen.module.css';
import { FlowOptions } from './FlowOptions.tsx';
import { FlowView } from './FlowView.tsx';
import { ProofOptions, ProofView } from './ProofView.tsx';
import { useMapView } from './use-map-view.ts';

/** The screen beside the map: how customers go, and what claims stand on. */
export function GraphScreen(): ReactNode {
  const tab = useGraph((state) => state.tab);
  const view = useMapView();
  const id = useId();
  const theme = themes[useComputedColorScheme('light')];
  return (
    <MapThemeContext value={theme}>
      <div className={classes.screen} data-main-area="" tabIndex={-1}>
        <header className={classes.bar}>
          <ScreenTabs
            label={t('Flow and proof')}
            tabs={graphDrawings.map((one) => ({ id: one, label: t(graphNames[one]) }))}
            value={tab}
            onChange={(next) => graphStore.setState({ tab: next })}
            idPrefix={id}
          />
          {view && (tab === 'flow' ? <FlowOptions view={view} /> : <ProofOptions view={view} />)}
          <BackToMap action="toggle-graph" />
        </header>
        <div className={classes.panel} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
          {view &&
            (tab === 'flow' ? (
              <FlowView key={view.map.id} view={view} />
            ) : (
              <ProofView key={view.map.id} view={view} />
            ))}
        </div>
      </div>
    </MapThemeContext>
  );
}
