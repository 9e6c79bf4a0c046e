import { useMemo } from 'react';
import { numberText, t } from '../../shared/language/translate.ts';
import type { ExportOptions } from '../../shared/protocol/export-options.ts';
import { hideConfidential } from '../../shared/layout/hide-confidential.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { createPlanPages } from '../../shared/priorities/scene/plan-pages.ts';
import { createPrioritiesScene } from '../../shared/priorities/scene/priorities-scene.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { useProject } from '../session/project-store.ts';
import { givenProjectName } from '../session/select-records.ts';
import { createMeasureText } from '../text/measure-text.ts';

const measure = createMeasureText();
const MM_A_PX = 25.4 / 96;

/** How large the export will be, in words: found by making the very drawing that is exported. */
export function useExportSize({
  format,
  what,
  mapId,
  allMaps,
  plan,
  stageId,
  titleBlock,
  legend,
  confidential,
  scale,
  theme,
}: ExportOptions): string {
  const records = useProject((state) => state.records);
  const called = useProject(givenProjectName);
  const size = useMemo(() => {
    const date = '2026-01-01';
    if (what !== 'map') {
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
      if (what === 'action-plan' && format === 'pdf') return { pages: createPlanPages(asked)?.length ?? 0 };
      return createPrioritiesScene({ ...asked, what });
    }
    const view = createMapView(confidential ? records : hideConfidential(records), mapId);
    const options = { titleBlock, legend, stageId, date, projectName: called };
    return view && createScene({ view, measure, theme: themes[theme], options });
  }, [records, called, what, format, allMaps, plan, mapId, stageId, titleBlock, legend, confidential, theme]);
  if (!size) return '';
  if ('pages' in size) return t('{{count}} pages A4, landscape', { count: size.pages });
  const { width, height } = size;
  if (format === 'pdf') {
    return t('One page, {{width}} × {{height}} mm', {
      width: whole(width * MM_A_PX),
      height: whole(height * MM_A_PX),
    });
  }
  const factor = format === 'png' ? scale : 1;
  const pixels = `${whole(width * factor)} × ${whole(height * factor)} px`;
  return format === 'png'
    ? t('{{size}}, {{resolution}} dots per inch', { size: pixels, resolution: whole(96 * scale) })
    : pixels;
}

const whole = (value: number): string => numberText(Math.ceil(value));
