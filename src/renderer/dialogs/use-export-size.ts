import { useMemo } from 'react';
import type { ExportOptions } from '../../shared/protocol/export-options.ts';
import { hideConfidential } from '../../shared/layout/hide-confidential.ts';
import { createMapView } from '../../shared/layout/map-view.ts';
import { createScene } from '../../shared/scene/create-scene.ts';
import { themes } from '../../shared/scene/theme.ts';
import { useProject } from '../store/project-store.ts';
import { projectName } from '../store/select-records.ts';
import { createMeasureText } from '../text/measure-text.ts';

const measure = createMeasureText();
const MM_A_PX = 25.4 / 96;

/** How large the export will be, in words: found by making the very drawing that is exported. */
export function useExportSize({
  format,
  mapId,
  stageId,
  titleBlock,
  legend,
  confidential,
  scale,
  theme,
}: ExportOptions): string {
  const records = useProject((state) => state.records);
  const size = useMemo(() => {
    const view = createMapView(confidential ? records : hideConfidential(records), mapId);
    const options = { titleBlock, legend, stageId, date: '2026-01-01', projectName: projectName(records) };
    return view && createScene({ view, measure, theme: themes[theme], options });
  }, [records, mapId, stageId, titleBlock, legend, confidential, theme]);
  if (!size) return '';
  const { width, height } = size;
  if (format === 'pdf') return `One page, ${whole(width * MM_A_PX)} × ${whole(height * MM_A_PX)} mm`;
  const factor = format === 'png' ? scale : 1;
  const pixels = `${whole(width * factor)} × ${whole(height * factor)} px`;
  return format === 'png' ? `${pixels}, ${whole(96 * scale)} dots per inch` : pixels;
}

const whole = (value: number): string => Math.ceil(value).toLocaleString('en');
