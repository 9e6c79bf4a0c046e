import type { ReactNode } from 'react';
import { MapCanvas } from '../canvas/MapCanvas.tsx';
import { Inspector } from '../panels/inspector/Inspector.tsx';
import { LeftPanelArea } from '../panels/LeftPanelArea.tsx';
import { useProject } from '../store/project-store.ts';
import { useSession } from '../store/session-store.ts';
import { LeftRail } from './LeftRail.tsx';
import classes from './Shell.module.css';
import { TitleBar } from './TitleBar.tsx';
import { usePasteFiles } from './use-paste-files.ts';

/** The window with a project open: bar, panels, and the map in the room that is left. */
export function Shell(): ReactNode {
  const loaded = useProject(({ phase }) => phase === 'open');
  const leftPanel = useSession((state) => state.leftPanel);
  const inspectorOpen = useSession((state) => state.inspectorOpen);
  const mapId = useSession((state) => state.mapId);
  usePasteFiles();
  if (!loaded) {
    return (
      <p className={classes.loading} role="status">
        Opening the project…
      </p>
    );
  }
  return (
    <div className={classes.shell}>
      <TitleBar />
      <div className={classes.body}>
        <LeftRail />
        {leftPanel !== null && <LeftPanelArea panel={leftPanel} />}
        <main className={classes.map} aria-label="Map">
          {mapId !== null && <MapCanvas />}
        </main>
        {inspectorOpen && <Inspector />}
      </div>
    </div>
  );
}
