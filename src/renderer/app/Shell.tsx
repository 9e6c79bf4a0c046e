import { type CSSProperties, type ReactNode, Suspense, useDeferredValue } from 'react';
import { t } from '../../shared/language/translate.ts';
import { leftPanelViews } from '../panels/left-panels.ts';
import { useLooking } from '../session/looking.ts';
import { OpenConflictsBar } from '../merge/OpenConflictsBar.tsx';
import { useProject } from '../session/project-store.ts';
import { screens } from '../screens/screens.ts';
import { screenDefinitions } from '../session/screens.ts';
import { useSession } from '../session/session-store.ts';
import { later } from '../ui/later.ts';
import { CopiesBar } from './CopiesBar.tsx';
import { LeftRail } from './LeftRail.tsx';
import { LookingBar } from './LookingBar.tsx';
import { MergeBar } from './MergeBar.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { PanelEdge } from './PanelEdge.tsx';
import { usePanelWidths } from './panel-widths.ts';
import { SaveProblem } from './SaveProblem.tsx';
import classes from './Shell.module.css';
import { TitleBar } from './TitleBar.tsx';
import { usePasteFiles } from './use-paste-files.ts';

const Inspector = later(async () => (await import('../panels/inspector/Inspector.tsx')).Inspector);
const ComparePanel = later(async () => (await import('../compare/ComparePanel.tsx')).ComparePanel);
const CompareBar = later(async () => (await import('../compare/CompareBar.tsx')).CompareBar);
const leftRoom = <div className={classes.panelRoom} />;
const rightRoom = <div className={classes.panelRoom} data-side="right" />;

/** The window with a project open: bar, panels, and the map in the room that is left. */
export function Shell(): ReactNode {
  const loaded = useProject(({ phase }) => phase === 'open');
  const leftPanel = useSession((state) => state.leftPanel);
  const inspectorOpen = useSession((state) => state.inspectorOpen);
  const mapId = useSession((state) => state.mapId);
  const looking = useLooking()?.kind ?? null;
  const screen = useSession((state) => state.screen);
  const Screen = screens[screen];
  const { left, right } = usePanelWidths();
  const LeftPanel = leftPanel && leftPanelViews[leftPanel].component;
  // The map is drawn first, then what stands around it.
  const around = useDeferredValue(loaded, false);
  usePasteFiles();
  if (!loaded) {
    return (
      <p className={classes.loading} role="status">
        {t('Opening the project…')}
      </p>
    );
  }
  return (
    <div className={classes.shell} style={variablesOf(left.width, right.width)}>
      <TitleBar />
      <SaveProblem />
      <CopiesBar />
      <MergeBar />
      <OpenConflictsBar />
      {looking === 'comparison' ? (
        <Suspense>
          <CompareBar />
        </Suspense>
      ) : (
        <LookingBar />
      )}
      <ReviewBar />
      <div className={classes.body}>
        <LeftRail />
        {LeftPanel && <Suspense fallback={leftRoom}>{around ? <LeftPanel /> : leftRoom}</Suspense>}
        <main className={classes.map} aria-label={t(screenDefinitions[screen].label)}>
          {LeftPanel && <PanelEdge side="left" {...left} />}
          {mapId !== null && (
            <Suspense>
              <Screen />
            </Suspense>
          )}
          {inspectorOpen && <PanelEdge side="right" {...right} />}
        </main>
        {inspectorOpen && (
          <Suspense fallback={rightRoom}>
            {around ? (
              looking === 'comparison' ? (
                <ComparePanel />
              ) : (
                <fieldset className={classes.inspected} disabled={looking !== null}>
                  <Inspector />
                </fieldset>
              )
            ) : (
              rightRoom
            )}
          </Suspense>
        )}
      </div>
    </div>
  );
}

const variablesOf = (left: number, right: number): CSSProperties =>
  ({ '--tl-left-width': `${left}px`, '--tl-right-width': `${right}px` }) as CSSProperties;
