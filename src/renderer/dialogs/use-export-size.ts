import { useMemo } from 'react';
import { t } from '../../shared/language/translate.ts';
import { isGraph, isPriorities } from '../../shared/exports/formats/drawings.ts';
import { comesInPages, type ExportOptions } from '../../shared/exports/export-options.ts';
import { recordsToShow } from '../../shared/exports/records-to-show.ts';
import { fitSheet } from '../../shared/exports/pages/fit-sheet.ts';
import { pagesWords } from '../../shared/exports/pages/page-words.ts';
import { formatOf } from '../../shared/exports/formats/index.ts';
import { placeMeasures } from '../../shared/measures/place-measures.ts';
import { useFelt } from '../session/felt-store.ts';
import { useTallies } from '../session/tally-store.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { createPlanPages } from '../../shared/priorities/scene/plan-pages.ts';
import { createPrioritiesScene } from '../../shared/priorities/scene/priorities-scene.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { useProject } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';
import { createMeasureText } from '../text/measure-text.ts';
import { useGraphSize } from './use-graph-size.ts';

const measure = createMeasureText();

/** How large the export will be, in words: found by making the very drawing that is exported. */
export function useExportSize(options: ExportOptions): string {
  const { format, what, mapId, allMaps, plan, stageId, scale, theme, page } = options;
  const { titleBlock, legend, assumptions, comments, confidential } = options;
  const records = useProject((state) => state.records);
  const tallies = useTallies();
  const felt = useFelt();
  const called = useProject(givenProjectName);
  const definition = formatOf(format);
  const isRecords = definition.source === 'records';
  const size = useMemo(() => {
    if (isRecords) return null;
    const date = '2026-01-01';
    if (isGraph(what)) return null;
    if (isPriorities(what)) {
      const asked = {
        records,
        mapId: allMaps ? null : mapId,
        plan,
        titleBlock,
        day: date,
        projectName: called,
        measure,
        theme: themes[theme],
      };
      if (comesInPages(what, format)) return { pages: createPlanPages(asked)?.length ?? 0 };
      return createPrioritiesScene({ ...asked, what });
    }
    const shown = recordsToShow(records, { confidential, comments });
    const view = createMapView(shown, mapId, undefined, placeMeasures(shown, tallies), felt);
    const options = { titleBlock, legend, assumptions, stageId, date, projectName: called };
    return view && createScene({ view, measure, theme: themes[theme], options });
  }, [
    isRecords,
    records,
    tallies,
    felt,
    called,
    what,
    format,
    allMaps,
    plan,
    mapId,
    stageId,
    titleBlock,
    legend,
    assumptions,
    comments,
    confidential,
    theme,
  ]);
  const graphSize = useGraphSize(options, measure);
  const known = size ?? graphSize;
  if (!known || definition.source === 'records') return '';
  if ('pages' in known) return t('{{count}} pages A4, landscape', { count: known.pages });
  if (page.layout === 'sheet' && 'shapes' in known) return pagesWords(fitSheet(known, page));
  return definition.sizeWords(known, { scale });
}
