import { useEffect, useState } from 'react';
import { isGraph } from '../../shared/exports/formats/drawings.ts';
import type { ExportOptions } from '../../shared/exports/export-options.ts';
import { recordsToShow } from '../../shared/exports/records-to-show.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import type { MeasureText } from '../../shared/layout/measure.ts';
import type { Scene } from '../../shared/scene/shape.ts';
import { todayHere } from '../../shared/language/days.ts';
import { themes } from '../../shared/scene/theme.ts';
import { brandTheme } from '../../shared/exports/brand/brand-theme.ts';
import { createGraphScene } from '../graphs/graph-scene.ts';
import { useProject } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';

/** A graph's drawing; null of any other, and until its layout is there. The one before while it changes. */
export function useGraphScene(
  {
    what,
    mapId,
    flow,
    proofOf,
    titleBlock,
    legend,
    comments,
    confidential,
    theme,
    shown: limit,
    brand,
  }: ExportOptions,
  measure: MeasureText,
): Scene | null {
  const records = useProject((state) => state.records);
  const projectName = useProject(givenProjectName);
  const colours = brand?.colours;
  const [known, setKnown] = useState<{ readonly of: string; readonly scene: Scene } | null>(null);
  useEffect(() => {
    if (!isGraph(what)) return;
    const shown = recordsToShow(records, { confidential, comments, shown: limit }, todayHere());
    const view = createMapView(shown, mapId);
    if (!view) return;
    let wanted = true;
    const options = { flow, proofOf, confidential, titleBlock, legend };
    const input = {
      what,
      view,
      records: shown,
      options,
      projectName,
      measure,
      theme: brandTheme(themes[theme], colours),
    };
    void createGraphScene({ ...input, date: todayHere() }).then((scene) => {
      if (wanted) setKnown({ of: what, scene });
    });
    return () => {
      wanted = false;
    };
  }, [
    records,
    projectName,
    limit,
    colours,
    what,
    mapId,
    flow,
    proofOf,
    titleBlock,
    legend,
    comments,
    confidential,
    theme,
    measure,
  ]);
  return known?.of === what ? known.scene : null;
}
